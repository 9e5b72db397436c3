import pyoxigraph as ox
import pytest
from oxrdflib import OxigraphStore
from rdflib import XSD, BNode, Dataset, Graph, Literal, URIRef

from kg.validation.literals import IllTyped
from kg.validation.terms import comparable, comparable_graph, from_oxigraph, graph_of

A, B = URIRef("urn:a"), URIRef("urn:b")


def test_typed_strings_become_plain() -> None:
    assert comparable(Literal("x", datatype=XSD.string)) == Literal("x")


@pytest.mark.parametrize("term", [A, BNode("b"), Literal("x"), Literal("x", lang="vi"), Literal(5)])
def test_other_terms_stay(term: URIRef | BNode | Literal) -> None:
    assert comparable(term) is term


def test_a_graph_that_needs_nothing_is_not_copied() -> None:
    graph = graph_of([(A, B, Literal("x"))])
    assert comparable_graph(graph) is graph


def test_a_graph_is_copied_once() -> None:
    graph = comparable_graph(graph_of([(A, B, Literal("-1", datatype=XSD.nonNegativeInteger))]))
    assert isinstance(graph.value(A, B), IllTyped)
    assert comparable_graph(graph) is graph


def test_strings_from_oxigraph_become_plain() -> None:
    graph = Graph(store=OxigraphStore())
    graph.add((A, B, Literal("x")))
    assert list(comparable_graph(graph)) == [(A, B, Literal("x"))]


def test_a_dataset_becomes_the_union_of_its_graphs() -> None:
    dataset = Dataset()
    dataset.graph(URIRef("urn:g1")).add((A, B, Literal(1)))
    dataset.graph(URIRef("urn:g2")).add((A, B, Literal(2)))
    assert {o for _, _, o in comparable_graph(dataset)} == {Literal(1), Literal(2)}


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (ox.NamedNode("urn:a"), A),
        (ox.BlankNode("b"), BNode("b")),
        (ox.Literal("x"), Literal("x")),
        (ox.Literal("x", language="vi"), Literal("x", lang="vi")),
        (ox.Literal("1", datatype=ox.NamedNode(str(XSD.integer))), Literal(1)),
    ],
)
def test_terms_of_oxigraph(term: ox.NamedNode | ox.BlankNode | ox.Literal, expected: object) -> None:
    assert from_oxigraph(term) == expected


def test_triple_terms_are_refused() -> None:
    triple = ox.Triple(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("x"))
    with pytest.raises(SyntaxError, match="triple term"):
        from_oxigraph(triple)
