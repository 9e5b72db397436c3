from dataclasses import replace

import pytest
from rdflib.namespace import RDF

from kg.mapping import to_graph
from kg.model import EventFact
from kg.namespaces import CPEV, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION, said


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Đại hội", {VNGOV.Congress}),
        ("Hội nghị", {VNGOV.Conference}),
        ("Kỳ họp", {VNGOV.Session}),
        ("Bầu cử", {VNGOV.Election}),
        ("Lễ kỷ niệm", {VNGOV.Ceremony}),
        ("Tọa đàm", set()),
    ],
)
def test_an_event_has_the_class_of_its_kind(kind, expected):
    fact = EventFact(said("Hội nghị"), kind, f"{kind} A")
    graph = to_graph(resolve(replace(EXTRACTION, events=(fact,))))
    event = next(graph.subjects(RDF.type, VNGOV.Event))
    assert set(graph.objects(event, RDF.type)) == {VNGOV.Event, CPEV.PublicEvent} | expected
