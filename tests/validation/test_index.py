from rdflib import RDF, URIRef

from kg.validation.index import Index
from tests.validation.graphs import graph

DATA = Index(
    graph("""
    ex:a a ex:C ; ex:p 1, 2 . ex:b a ex:D ; ex:p 2 . ex:c a ex:E ; ex:q ex:a .
    ex:D rdfs:subClassOf ex:C . ex:E rdfs:subClassOf ex:D, ex:E .
    """)
)


def ex(*names: str) -> set[URIRef]:
    return {URIRef(f"https://example.org/{name}") for name in names}


(A, B, C, D, P, Q) = (URIRef(f"https://example.org/{name}") for name in "abCDpq")


def test_values_and_what_has_them() -> None:
    assert {str(value) for value in DATA.objects(A, P)} == {"1", "2"}
    assert set(DATA.subjects(A, Q)) == ex("c")
    assert not DATA.objects(A, Q)
    assert not DATA.subjects(B, Q)


def test_what_a_property_connects() -> None:
    assert DATA.subjects_of(P) == ex("a", "b")
    assert DATA.objects_of(Q) == ex("a")
    assert not DATA.objects_of(RDF.first)


def test_instances_of_a_class_are_those_of_classes_below_it_too() -> None:
    assert DATA.instances(C) == ex("a", "b", "c")
    assert DATA.instances(D) == ex("b", "c")
    assert not DATA.instances(A)
