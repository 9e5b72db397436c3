import json

import pytest

from kg.errors import InputError
from kg.evaluation.gold import read_gold


def test_names_and_objects_become_rows_of_text(tmp_path):
    record = {
        "article": "a.txt",
        "authors": ["Hà Anh"],
        "people": ["Lê Minh"],
        "indicators": [{"name": "tổng thu", "value": 11.69, "period": None}],
    }
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    [gold] = read_gold(tmp_path)
    assert (gold.article, gold.authors) == ("a.txt", ("Hà Anh",))
    assert gold.rows["people"] == ({"name": "Lê Minh"},)
    assert gold.rows["indicators"] == ({"name": "tổng thu", "value": "11.69", "period": ""},)
    assert gold.rows["events"] == ()


def test_a_folder_without_annotations(tmp_path):
    with pytest.raises(InputError, match="no gold annotations"):
        read_gold(tmp_path)
    with pytest.raises(InputError, match="no gold annotations"):
        read_gold(tmp_path / "missing")


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"[]", b"{}", b'{"article": "a", "people": [3]}'])
def test_a_file_that_is_no_annotation(tmp_path, content):
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(InputError, match=r"a\.json"):
        read_gold(tmp_path)
