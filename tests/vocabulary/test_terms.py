import pytest
from rdflib.namespace import ORG, SDO

from kg import vocabulary
from kg.namespaces import VNGOV
from kg.vocabulary import Sort

TERMS = {term.name: term for term in vocabulary.terms()}


def links(name):
    return {link.relation: link.targets for link in TERMS[name].links}


@pytest.mark.parametrize(
    ("name", "sort", "module"),
    [
        ("Tenure", Sort.CLASS, "core"),
        ("host", Sort.OBJECT_PROPERTY, "events"),
        ("value", Sort.DATATYPE_PROPERTY, "indicators"),
        ("certain", Sort.CONCEPT, "core"),
        ("conflictScheme", Sort.SCHEME, "provenance"),
    ],
)
def test_sort_and_module(name, sort, module):
    assert (TERMS[name].sort, TERMS[name].module) == (sort, module)


def test_words_are_in_both_languages():
    assert TERMS["Body"].label == vocabulary.terms()[0].label.__class__("Cơ quan, tổ chức", "Body")
    assert all(term.label.vi and term.label.en and term.definition.vi and term.definition.en for term in TERMS.values())


def test_a_class_knows_its_kin():
    found = links("Post")
    assert found["extends"] == (ORG.Post,)
    assert {VNGOV.existsFrom, VNGOV.existsUntil} <= set(found["domain_of"])
    assert {VNGOV.ofPost, VNGOV.post} <= set(found["range_of"])
    assert VNGOV.Person in found["disjoint"]
    assert VNGOV.Post not in found["disjoint"]


def test_a_property_knows_where_it_is_used():
    assert links("unit")["domain"] == (VNGOV.Body, VNGOV.Project)
    assert links("unit")["range"] == (VNGOV.AdministrativeUnit,)
    assert TERMS["parentUnit"].traits == ("asymmetric", "irreflexive")


def test_alignments_come_along():
    assert SDO.OrganizationRole in links("Tenure")["closeMatch"]


def test_terms_stand_in_the_order_of_their_files():
    names = [term.name for term in vocabulary.terms() if term.module == "core"]
    assert names[:3] == ["Person", "Tenure", "Post"]
