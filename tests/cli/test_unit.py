import csv
import json
from io import StringIO

import pytest
from click.testing import CliRunner

from kg.cli import kg


def unit(*arguments):
    return CliRunner().invoke(kg, ["unit", *arguments])


def test_a_unit_that_was_divided():
    done = unit("quận Đống Đa")
    assert (done.exit_code, done.stderr) == (0, "")
    head, first, *lines = done.stdout.splitlines()
    assert head == "thành phố Hà Nội"
    assert first == "  quận Đống Đa  (mã 006)  trước 2017-01-01 – 2025-06-30"
    assert any("phường Kim Liên" in line and "mỗi nơi một phần" in line for line in lines)
    assert lines[-1].endswith("Wikidata; 72/2025/QH15")


def test_lives_of_one_name_are_grouped_by_province():
    lines = unit("phường Đống Đa").stdout.splitlines()
    heads = [line for line in lines if line and not line.startswith(" ")]
    assert heads == ["thành phố Hà Nội", "tỉnh Bình Định", "tỉnh Gia Lai", "tỉnh Vĩnh Phúc"]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2024-12-31", "existed, in quận Ba Đình (thành phố Hà Nội)"),
        ("2025-03-01", "ended; its territory then lay in phường Trúc Bạch"),
        ("2025-08-01", "ended; its territory then lay in phường Ba Đình (thành phố Hà Nội)"),
    ],
)
def test_a_day(day, told):
    assert f"on {day}" in (shown := unit("Nguyễn Trung Trực, Ba Đình", "--date", day, "--language", "en").stdout)
    assert told in shown
    assert "note" not in shown


def test_a_day_before_the_record_begins_is_said_to_be_so():
    shown = unit("phường Phúc Xá", "--date", "2010-01-01").stdout
    assert shown.splitlines()[-1] == (
        "lưu ý (commune): dữ liệu đầy đủ từ ngày 2023-01-01; còn thiếu các lần nhập, đổi tên đơn vị cấp xã trước năm "
        "2023, trừ một số ít"
    )


def test_a_day_before_a_unit_was_made_tells_what_was_there():
    shown = unit("thành phố Thủ Đức, Hồ Chí Minh", "--date", "2019-01-01", "--language", "en").stdout
    assert "not yet made; its territory then lay in quận Thủ Đức, quận 9, quận 2" in shown


def test_json_has_keys_to_follow():
    told = json.loads(unit("00010", "--format", "json", "--date", "2025-03-01").stdout)
    assert told["date"] == "2025-03-01"
    (life,) = told["units"]
    assert (life["key"], life["valid_from"], life["valid_to"]) == ("commune/00010", None, "2024-12-31")
    assert life["successors"] == [{"key": "commune/00004", "label": "phường Trúc Bạch", "wholly": True}]
    assert (life["state"], life["on_date"]) == ("after", [{"key": "commune/00004", "label": "phường Trúc Bạch"}])
    assert life["now"] == [{"key": "commune/00004@2025-07-01", "label": "phường Ba Đình"}]
    assert life["sources"] == ["General Statistics Office", "1286/NQ-UBTVQH15"]


def test_csv_has_a_row_a_life():
    rows = list(csv.DictReader(StringIO(unit("Kinh Môn", "--format", "csv").stdout)))
    assert [(row["unit"], row["from"], row["to"]) for row in rows] == [
        ("huyện Kinh Môn", "", "2019-10-31"),
        ("thị xã Kinh Môn", "2019-11-01", "2025-06-30"),
        ("phường Kinh Môn", "2025-07-01", ""),
    ]
    assert rows[0]["successors"] == "thị xã Kinh Môn"


def test_a_table():
    head, _, *rows = unit("Kinh Môn", "--format", "table", "--date", "2020-01-01").stdout.splitlines()
    assert head.split() == ["unit", "code", "parent", "from", "to", "predecessors", "successors", "state", "on_date"]
    assert len(rows) == 3


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["quận Đống Đaa"], "kg: there is no administrative unit called 'quận Đống Đaa'; near it are Đống Đa"),
        (["zzzzzz"], "kg: there is no administrative unit called 'zzzzzz'; check the spelling"),
        ([""], "kg: there is no administrative unit called ''; check the spelling"),
        (["Huế", "--date", "2023-02-30"], "kg: 2023-02-30 is no day of the calendar; give a year, month and day"),
        (["Huế", "--date", "1/2/2023"], "kg: 1/2/2023 is no day of the calendar"),
    ],
)
def test_a_wrong_call_is_answered_with_one_sentence(arguments, sentence):
    done = unit(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith(sentence)
    assert done.stderr.count("\n") == 1
