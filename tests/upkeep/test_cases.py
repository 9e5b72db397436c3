from decimal import Decimal

import pyoxigraph as ox
import pytest
from rdflib import RDF, RDFS, Literal, URIRef
from rdflib.namespace import SKOS

from kg.judgements import Judgements
from kg.namespaces import BASE, VNGOV, WD, identity_graph, link_graph
from kg.store import named_node, quads
from kg.upkeep import Case, Cases, Passage
from tests.judgements.samples import judgement
from tests.upkeep.articles import extracted


def thing(name):
    return URIRef(f"{BASE}person/{name}-1")


def match(number, left, right, score, *more):
    iri = URIRef(f"{BASE}match/{number}")
    yield iri, RDF.type, VNGOV.Match
    yield iri, VNGOV.matches, left
    yield iri, VNGOV.matches, right
    yield iri, VNGOV.score, Literal(Decimal(score))
    for prop, value in more:
        yield iri, prop, value


def cases_of(identities=(), links=(), articles=0):
    """Cases of a graph; each of the things a, b, c is in so many articles."""
    store = ox.Store()
    for number in range(articles):
        told = [(thing(name), RDF.type, VNGOV.Person) for name in "abc"[: articles - number]]
        store.extend(quads(named_node(f"{BASE}graph/article/{number}"), told))
    store.extend(quads(named_node(identity_graph(BASE)), identities))
    store.extend(quads(named_node(link_graph(BASE)), links))
    with_union = ox.Store()
    for quad in store:
        with_union.add(quad)
        with_union.add(ox.Quad(*quad.triple))
    return Cases(with_union, BASE)


UNSURE = (VNGOV.verdict, VNGOV.unsure)
FOUND = [
    *match(1, thing("b"), thing("a"), "0.40", UNSURE, (RDFS.comment, Literal("cùng tên", lang="vi"))),
    *match(2, thing("b"), thing("c"), "0.60", UNSURE),
    *match(3, thing("a"), thing("c"), "0.99", (VNGOV.verdict, VNGOV.same)),
]


def test_the_pairs_likely_to_put_most_articles_right_come_first():
    assert cases_of(FOUND, articles=3).open(Judgements()) == [
        Case("person/a-1", "person/b-1", 0.4, 2, {"vi": "cùng tên"}),
        Case("person/b-1", "person/c-1", 0.6, 1, {}),
    ]


@pytest.mark.parametrize(
    ("judged", "left"),
    [
        (["a = b"], ["b c"]),
        (["a ? b"], ["b c"]),
        (["a = b", "a = c"], []),
        (["a = b", "a ! c"], []),
        (["x = y"], ["a b", "b c"]),
    ],
)
def test_what_was_decided_or_follows_is_not_asked(judged, left):
    found = cases_of(FOUND, articles=3).open(Judgements(tuple(map(judgement, judged))))
    assert [f"{case.left[7]} {case.right[7]}" for case in found] == left


def test_what_was_unsure_is_asked_again_when_wanted():
    judged = Judgements((judgement("a ? b"), judgement("b ! c")))
    assert [case.right for case in cases_of(FOUND).open(judged, again=True)] == ["person/b-1"]


def test_links_that_are_not_sure_are_asked_about_with_the_item_on_the_right():
    links = [
        (thing("a"), SKOS.closeMatch, WD.Q1),
        *match(4, WD.Q1, thing("a"), "0.70"),
        (thing("b"), SKOS.closeMatch, WD.Q2),
        (thing("c"), SKOS.exactMatch, WD.Q3),
        *match(5, WD.Q3, thing("c"), "0.99"),
    ]
    found = cases_of((), links, articles=3).open(Judgements())
    assert [(case.left, case.right, case.score) for case in found] == [
        ("person/a-1", "Q1", 0.7),
        ("person/b-1", "Q2", None),
    ]


def test_a_side_has_all_that_is_known_of_what_is_one_with_it():
    graph = extracted("a", 0)[1]
    (person,) = (s for s in graph.subjects(RDFS.label, Literal("Lê Văn Thử", lang="vi")) if "/person/" in s)
    other = thing("a")
    found = [
        (person, VNGOV.identity, person),
        (other, VNGOV.identity, person),
        (other, RDFS.label, Literal("L. V. Thử")),
    ]
    cases = cases_of(found)
    cases.store.extend(quads(named_node(str(graph.identifier)), graph))
    cases.store.extend(ox.Quad(*quad.triple) for quad in list(cases.store))
    side = cases.side("person/a-1")
    assert (side.name, len(side.members), side.names) == ("person/a-1", 2, ("L. V. Thử", "Lê Văn Thử"))
    (passage,) = side.passages
    assert passage == Passage(
        "a", "2023-04-07", "Bí thư Quận ủy Tây Hồ", "current", "Lê Văn Thử - Bí thư Quận ủy Tây Hồ"
    )
    assert cases.has("person/a-1")
    assert not cases.has("person/z-1")
    assert cases.side("person/z-1").names == ()


def test_an_item_is_told_by_the_table_of_items():
    side = cases_of().side("Q1858")
    assert side.names == ("Thành phố Hà Nội",)
    assert ("kind", "province") in side.properties
    assert [value for name, value in side.properties if name == "parent"] == ["Việt Nam (Q881)"]
    assert cases_of().side("Q999999999").names == ()
