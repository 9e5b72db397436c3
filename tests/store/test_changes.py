import pyoxigraph as ox
import pytest
from rdflib import RDF, URIRef

from kg.namespaces import OA, VNGOV
from kg.store import Writer
from kg.store.changes import Changes
from tests.store.graphs import FIRST, PERSON, SECOND, label

OTHER = URIRef("https://example.org/other")


def quads(*things, cls=VNGOV.Person):
    graph, kind = ox.NamedNode(str(FIRST)), ox.NamedNode(str(cls))
    return [ox.Quad(ox.NamedNode(thing), ox.NamedNode(str(RDF.type)), kind, graph) for thing in things]


def test_things_are_told_by_class_and_sorted():
    changes = Changes()
    changes.note(quads("urn:b", "urn:a"))
    changes.note(quads("urn:c", cls=VNGOV.Post))
    assert changes.things([VNGOV.Person]) == ("urn:a", "urn:b")
    assert changes.things([VNGOV.Post, VNGOV.Person]) == ("urn:a", "urn:b", "urn:c")
    assert changes.things([VNGOV.Body]) == ()
    assert changes.graphs == 2


@pytest.mark.parametrize("cls", [VNGOV.Evidence, VNGOV.Observation, OA.SpecificResource, OA.TextQuoteSelector])
def test_parts_of_one_article_are_not_remembered(cls):
    changes = Changes()
    changes.note(quads("urn:a", cls=cls))
    assert not changes


def test_too_many_are_told_as_none():
    changes = Changes(limit=2)
    changes.note(quads("urn:a", "urn:b", "urn:a"))
    assert changes.things([VNGOV.Person]) == ("urn:a", "urn:b")
    changes.note(quads(*(f"urn:{n}" for n in range(100))))
    assert changes.things([VNGOV.Person]) is None
    assert changes.things([VNGOV.Post]) is None
    changes.clear()
    assert changes.things([VNGOV.Person]) == ()


def test_a_writer_remembers_what_a_graph_described_before_and_after(tmp_path):
    with Writer(tmp_path) as writer:
        writer.replace_graph(FIRST, [(PERSON, RDF.type, VNGOV.Person), label("A")])
        writer.replace_graph(SECOND, [(URIRef("urn:x"), RDF.type, VNGOV.Person)])
        writer.settle("rules")
        assert not writer.changes
        writer.replace_graph(FIRST, [(OTHER, RDF.type, VNGOV.Person)])
        writer.replace_graph(SECOND, [(URIRef("urn:x"), RDF.type, VNGOV.Person)])
        assert writer.changes.things([VNGOV.Person]) == (str(OTHER), str(PERSON))
