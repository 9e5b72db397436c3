from rdflib import BNode

from kg.validation.naming import blank_names, description
from tests.validation.graphs import graph

TREE = "ex:a ex:p [ ex:q ( 1 2 ) ; ex:r [ ex:q 3 ] ], [ ex:q 4 ] ."


def test_names_do_not_depend_on_the_parse() -> None:
    assert sorted(blank_names(graph(TREE)).values()) == sorted(blank_names(graph(TREE)).values())


def test_nodes_that_differ_have_different_names() -> None:
    names = blank_names(graph(TREE))
    assert len(set(names.values())) == len(names) == 5


def test_what_points_at_a_node_tells_it_apart() -> None:
    names = blank_names(graph("ex:a ex:p [ ex:q 1 ] . ex:b ex:p [ ex:q 1 ] ."))
    assert len(set(names.values())) == 2


def test_nodes_that_nothing_tells_apart_share_a_name() -> None:
    names = blank_names(graph("ex:a ex:p [ ex:q 1 ], [ ex:q 1 ] ."))
    assert len(set(names.values())) == 1


def test_a_ring_of_blank_nodes_has_names() -> None:
    names = blank_names(graph("_:a ex:p _:b . _:b ex:p _:c . _:c ex:p _:a, 1 ."))
    assert len(set(names.values())) == 3


def test_a_description_has_no_blank_node() -> None:
    data = graph("ex:a ex:p [ ex:q ( 1 2 ) ] .")
    top = next(o for _, p, o in data if p.endswith("/p"))
    triples = list(description(data, top, blank_names(data)))
    assert len(triples) == 5
    assert not any(isinstance(term, BNode) for triple in triples for term in triple)
