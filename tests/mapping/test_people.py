from dataclasses import replace

from rdflib import Literal
from rdflib.namespace import FOAF, RDF, RDFS, SKOS

from kg.mapping import to_graph
from kg.model import PersonFact
from kg.namespaces import VNGOV
from kg.resolution import resolve
from tests.mapping.sample import EXTRACTION, said


def test_a_person_spelled_two_ways_has_one_label_the_first():
    spelled = PersonFact(said("Quận ủy"), "Tạ Quí Đôn")
    graph = to_graph(resolve(replace(EXTRACTION, people=(*EXTRACTION.people, spelled))))
    person = graph.value(None, SKOS.altLabel, Literal("Tạ Quý Đôn", lang="vi"))
    assert list(graph.objects(person, RDFS.label)) == list(graph.objects(person, FOAF.name))
    assert graph.value(person, RDFS.label) == Literal("Tạ Quí Đôn", lang="vi")
    assert len(set(graph.subjects(RDF.type, VNGOV.Person))) == 3
