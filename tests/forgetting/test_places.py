import pytest
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG

from kg.forgetting import key_of, places_of
from kg.forgetting.places import NOWHERE
from kg.namespaces import VNGOV

PERSON, TENURE, BODY, DISTRICT, PROVINCE, ARTICLE, COUNTRY = (URIRef(f"urn:{n}") for n in range(7))
UNITS = [
    (DISTRICT, RDF.type, VNGOV.UrbanDistrict),
    (DISTRICT, VNGOV.parentUnit, PROVINCE),
    (PROVINCE, RDF.type, VNGOV.Municipality),
    (PROVINCE, RDFS.label, Literal("thành phố Hà Nội", lang="vi")),
    (PROVINCE, VNGOV.parentUnit, COUNTRY),
    (COUNTRY, RDF.type, VNGOV.Country),
    (COUNTRY, RDFS.label, Literal("Việt Nam", lang="vi")),
]
POST = [(TENURE, ORG.member, PERSON), (TENURE, ORG.organization, BODY)]
HANOI = frozenset({key_of("thành phố Hà Nội")})


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ([*POST, (BODY, VNGOV.unit, DISTRICT)], HANOI),
        ([*POST, (BODY, VNGOV.unit, COUNTRY)], {NOWHERE}),
        ([(ARTICLE, DCTERMS.spatial, DISTRICT)], HANOI),
        ([*POST, (BODY, VNGOV.unit, COUNTRY), (ARTICLE, DCTERMS.spatial, DISTRICT)], {NOWHERE}),
        ([], {NOWHERE}),
    ],
)
def test_a_person_belongs_where_the_bodies_do_else_where_the_article_is_about(said, places):
    graph = Graph()
    for triple in (*UNITS, *said):
        graph.add(triple)
    assert places_of(graph, PERSON) == places
