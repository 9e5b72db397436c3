from rdflib import URIRef

from tests.validation.graphs import graph, shapes

TURTLE = "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path [ sh:inversePath ex:p ] ; sh:minCount 1 ] ."


def test_blank_nodes_have_names_that_last() -> None:
    first, second = shapes(TURTLE), shapes(TURTLE)
    assert sorted(first.names.values()) == sorted(second.names.values())
    assert {path.text for path in first.paths.values()} == {"^<https://example.org/p>"}


def test_a_predicate_that_no_shape_names_is_a_path_too() -> None:
    assert shapes(TURTLE).path(URIRef("urn:p")).text == "<urn:p>"


def test_what_shapes_are_about() -> None:
    given = shapes(TURTLE)
    assert given.concern(graph("ex:a a ex:C ."))
    assert not given.concern(graph("ex:a a ex:D ."))
