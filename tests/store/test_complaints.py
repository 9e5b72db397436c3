import pyoxigraph as ox
import pytest

from kg.store.complaints import is_update, syntax_error, update_error


def complaint(text, run, told):
    with pytest.raises(SyntaxError) as raised:
        run(text)
    return str(told(text, raised.value))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * {", "the query has a syntax error at line 1, column 11 (the end)"),
        ('SELECT * { ?s ?p "Đống Đa" ?? }', "at line 1, column 28 (at '??')"),
        ("PREFIX a: <http://a/>\nCLEAR ALL", "updates are not accepted as a query; send them to kg serve"),
    ],
)
def test_queries(text, said):
    assert said in complaint(text, ox.Store().query, syntax_error)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("INSERT DATA { <http://a> }", "the update has a syntax error at line 1, column 26 (at '}')"),
        ("CLEAR ALL ;\nDELETE { ?s foo:bar 1 } WHERE { }", "at line 2, column 20 (at '1'): Prefix not found"),
        ("# all\nBASE <http://a/> ask { ?s ?p ?o }", "this is a query, not an update"),
    ],
)
def test_updates(text, said):
    assert said in complaint(text, ox.Store().update, update_error)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("PREFIX a: <http://a/> # b\ninsert data {}", True), ("ASK {}", False), ("SELECT ('CLEAR ALL' AS ?x) {}", False)],
)
def test_an_update_is_known_by_its_first_word(text, expected):
    assert is_update(text) is expected
