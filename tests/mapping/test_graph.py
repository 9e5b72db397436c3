import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import BNode, Literal, URIRef
from rdflib.namespace import ORG, PROV, QB, RDF, RDFS, SKOS, XSD

from kg.mapping import map_article, to_graph
from kg.model import BodyFact, BodyKind, EntityId, PositionFact, ProgrammeFact, Resolution, Status
from kg.namespaces import BASE, OA, ROLE, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import ARTICLE, DONG_DA, EXTRACTION, HA_NOI, TEXT, in_other_order, lines, said

GOLDEN = Path(__file__).parent / "golden" / "article.nt"
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def graph():
    return to_graph(resolve(EXTRACTION))


def test_graph_is_the_golden_one(graph):
    assert lines(graph) == GOLDEN.read_text(encoding="utf-8"), (
        "if the change is meant: python -m tests.mapping.sample > tests/mapping/golden/article.nt"
    )


def test_graph_is_named_after_the_article(graph):
    mapped = map_article(resolve(EXTRACTION))
    assert mapped.iri == graph.identifier == URIRef(f"{BASE}graph/{resolve(EXTRACTION).article.path}")
    assert set(mapped.graph) == set(graph)


def test_every_thing_is_minted_under_the_base():
    base = "https://example.org/kg/"
    graph = to_graph(resolve(EXTRACTION), base)
    assert str(graph.identifier).startswith(f"{base}graph/article/")
    assert {s for s in graph.subjects() if not s.startswith(base)} == {ROLE["bi-thu"], ROLE["chu-tich"]}


def test_there_are_no_blank_nodes_and_every_thing_is_typed(graph):
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]
    assert {s for s in graph.subjects() if (s, RDF.type, None) not in graph} == set()
    assert {o for o in graph.objects() if isinstance(o, URIRef) and str(o).startswith(BASE)} <= set(graph.subjects())


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


@settings(max_examples=20)
@given(st.randoms())
def test_order_of_facts_does_not_matter(random):
    assert lines(to_graph(resolve(in_other_order(EXTRACTION, random)))) == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", ["0", "1"])
def test_hash_seed_does_not_matter(seed):
    run = subprocess.run(
        [sys.executable, "-m", "tests.mapping.sample"],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert run.stdout.decode() == GOLDEN.read_text(encoding="utf-8")


def test_an_inserted_sentence_changes_only_offsets_and_the_digest(graph):
    before = "Một câu mới. "
    moved = tuple(
        replace(
            fact,
            evidence=replace(
                fact.evidence, start=fact.evidence.start + len(before), end=fact.evidence.end + len(before)
            ),
        )
        for fact in EXTRACTION.people
    )
    later = to_graph(resolve(replace(EXTRACTION, article=replace(ARTICLE, text=before + TEXT), people=moved)))
    changed = {p for _, p, _ in set(graph) ^ set(later)}
    assert changed == {OA.start, OA.end, VNGOV.textDigest}


def tenures(status, stated=None, published=date(2023, 4, 4)):
    post = PositionFact(said("Bí thư Quận ủy Đống Đa"), "Đinh Gia Bảo", "Bí thư", "Quận ủy Đống Đa", status, stated)
    article = replace(ARTICLE, published=published)
    graph = to_graph(resolve(replace(EXTRACTION, article=article, positions=(post,))))
    return {p: o.toPython() for p, o in graph.predicate_objects(graph.value(None, RDF.type, VNGOV.Tenure))}


@pytest.mark.parametrize(
    ("status", "stated", "expected"),
    [
        (Status.CURRENT, None, {VNGOV.attestedOn: date(2023, 4, 4)}),
        (Status.INCOMING, date(2023, 4, 10), {VNGOV.statedStart: date(2023, 4, 10)}),
        (Status.OUTGOING, date(2023, 4, 10), {VNGOV.statedEnd: date(2023, 4, 10)}),
        (Status.INCOMING, None, {}),
        (Status.OUTGOING, None, {}),
        (Status.FORMER, None, {}),
    ],
)
def test_a_tenure_has_the_dates_that_its_status_bears_out(status, stated, expected):
    found = tenures(status, stated)
    dates = (VNGOV.attestedOn, VNGOV.statedStart, VNGOV.statedEnd)
    assert {p: found[p] for p in dates if p in found} == expected


def test_nothing_is_attested_on_an_unknown_day():
    assert VNGOV.attestedOn not in tenures(Status.CURRENT, published=None)


def test_names_missing_from_the_resolution_are_minted():
    post = PositionFact(said("Bí thư Quận ủy Đống Đa"), "Ai Đó", "Bí thư", "Hội đồng lạ", Status.CURRENT)
    programme = ProgrammeFact(said("kế hoạch"), "Chương trình A", "Hội khác")
    facts = (
        (post, EntityId.of("tenure", "a", "a")),
        (programme, EntityId.of("programme", "b", "b")),
    )
    graph = to_graph(Resolution(EXTRACTION, EntityId.of("article", "a", "a"), facts, people={}, bodies={}))
    others = {str(graph.value(body, RDFS.label)) for body in graph.subjects(RDF.type, VNGOV.OtherBody)}
    assert others == {"Hội đồng lạ", "Hội khác"}
    assert (graph.value(None, RDF.type, VNGOV.Person), RDFS.label, Literal("Ai Đó", lang="vi")) in graph
    assert (graph.value(None, RDF.type, VNGOV.Tenure), ORG.organization, None) in graph


def test_two_spellings_of_a_body_are_one_thing_with_one_label():
    long, short = "Ủy ban Mặt trận Tổ quốc Việt Nam quận Đống Đa", "Ủy ban Mặt trận Tổ quốc quận Đống Đa"
    body = BodyFact(said("UBND quận"), long, BodyKind.FRONT, DONG_DA)
    post = PositionFact(said("Chủ tịch UBND quận"), "Lưu Thị Mỹ Vân", "Chủ tịch", short, Status.CURRENT)
    graph = to_graph(resolve(replace(EXTRACTION, bodies=(body,), positions=(post,))))
    front = graph.value(None, RDF.type, VNGOV.FatherlandFront)
    assert list(graph.objects(front, RDFS.label)) == [Literal(long, lang="vi")]
    assert list(graph.objects(front, SKOS.altLabel)) == [Literal(short, lang="vi")]
    assert (graph.value(None, RDF.type, VNGOV.Tenure), ORG.organization, front) in graph


def test_units_come_with_all_units_above(graph):
    labels = {str(graph.value(unit, RDFS.label)) for unit in graph.subjects(RDF.type, VNGOV.AdministrativeUnit)}
    assert labels == {DONG_DA.label, HA_NOI.label, "Việt Nam"}


def test_figures_have_one_lexical_form(graph):
    assert {str(value) for value in graph.objects(None, VNGOV.value)} == {"96.3", "1250"}
    assert {value.datatype for value in graph.objects(None, VNGOV.value)} == {XSD.decimal}
    assert {str(o) for o in graph.objects(graph.value(None, RDF.type, QB.DataSet), RDFS.label)}
