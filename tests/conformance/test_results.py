import pyoxigraph as ox
import pytest
from rdflib import XSD, BNode, Graph, Literal, URIRef

from tests.conformance.results import Solutions, read_csv, read_graph, read_json, read_tsv, read_xml, same_result

QUERY = """SELECT ?a ?b {
  VALUES (?a ?b) { (<x:a> "tab\\tand \\"quote\\"") (UNDEF "vi"@vi) (1 1.5) ("line\\nline, comma" true) }
}"""
ROWS = Solutions(
    ("a", "b"),
    (
        (URIRef("x:a"), Literal('tab\tand "quote"')),
        (None, Literal("vi", lang="vi")),
        (Literal("1", datatype=XSD.integer), Literal("1.5", datatype=XSD.decimal)),
        (Literal("line\nline, comma"), Literal("true", datatype=XSD.boolean)),
    ),
)


def written(query: str, form: ox.QueryResultsFormat) -> str:
    return ox.Store().query(query).serialize(format=form).decode()


@pytest.mark.parametrize(
    ("read", "form"),
    [
        (read_json, ox.QueryResultsFormat.JSON),
        (read_xml, ox.QueryResultsFormat.XML),
        (read_tsv, ox.QueryResultsFormat.TSV),
    ],
)
def test_a_format_that_keeps_everything(read, form):
    assert same_result(ROWS, read(written(QUERY, form)))


def test_csv_keeps_no_types():
    head, *rows = read_csv(written(QUERY, ox.QueryResultsFormat.CSV)).rows
    assert head == (Literal("x:a"), Literal('tab\tand "quote"'))
    assert rows[1][0] == Literal("1", datatype=XSD.double, normalize=False)


@pytest.mark.parametrize(("read", "form"), [(read_json, "JSON"), (read_xml, "XML")])
def test_booleans(read, form):
    assert read(written("ASK {}", getattr(ox.QueryResultsFormat, form))) is True
    assert read(written("ASK { ?s ?p ?o }", getattr(ox.QueryResultsFormat, form))) is False


RESULT_SET = """@prefix rs: <http://www.w3.org/2001/sw/DataAccess/tests/result-set#> .
[] a rs:ResultSet ; rs:resultVariable "x", "y" ; rs:solution [ rs:binding [ rs:variable "x" ; rs:value _:b ] ] ."""


def test_a_result_set_in_rdf():
    found = read_graph(RESULT_SET, "text/turtle", "x:base")
    assert same_result(Solutions(("x", "y"), ((BNode(), None),)), found)
    assert not same_result(Solutions(("x",), ((BNode(),),)), found)


def test_other_kinds_are_not_the_same():
    graph = Graph().parse(data="<x:s> <x:p> [] .", format="turtle")
    assert same_result(graph, read_graph("<x:s> <x:p> _:other .", "text/turtle", "x:base"))
    for one, other in ((graph, True), (True, graph), (True, False), (ROWS, True), (False, ROWS)):
        assert not same_result(one, other)
