"""Articles of our own for every answer, and the cases of the development articles."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from kg.cli import kg
from kg.pipeline import build
from tests.shared import SHARED, needs_shared

ARTICLES = {
    "2018.jsonl": ("2018-05-10", "Bà Lê Thị Hồng Hạnh, Bí thư Quận ủy Tây Hồ, phát biểu tại hội nghị."),
    "2022.jsonl": ("2022-03-15", "Bà Lê Thị Hồng Hạnh, Bí thư Quận ủy Tây Hồ, dự lễ khai giảng."),
    "2023.jsonl": ("2023-08-20", "Ông Trần Minh Khôi, Bí thư Quận ủy Tây Hồ, chủ trì buổi làm việc."),
    "khi-nao.jsonl": (None, "Ông Phan Đức Nghĩa, Chủ tịch UBND quận Tây Hồ, tiếp công dân."),
}
COLUMNS = ["person", "role", "body", "answer", "since", "until", "reason", "source", "quote"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, (published, text) in ARTICLES.items():
        article = {"id": name.removesuffix(".jsonl"), "text": f"Tây Hồ, Hà Nội\n{text}\n", "published": published}
        (folder / name).write_text(json.dumps(article), encoding="utf-8")
    directory = tmp_path_factory.mktemp("store") / "kg"
    build([folder], directory)
    return directory


@pytest.fixture(scope="module")
def development(tmp_path_factory):
    """The development articles that name the district."""
    directory = tmp_path_factory.mktemp("development") / "kg"
    articles = sorted((SHARED / "articles").glob("*.txt"))
    build([path for path in articles if "Đống Đa" in path.read_text(encoding="utf-8")], directory)
    return directory


def ask(store, *arguments):
    return CliRunner().invoke(kg, ["asof", *arguments, "--store", str(store)])


def rows(store, *arguments):
    result = ask(store, *arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def answers(store, *arguments):
    return {row["person"]: (row["answer"], row["reason"]) for row in rows(store, *arguments)}


SECRETARY = ("--body", "Quận ủy Tây Hồ", "--post", "Bí thư", "--language", "en")


def test_certain_between_two_attestations_of_two_mandates_with_both_quotes(store):
    found = rows(store, "2020-06-01", "--person", "Lê Thị Hồng Hạnh", "--language", "en")
    assert {(row["answer"], row["since"], row["until"]) for row in found} == {("certain", "2018-05-11", "2022-03-14")}
    assert [row["source"] for row in found] == ["2018", "2022"]
    assert all("Quận ủy Tây Hồ" in row["quote"] for row in found)


def test_possible_within_the_mandate_until_the_next_holder(store):
    found = answers(store, "2023-01-01", *SECRETARY)
    assert {person: answer for person, (answer, _) in found.items()} == dict.fromkeys(found, "possible")
    assert "before another holder" in found["Lê Thị Hồng Hạnh"][1]
    assert "after another holder" in found["Trần Minh Khôi"][1]


def test_excluded_while_someone_else_holds_the_post_and_when_the_body_is_gone(store):
    assert answers(store, "2023-08-20", *SECRETARY)["Lê Thị Hồng Hạnh"][0] == "excluded"
    assert answers(store, "2025-06-30", *SECRETARY)["Trần Minh Khôi"][0] == "possible"
    gone = answers(store, "2025-07-01", *SECRETARY)
    assert set(gone.values()) == {("excluded", "the body did not exist")}


def test_unknown_where_nothing_is_told(store):
    (row,) = rows(store, "2023-01-01", "--person", "phan duc nghia")
    assert (row["answer"], row["since"], row["source"]) == ("unknown", None, "khi-nao")
    assert row["reason"] == "không có nguồn nào cho biết về ngày ấy"


def test_re_election_makes_two_tenures(store):
    query = "SELECT DISTINCT ?start { ?t a vngov:Tenure ; vngov:mandateStart ?start ; org:member/skos:prefLabel ?name \
        FILTER (STR(?name) = 'Lê Thị Hồng Hạnh') } ORDER BY ?start"
    result = CliRunner().invoke(kg, ["query", "-", "--store", str(store), "--format", "csv"], input=query)
    assert result.stdout.split() == ["start", "2015-04-01", "2020-04-01"]


def test_the_command_and_the_saved_query_agree(store):
    arguments = ["asof", "--param", "day=2021-01-01", "--store", str(store), "--format", "csv"]
    asked = CliRunner().invoke(kg, ["query", *arguments])
    assert asked.exit_code == 0, asked.stderr
    assert ask(store, "2021-01-01", "--format", "csv").stdout_bytes == asked.stdout_bytes


def test_formats(store):
    table = ask(store, "2022-03-15", *SECRETARY)
    assert table.stdout.split()[: len(COLUMNS)] == COLUMNS
    text = io.StringIO(ask(store, "2022-03-15", "--format", "csv").stdout, newline="")
    assert csv.DictReader(text).fieldnames == COLUMNS
    assert all(list(row) == COLUMNS for row in rows(store, "2022-03-15"))


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["--post", "bí thư"], 2),
        (["--post", "Bí thư quận ủy tây hồ"], 2),
        (["--body", "tay ho"], 3),
        (["--person", "Khôi"], 1),
        (["--person", "Khôi", "--body", "Ủy ban nhân dân quận Tây Hồ"], 0),
    ],
)
def test_rows_can_be_chosen_by_name(store, arguments, count):
    assert len({row["person"] for row in rows(store, "2023-01-01", *arguments)}) == count


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["2023-02-30"], 2, "day is 2023-02-30, a day that does not exist"),
        (["1/9/2023"], 2, "day must be a day such as 2023-09-01"),
        (["2023"], 2, "day must be a day such as 2023-09-01"),
        (["2023-09-01", "--person", "Nguyễn Văn Không Ai"], 2, "no person named 'Nguyễn Văn Không Ai'"),
        (["2023-09-01", "--body", ""], 2, "no body named ''"),
        (["2023-09-01", "--post", "Vua"], 2, "no post named 'Vua'"),
    ],
)
def test_what_goes_wrong_is_one_sentence(store, arguments, code, said):
    result = ask(store, *arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (code, "", 1)
    assert said in result.stderr


def test_no_store(tmp_path):
    result = ask(tmp_path / "nowhere", "2023-09-01")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)


DONG_DA = ("--body", "Quận ủy Đống Đa", "--post", "Bí thư", "--language", "en")


@needs_shared
def test_dong_das_secretary_is_certain_between_two_attestations_in_2023(development):
    found = rows(development, "2023-09-01", *DONG_DA)
    assert {(row["person"], row["answer"]) for row in found} == {("Đinh Trường Thọ", "certain")}
    assert {(row["since"], row["until"]) for row in found} == {("2023-04-07", "2024-04-03")}
    assert len({row["source"] for row in found}) == 2


@needs_shared
@pytest.mark.parametrize(
    ("day", "answer"), [("2021-01-01", "possible"), ("2023-04-06", "certain"), ("2024-12-31", "possible")]
)
def test_dong_das_secretary_is_possible_within_the_mandate(development, day, answer):
    assert [a for a, _ in answers(development, day, *DONG_DA).values()] == [answer]


@needs_shared
def test_dong_das_secretary_is_excluded_once_the_district_is_gone(development):
    assert set(answers(development, "2025-07-01", *DONG_DA).values()) == {("excluded", "the body did not exist")}


@needs_shared
def test_dong_das_secretary_is_unknown_before_the_mandate(development):
    assert [answer for answer, _ in answers(development, "2019-01-01", *DONG_DA).values()] == ["unknown"]
