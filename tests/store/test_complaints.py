import pyoxigraph as ox
import pytest

from kg.store.complaints import syntax_error, update_error


def complaint(text, run, told):
    with pytest.raises(SyntaxError) as raised:
        run(text)
    return str(told(text, raised.value))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT * {", "the query has a syntax error at line 1, column 11 (the end)"),
        ('SELECT * { ?s ?p "Đống Đa" ?? }', "at line 1, column 28 (at '??')"),
        ("PREFIX a: <http://a/>\nCLEAR ALL", "updates are not accepted"),
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
