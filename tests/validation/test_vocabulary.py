import pytest

from kg.errors import KnowledgeError
from kg.namespaces import VNGOV
from kg.validation.vocabulary import check_terms, fault, own_terms


@pytest.mark.parametrize(
    "iri",
    [
        str(VNGOV.Person),
        str(VNGOV.attestedOn),
        "http://www.w3.org/ns/org#postIn",
        "http://www.w3.org/2001/XMLSchema#date",
        "https://schema.org/anything",
        "https://example.org/Person",
        "http://www.w3.org/ns/regorg#RegisteredOrganization",
        "urn:a",
    ],
)
def test_a_term_that_is_defined_or_of_another_vocabulary_is_sound(iri: str) -> None:
    assert fault(iri) is None


@pytest.mark.parametrize(
    ("iri", "complaint"),
    [
        (str(VNGOV.Peson), "vngov:Peson, which our ontology does not define; did you mean vngov:Person?"),
        (str(VNGOV.atestedOn), "did you mean vngov:attestedOn?"),
        (str(VNGOV.Xyzzy), "vngov:Xyzzy, which our ontology does not define"),
        ("http://www.w3.org/ns/org#postin", "did you mean org:postIn?"),
        ("http://www.w3.org/2001/XMLSchema#dat", "did you mean xsd:date?"),
        ("http://schema.org/startDate", "whose namespace is spelt <https://schema.org/>"),
        ("https://w3id.org/vngov/ontolgy#Person", "whose namespace is spelt <https://w3id.org/vngov/ontology#>"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(iri: str, complaint: str) -> None:
    said = fault(iri)
    assert said is not None
    assert complaint in said


def test_the_first_slip_is_an_error() -> None:
    with pytest.raises(KnowledgeError, match=r"^s\.ttl uses vngov:Peson, .* mean vngov:Person\?$"):
        check_terms([str(VNGOV.Person), str(VNGOV.Peson)], "s.ttl")


def test_concepts_of_the_ontology_are_own_terms() -> None:
    assert {str(VNGOV.certain), str(VNGOV.held)} < own_terms()
