import json

import pytest

from kg.cli.rows import listed

RECORDS = [{"name": 'a, "b"', "count": 1, "more": "x"}, {"name": "c\x1b", "count": 2, "more": "y"}]


def test_csv():
    assert listed(("name", "count"), RECORDS, "csv") == 'name,count\n"a, ""b""",1\nc\x1b,2\n'


def test_json():
    assert json.loads(listed(("name", "count"), RECORDS[:1], "json")) == [{"name": 'a, "b"', "count": 1}]


def test_a_table_has_no_signs_that_a_terminal_acts_on():
    lines = listed(("name", "count"), RECORDS, "table").splitlines()
    assert lines[0].split() == ["name", "count"]
    assert "\x1b" not in lines[3]


@pytest.mark.parametrize(("form", "text"), [("table", ""), ("csv", "name\n"), ("json", "[]")])
def test_nothing(form, text):
    assert listed(("name",), [], form) == text
