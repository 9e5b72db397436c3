import pytest
from rdflib.namespace import DCTERMS

from kg.namespaces import VNGOV
from kg.serving.site.terms import code_name, last_part, most_precise, ontology_label, property_order, term_name


@pytest.mark.parametrize(
    ("iri", "vi", "en"),
    [
        (VNGOV.Person, "Người", "Person"),
        ("http://www.w3.org/ns/org#postIn", "chức vụ tại", "post in"),
        ("http://example.org/#odd", "odd", "odd"),
    ],
)
def test_names_of_terms(iri, vi, en):
    assert (term_name(iri, "vi"), term_name(iri, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("current", "đang giữ khi đưa tin", "in post when reported"),
        ("excluded", "không thể", "excluded"),
        ("x", "x", "x"),
    ],
)
def test_what_a_code_says(code, vi, en):
    assert (code_name(code, "vi"), code_name(code, "en")) == (vi, en)


def test_the_order_of_properties():
    named = (VNGOV.mandateEnd, VNGOV.block, VNGOV.mandateStart, "http://example.org/x", DCTERMS.title)
    assert sorted(map(str, named), key=property_order) == list(
        map(str, (DCTERMS.title, VNGOV.mandateStart, VNGOV.mandateEnd, "http://example.org/x", VNGOV.block))
    )


def test_what_has_no_label():
    assert ontology_label("http://example.org/x", "vi") == ""


def test_a_class_that_another_implies_is_left_out():
    assert most_precise(frozenset({"UrbanDistrict", "AdministrativeUnit"})) == ("UrbanDistrict",)
    assert most_precise(frozenset()) == ()


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("http://xmlns.com/foaf/0.1/age", "foaf:age"),
        ("http://example.org/a/b/", "b"),
        ("http://example.org/%E1%BA%A1", "ạ"),
        ("urn:x", "urn:x"),
    ],
)
def test_the_end_of_an_iri(iri, name):
    assert last_part(iri) == name
