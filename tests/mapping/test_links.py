from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDFS, SKOS

from kg.mapping import links
from kg.model import Link, Relation, Verdict
from kg.namespaces import BASE, VNGOV, WD

THING = f"{BASE}unit/x"


def graph(relation, verdict, author=""):
    link = Link(THING, str(WD.Q1), relation, verdict, 0.876, "cùng tên", "same name", author)
    mapped = Graph()
    for triple in links([link], BASE):
        mapped.add(triple)
    return mapped


def test_a_certain_link_is_one_statement():
    assert set(graph(Relation.EXACT, Verdict.SAME)) == {(URIRef(THING), SKOS.exactMatch, WD.Q1)}


def test_a_close_link_has_its_score_and_reasons():
    mapped = graph(Relation.CLOSE, Verdict.UNSURE)
    assert mapped.value(URIRef(THING), SKOS.closeMatch) == WD.Q1
    match = mapped.value(predicate=VNGOV.matches, object=WD.Q1)
    assert (match, VNGOV.matches, URIRef(THING)) in mapped
    assert str(mapped.value(match, VNGOV.score)) == "0.88"
    assert mapped.value(match, VNGOV.verdict) == VNGOV.unsure
    assert set(mapped.objects(match, RDFS.comment)) == {Literal("cùng tên", lang="vi"), Literal("same name", lang="en")}


def test_a_candidate_is_compared_and_not_linked():
    mapped = graph(Relation.CANDIDATE, Verdict.UNSURE)
    assert not list(mapped.objects(URIRef(THING)))
    assert mapped.value(predicate=VNGOV.matches, object=WD.Q1)


def test_what_a_person_decided_names_them():
    mapped = graph(Relation.EXACT, Verdict.SAME, "an")
    match = mapped.value(predicate=VNGOV.matches, object=WD.Q1)
    assert mapped.value(match, VNGOV.decidedBy) == Literal("an")
    assert mapped.value(URIRef(THING), SKOS.exactMatch) == WD.Q1
