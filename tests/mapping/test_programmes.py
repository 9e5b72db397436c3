from dataclasses import replace

from rdflib import Literal
from rdflib.namespace import RDF, RDFS

from kg.mapping import to_graph
from kg.model import ProgrammeFact
from kg.namespaces import VNGOV
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION, PARTY, said


def programme(**parts):
    fact = ProgrammeFact(said("Chương trình số 05-CTr/QU"), "Chương trình A", **parts)
    graph = to_graph(resolve(replace(EXTRACTION, programmes=(fact,))))
    return graph, graph.value(None, RDF.type, VNGOV.Programme)


def test_a_programme_has_its_owner_and_period():
    graph, found = programme(owner=PARTY, period="2021-2025")
    assert graph.value(graph.value(found, VNGOV.owner), RDFS.label) == Literal(PARTY, lang="vi")
    assert graph.value(found, VNGOV.period) == Literal("2021-2025")


def test_a_programme_may_have_a_name_only():
    graph, found = programme()
    assert set(graph.predicates(found)) == {RDF.type, RDFS.label}
