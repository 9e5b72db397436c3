from rdflib import RDF, RDFS, Graph, Literal, URIRef

from kg.conflicts import to_turtle
from kg.namespaces import VNGOV
from kg.validation import load_shapes, validate
from tests.conflicts.samples import conflict

BASE = "https://example.org/id/"


def test_a_conflict_names_its_kind_its_thing_and_all_evidence() -> None:
    graph = Graph().parse(data=to_turtle([conflict()], BASE), format="turtle")
    (iri,) = graph.subjects(RDF.type, VNGOV.Conflict)
    assert str(iri) == BASE + conflict().identity.path
    assert graph.value(iri, VNGOV.conflictKind) == VNGOV.twoHolders
    assert graph.value(iri, VNGOV.conflictsOn) == URIRef("https://example.org/post/1")
    assert set(graph.objects(iri, VNGOV.conflictingEvidence)) == {URIRef("e:1"), URIRef("e:2"), URIRef("e:3")}
    assert set(graph.objects(iri, RDFS.label)) == {
        Literal(conflict().reason_vi, lang="vi"),
        Literal(conflict().reason_en, lang="en"),
    }
    assert validate(graph, load_shapes()).conforms()


def test_the_same_conflicts_give_the_same_bytes() -> None:
    assert to_turtle([conflict()], BASE) == to_turtle([conflict(), conflict()], BASE)
    assert b"@prefix vngov:" in to_turtle([], BASE) or to_turtle([], BASE).strip() == b""
