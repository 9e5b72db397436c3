import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from tests.conformance.matching import same_bag

A, B = URIRef("x:a"), URIRef("x:b")
NODES = [BNode(f"n{number}") for number in range(4)]
triples = st.tuples(st.sampled_from([A, B, *NODES]), st.sampled_from([A, B]), st.sampled_from([A, B, *NODES]))


@given(st.sets(triples, max_size=7), st.permutations(NODES), st.randoms())
def test_renamed_nodes_and_another_order_are_the_same(rows, names, chance):
    renaming = dict(zip(NODES, names, strict=True))
    renamed = [tuple(renaming.get(term, term) for term in row) for row in rows]
    chance.shuffle(renamed)
    assert same_bag(rows, renamed)


@given(st.sets(triples, max_size=6), st.sets(triples, max_size=6))
def test_graphs_are_the_same_as_for_rdflib(left, right):
    assert same_bag(left, right) is isomorphic(_graph(left), _graph(right))


def _graph(rows):
    graph = Graph()
    for row in rows:
        graph.add(row)
    return graph


def test_a_ring_of_six_is_not_two_of_three():
    ring = [(BNode(str(place)), A, BNode(str((place + 1) % 6))) for place in range(6)]
    pair = [(BNode(f"{part}{place}"), A, BNode(f"{part}{(place + 1) % 3}")) for part in "xy" for place in range(3)]
    assert not same_bag(ring, pair)
    assert same_bag(ring, random.Random(1).sample(ring, 6))  # noqa: S311 (an order, not a secret)


def test_rows_count():
    assert not same_bag([(A,)], [(A,), (A,)])
    assert not same_bag([(A, None)], [(None, A)])


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (Literal("1.0", datatype=XSD.decimal), Literal("1.00", datatype=XSD.decimal), True),
        (Literal("1.0", datatype=XSD.decimal), Literal("1.0", datatype=XSD.double), False),
        (Literal("1E3", datatype=XSD.double), Literal("1000", datatype=XSD.double), True),
        (Literal("007", datatype=XSD.integer, normalize=False), Literal("7", datatype=XSD.integer), True),
        (Literal("0", datatype=XSD.boolean, normalize=False), Literal("false", datatype=XSD.boolean), True),
        (
            Literal("x", datatype=XSD.integer, normalize=False),
            Literal("y", datatype=XSD.integer, normalize=False),
            False,
        ),
        (Literal("1"), Literal("1", datatype=XSD.integer), False),
        (Literal("a", lang="vi"), Literal("a"), False),
    ],
)
def test_values(left, right, same):
    assert same_bag([(left,)], [(right,)]) is same
