from dataclasses import replace
from datetime import date

import pytest
from rdflib import Literal
from rdflib.namespace import ORG, RDF, RDFS

from kg.mapping import to_graph
from kg.model import PositionFact, Status
from kg.namespaces import ROLE, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import ARTICLE, EXTRACTION, said


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


def test_a_tenure_is_a_person_in_a_post_which_is_a_role_at_a_body():
    graph = to_graph(resolve(EXTRACTION))
    tenure = graph.value(None, RDFS.label, Literal("Đinh Gia Bảo, Bí thư Quận ủy Đống Đa", lang="vi"))
    post = graph.value(tenure, VNGOV.post)
    assert graph.value(post, RDFS.label) == Literal("Bí thư Quận ủy Đống Đa", lang="vi")
    assert graph.value(post, ORG.role) == graph.value(tenure, ORG.role) == ROLE["bi-thu"]
    assert graph.value(post, ORG.postIn) == graph.value(tenure, ORG.organization)
    assert graph.value(graph.value(tenure, ORG.member), RDFS.label) == Literal("Đinh Gia Bảo", lang="vi")
    assert set(graph.objects(post, RDF.type)) == {VNGOV.Post, ORG.Post}


def test_a_tenure_has_the_bounds_of_its_mandate():
    for found in (tenures(Status.CURRENT), tenures(Status.FORMER, published=None)):
        assert (found[VNGOV.mandateStart], found[VNGOV.mandateEnd]) == (date(2020, 4, 1), date(2025, 6, 30))


def test_a_post_lives_as_long_as_its_body():
    graph = to_graph(resolve(EXTRACTION))
    lives = {(post, graph.value(post, VNGOV.existsUntil)) for post in graph.subjects(RDF.type, VNGOV.Post)}
    bodies = {(post, graph.value(graph.value(post, ORG.postIn), VNGOV.existsUntil)) for post, _ in lives}
    assert lives == bodies
    assert {until and until.toPython() for _, until in lives} == {date(2025, 6, 30), None}
