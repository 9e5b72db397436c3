import pyoxigraph as ox
import pytest

from kg.linking.candidates import people, units
from kg.linking.questions import Question, question

GRAPH = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<u:vn> a vngov:AdministrativeUnit, vngov:Country ; rdfs:label "Việt Nam"@vi ; vngov:code "VN" .
<u:1> a vngov:AdministrativeUnit, vngov:RuralDistrict ; rdfs:label "huyện Ba Vì"@vi ; vngov:code "271" ;
  vngov:parentUnit <u:vn> ; vngov:validTo "2025-06-30"^^xsd:date .
<p:1> a vngov:Person ; rdfs:label "Lê Minh"@vi .
<p:2> a vngov:Person ; rdfs:label "Vũ Lan"@vi .
<b:1> a vngov:Body, org:Organization, vngov:NationalAssemblyBody ; rdfs:label "Quốc hội"@vi .
<b:2> a vngov:Body, org:Organization, vngov:PartyCommittee ; rdfs:label "Huyện ủy Ba Vì"@vi ; vngov:unit <u:1> .
<t:1> org:member <p:1> ; org:organization <b:1> ; vngov:attestedOn "2023-01-02"^^xsd:date, "2024-01-02"^^xsd:date .
<t:2> org:member <p:2> ; org:organization <b:2> .
<a:1> a vngov:Article .
"""


@pytest.fixture
def store():
    store = ox.Store()
    for name in ("g:1", "g:2"):
        store.load(GRAPH.encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(name))
    return store


def answers(store, name):
    solutions = store.query(question(name), use_default_graph_as_union=True)
    variables = [variable.value for variable in solutions.variables]
    return [{v: solution[v].value for v in variables if solution[v] is not None} for solution in solutions]


def test_units(store):
    country, district = sorted(units(answers(store, Question.UNITS)), key=lambda unit: unit.code, reverse=True)
    assert (country.label, country.parent, country.kind) == ("Việt Nam", None, "Country")
    assert (district.label, district.parent, district.code) == ("huyện Ba Vì", "u:vn", "271")
    assert str(district.valid_to) == "2025-06-30"


def test_people(store):
    minh, lan = people(answers(store, Question.PEOPLE))
    assert (minh.national, str(minh.first_attested), str(minh.last_attested)) == (True, "2023-01-02", "2024-01-02")
    assert (lan.national, lan.first_attested) == (False, None)
