import json

import pytest

from kg.namespaces import BASE
from kg.serving.site.addresses import Addresses
from kg.serving.site.request import PageRequest
from kg.serving.site.tables import SHOWN, Cell, Table, table_of

HERE = Addresses(BASE, PageRequest())


def results(columns, *rows):
    return json.dumps({"head": {"vars": columns}, "results": {"bindings": rows}}).encode()


@pytest.mark.parametrize(
    ("term", "cell"),
    [
        (
            {"type": "uri", "value": "http://xmlns.com/foaf/0.1/name"},
            Cell("foaf:name", "http://xmlns.com/foaf/0.1/name"),
        ),
        ({"type": "uri", "value": "http://example.org/x"}, Cell("http://example.org/x", "http://example.org/x")),
        ({"type": "uri", "value": f"{BASE}person/lan-1"}, Cell(f"{BASE}person/lan-1", "/page/person/lan-1")),
        ({"type": "uri", "value": "javascript:alert(1)"}, Cell("javascript:alert(1)")),
        ({"type": "bnode", "value": "b0"}, Cell("_:b0")),
        ({"type": "literal", "value": "Lan", "xml:lang": "vi"}, Cell("Lan", language="vi")),
        (
            {"type": "literal", "value": "41", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
            Cell("41", numeric=True),
        ),
        ({"type": "triple", "value": {"subject": "s"}}, Cell('{"subject": "s"}')),
    ],
)
def test_a_cell(term, cell):
    assert table_of(results(["x"], {"x": term}), HERE) == Table(("x",), ((cell,),), 1)


def test_an_unbound_variable_is_an_empty_cell():
    assert table_of(results(["x", "y"], {"y": {"type": "literal", "value": "1"}}), HERE) == Table(
        ("x", "y"), ((None, Cell("1")),), 1
    )


def test_a_long_result_is_cut():
    table = table_of(results(["x"], *[{} for _ in range(SHOWN + 1)]), HERE)
    assert isinstance(table, Table)
    assert (len(table.rows), table.total) == (SHOWN, SHOWN + 1)


def test_a_truth_value():
    assert table_of(b'{"head": {}, "boolean": true}', HERE) is True


def literal(text):
    return {"type": "literal", "value": text}


def test_columns_are_as_wide_as_what_stands_in_them():
    rows = [
        {"day": literal("2023-04-07"), "name": literal("Trần Sỹ Thanh"), "quote": literal("lời " * 20)},
        {"name": literal("Lan"), "quote": literal("a")},
    ]
    rows[0]["count"] = {"type": "literal", "value": "41", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}
    table = table_of(results(["day", "name", "quote", "nothing", "count"], *rows), HERE)
    assert isinstance(table, Table)
    assert table.widths == ("short", "", "long", "short", "number")


def test_a_result_without_columns_has_no_widths():
    table = table_of(results([], {}), HERE)
    assert isinstance(table, Table)
    assert table.widths == ()
