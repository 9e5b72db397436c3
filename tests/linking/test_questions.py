import pyoxigraph as ox
import pytest

from kg.linking.national import Standing
from kg.linking.questions import READERS, Question, members, question

GRAPH = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<u:vn> a vngov:AdministrativeUnit, vngov:Country ; rdfs:label "Việt Nam"@vi ; vngov:code "VN" .
<u:1> a vngov:AdministrativeUnit, vngov:RuralDistrict ; rdfs:label "huyện Ba Vì"@vi ; vngov:code "271" ;
  vngov:parentUnit <u:vn> ; vngov:validTo "2025-06-30"^^xsd:date .
<p:1> a vngov:Person ; rdfs:label "Lê Minh"@vi .
<p:2> a vngov:Person ; rdfs:label "Vũ Lan"@vi .
<p:3> a vngov:Person ; rdfs:label "LÊ MINH"@vi .
<b:1> a vngov:Body, org:Organization, vngov:NationalAssemblyBody ; rdfs:label "Quốc hội"@vi .
<b:2> a vngov:Body, org:Organization, vngov:PartyCommittee ; rdfs:label "Huyện ủy Ba Vì"@vi ; vngov:unit <u:1> .
<r:1> a vngov:Role ; skos:prefLabel "Đại biểu"@vi .
<x:1> a vngov:Post ; rdfs:label "Đại biểu Quốc hội"@vi ; org:role <r:1> ; org:postIn <b:1> .
<t:1> org:member <p:1> ; org:organization <b:1> ; org:role <r:1> ;
  vngov:attestedOn "2023-01-02"^^xsd:date, "2024-01-02"^^xsd:date .
<t:2> org:member <p:2> ; org:organization <b:2> .
<t:3> org:member <p:3> ; org:organization <b:2> ; vngov:attestedOn "2025-01-02"^^xsd:date .
<o:1> a vngov:TermOfOffice ; rdfs:label "Quốc hội khóa 15"@vi ; vngov:ordinal 15 ; vngov:termOf <b:1> .
<e:1> a vngov:Event ; rdfs:label "Bầu cử"@vi ; schema:startDate "2021-05-23"^^xsd:date .
<a:1> a vngov:Article .
"""
IDENTITIES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vngov: <https://w3id.org/vngov/ontology#> .
<p:1> vngov:identity <p:1> ; skos:prefLabel "Lê Minh"@vi .
<p:3> vngov:identity <p:1> .
<p:2> vngov:identity <p:2> .
"""


@pytest.fixture
def store():
    store = ox.Store()
    for name in ("g:1", "g:2"):
        store.load(GRAPH.encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(name))
    return store


def answers(store, text):
    solutions = store.query(text, use_default_graph_as_union=True)
    variables = [variable.value for variable in solutions.variables]
    return [{v: solution[v].value for v in variables if solution[v] is not None} for solution in solutions]


def things(store, name):
    return READERS[name](answers(store, question(name)))


def test_every_question_has_a_reader():
    assert set(READERS) == set(Question)


def test_units(store):
    country, district = sorted(things(store, Question.UNITS), key=lambda unit: unit.code, reverse=True)
    assert (country.label, country.parent, country.kind) == ("Việt Nam", None, "Country")
    assert (district.label, district.parent, district.code) == ("huyện Ba Vì", "u:vn", "271")
    assert str(district.valid_to) == "2025-06-30"


def test_people_without_a_graph_of_identities_are_each_their_own(store):
    minh, lan, other = things(store, Question.PEOPLE)
    assert [post.standing for post in minh.posts] == [Standing.LEADING]
    assert (str(minh.first_attested), str(minh.last_attested)) == ("2023-01-02", "2024-01-02")
    assert ([post.standing for post in lan.posts], lan.first_attested) == ([Standing.LOCAL], None)
    assert other.iri == "p:3"


def test_people_who_are_one_have_the_posts_of_all(store):
    store.load(IDENTITIES.encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("g:identities"))
    minh, lan = things(store, Question.PEOPLE)
    assert (minh.iri, minh.label, lan.iri) == ("p:1", "Lê Minh", "p:2")
    assert {post.body for post in minh.posts} == {"Quốc hội", "Huyện ủy Ba Vì"}
    assert (str(minh.first_attested), str(minh.last_attested)) == ("2023-01-02", "2025-01-02")


def test_bodies_posts_terms_and_events(store):
    assert [(body.label, body.kind, body.level) for body in things(store, Question.BODIES)] == [
        ("Quốc hội", "NationalAssemblyBody", ""),
        ("Huyện ủy Ba Vì", "PartyCommittee", "district"),
    ]
    assert [(post.role, post.body) for post in things(store, Question.POSTS)] == [("Đại biểu", "Quốc hội")]
    assert [(term.body, term.ordinal) for term in things(store, Question.TERMS)] == [("Quốc hội", "15")]
    assert [str(event.day) for event in things(store, Question.EVENTS)] == ["2021-05-23"]


def test_the_representative_of_a_thing_is_the_thing_itself_where_none_is_named(store):
    assert answers(store, members(["p:3", "p:none"])) == [{"thing": "p:3", "one": "p:3"}]
    store.load(IDENTITIES.encode(), format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("g:identities"))
    assert answers(store, members(["p:3"])) == [{"thing": "p:3", "one": "p:1"}]
