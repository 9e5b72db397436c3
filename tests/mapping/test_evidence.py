from dataclasses import replace
from datetime import date

import pytest
from rdflib import Literal
from rdflib.namespace import PROV, RDF, RDFS

from kg.mapping import to_graph
from kg.namespaces import OA, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import ARTICLE, EXTRACTION, TEXT


@pytest.fixture(scope="module")
def graph():
    return to_graph(resolve(EXTRACTION))


def test_each_fact_has_its_words(graph):
    quotes = {fact.evidence.quote for fact, _ in resolve(EXTRACTION).facts}
    assert {str(quote) for quote in graph.objects(None, OA.exact)} == quotes
    for target in graph.subjects(RDF.type, OA.SpecificResource):
        position, quote = sorted(graph.objects(target, OA.hasSelector), key=lambda s: (s, OA.exact, None) in graph)
        start, end = (graph.value(position, offset).toPython() for offset in (OA.start, OA.end))
        assert TEXT[start:end] == str(graph.value(quote, OA.exact))


def test_evidence_is_of_one_thing_of_one_target_and_of_the_article(graph):
    for evidence in graph.subjects(RDF.type, VNGOV.Evidence):
        counts = [len(list(graph.objects(evidence, p))) for p in (OA.hasBody, OA.hasTarget, VNGOV.rule)]
        assert counts == [1, 1, 1]
        assert (graph.value(evidence, PROV.wasDerivedFrom), RDF.type, VNGOV.Article) in graph


def evidence_of(graph, label):
    thing = graph.value(None, RDFS.label, Literal(label, lang="vi"))
    return graph.value(None, OA.hasBody, thing)


def test_evidence_of_a_tenure_has_its_status_and_the_stated_day(graph):
    evidence = evidence_of(graph, "Lưu Thị Mỹ Vân, Chủ tịch Ủy ban nhân dân quận Đống Đa")
    assert graph.value(evidence, VNGOV.status) == Literal("incoming")
    assert graph.value(evidence, VNGOV.statedDate) == Literal(date(2023, 4, 10))


def test_a_name_completed_from_context_is_marked(graph):
    assert graph.value(evidence_of(graph, "Thành ủy Hà Nội"), VNGOV.inferred) == Literal(True)
    assert graph.value(evidence_of(graph, "Quận ủy Đống Đa"), VNGOV.inferred) is None


def test_the_same_fact_in_another_article_has_evidence_of_its_own(graph):
    other = to_graph(resolve(replace(EXTRACTION, article=replace(ARTICLE, id="khac.txt"))))
    for kind in (VNGOV.Evidence, OA.SpecificResource, OA.TextQuoteSelector, OA.TextPositionSelector):
        mine, theirs = set(graph.subjects(RDF.type, kind)), set(other.subjects(RDF.type, kind))
        assert len(mine) == len(theirs)
        assert not mine & theirs
