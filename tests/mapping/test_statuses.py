from dataclasses import replace

import pytest
from rdflib import Graph
from rdflib.namespace import RDF

from kg.mapping import to_graph
from kg.mapping.statuses import event_status
from kg.model import EventFact, EventStatus, ProjectFact
from kg.namespaces import OA, SCHEMA, VNGOV
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION, said


def graph_of(status: EventStatus | None) -> Graph:
    event = EventFact(said("Hội nghị"), "Hội nghị", "Hội nghị A", status=status)
    project = ProjectFact(said("đường Hào Nam"), "đường Hào Nam", status=status)
    return to_graph(resolve(replace(EXTRACTION, events=(event,), projects=(project,))))


@pytest.mark.parametrize("status", EventStatus)
@pytest.mark.parametrize("kind", [VNGOV.Event, VNGOV.Project])
def test_a_status_is_on_the_thing_and_on_its_evidence(status, kind):
    graph = graph_of(status)
    thing = graph.value(None, RDF.type, kind)
    evidence = graph.value(None, OA.hasBody, thing)
    for subject in (thing, evidence):
        assert list(graph.objects(subject, VNGOV.eventStatus)) == [VNGOV[status.value]]


def test_what_the_text_does_not_tell_is_left_out():
    assert event_status(EventFact(said("Hội nghị"), "Hội nghị", "Hội nghị A")) is None
    assert (None, VNGOV.eventStatus, None) not in graph_of(None)


def test_schema_org_s_status_stands_beside_where_it_has_one():
    found = {status: set(graph_of(status).objects(None, SCHEMA.eventStatus)) for status in EventStatus}
    assert found == {
        EventStatus.ANNOUNCED: {SCHEMA.EventScheduled},
        EventStatus.UNDERWAY: set(),
        EventStatus.HELD: set(),
        EventStatus.CANCELLED: {SCHEMA.EventCancelled},
    }
