import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.cli.table import grid, screen_width, table


def results(names, *rows):
    bindings = [{name: {"type": "literal", "value": cell} for name, cell in row.items()} for row in rows]
    return json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}).encode()


def test_cells_are_shown_as_they_are_written():
    text = table(results(["năm", "giá trị"], {"năm": "007", "giá trị": "1e3"}, {"năm": "2020"}))
    assert text.splitlines() == ["năm    giá trị", "-----  ---------", "007    1e3", "2020"]


def test_iris_are_shortened_by_the_longest_prefix():
    row = {"thing": {"type": "uri", "value": "https://w3id.org/vngov/ontology#Person"}}
    other = {"thing": {"type": "uri", "value": "urn:x"}}
    document = {"head": {"vars": ["thing"]}, "results": {"bindings": [row, other]}}
    assert table(json.dumps(document).encode()).splitlines()[2:] == ["vngov:Person", "urn:x"]


@pytest.mark.parametrize("answer", ["true", "false"])
def test_ask(answer):
    assert table(f'{{"head": {{}}, "boolean": {answer}}}'.encode()) == answer


def test_narrow_screens_get_paragraphs():
    text = table(
        results(["name", "role", "body"], {"name": "Trần Văn A" * 3, "role": "Bí thư", "body": "Thành ủy"}), 20
    )
    assert text.splitlines() == ["name: " + "Trần Văn A" * 3, "role: Bí thư", "body: Thành ủy"]


def test_no_rows_leave_the_names():
    assert table(results(["name"])).splitlines()[0].split() == ["name"]
    assert table(results([])) == ""


WORDS = st.lists(st.sampled_from(["Ủy", "ban", "nhân", "dân", "phường"]), min_size=1, max_size=12).map(" ".join)


@given(st.lists(st.fixed_dictionaries({"a": WORDS, "b": WORDS}), min_size=1, max_size=4), st.integers(18, 80))
def test_a_table_fits_its_width_and_keeps_every_word(rows, width):
    text = table(results(["a", "b"], *rows), width)
    assert max(map(len, text.splitlines())) <= width
    assert sorted(text.split()[4:]) == sorted(" ".join(" ".join(row.values()) for row in rows).split())


def test_a_grid_is_laid_out_as_results_are():
    assert grid(["tên", "năm"], [["An", "2023"]]).splitlines() == ["tên    năm", "-----  -----", "An     2023"]
    assert grid([], []) == ""


def test_what_is_no_terminal_has_no_width():
    assert screen_width() is None
