"""The ontology contradicts neither itself nor the data, and what contradicts it is found."""

from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SKOS, Graph
from rdflib.namespace import ORG

from kg import documents, vocabulary
from kg.namespaces import PREFIXES, VNGOV
from kg.pipeline import check_all
from kg.resources import resource
from tests.vocabulary.reasoners import contradictions, hermit_finds_it_consistent, needs_java

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + "@prefix : <urn:x:> .\n"
CONTRADICTIONS = {
    "a person who is a body": ":a a vngov:Person, vngov:Body .",
    "a kind of body is a body": ":a a vngov:Person, vngov:Court .",
    "an article that is its evidence": ":a a vngov:Article, vngov:Evidence .",
    "a court that is a company": ":a a vngov:Court, vngov:Company .",
    "a ministry that is a people's committee": ":a a vngov:CentralGovernmentBody, vngov:PeoplesCommittee .",
    "a ward that is a commune": ":a a vngov:Ward, vngov:Commune .",
    "a congress that is an election": ":a a vngov:Congress, vngov:Election .",
    "a tenure of a post that is a person": ":a vngov:post :b . :b a vngov:Person .",
    "a holder that is a body": ":a vngov:holder :b . :b a vngov:Body .",
    "a holding that is certain and excluded": ":a vngov:certainty vngov:certain, vngov:excluded .",
    "a holding for two reasons": ":a vngov:basis vngov:withinMandate, vngov:attestedThatDay .",
    "two different posts of a tenure": ":a vngov:post :b, :c . :b owl:differentFrom :c .",
    "two different people in a tenure": ":a a vngov:Tenure ; org:member :b, :c . :b owl:differentFrom :c .",
    "two units with one code and start": """
        :a a vngov:Ward, vngov:AdministrativeUnit ; vngov:code "00001" ; vngov:validFrom "2025-07-01"^^xsd:date .
        :b a vngov:Commune, vngov:AdministrativeUnit ; vngov:code "00001" ; vngov:validFrom "2025-07-01"^^xsd:date .""",
    "a unit above itself": ":a vngov:parentUnit :a .",
    "two units above each other": ":a vngov:parentUnit :b . :b vngov:parentUnit :a .",
    "a unit that succeeds its successor": ":a vngov:succeededBy :b . :b vngov:succeededBy :a .",
    "a conflict without a passage": (
        ":a a vngov:Conflict, [ a owl:Restriction ; owl:onProperty vngov:conflictingEvidence ;"
        ' owl:maxCardinality "0"^^xsd:nonNegativeInteger ] .'
    ),
}
BEYOND_RL = {"a conflict without a passage"}
"""What only a reasoner for all of OWL DL sees: OWL RL has no rule for at least one."""
FOR_HERMIT = [
    *BEYOND_RL,
    "a person who is a body",
    "a tenure of a post that is a person",
    "a holding that is certain and excluded",
    "two different people in a tenure",
    "two units with one code and start",
    "a unit that succeeds its successor",
]
"""One for each sort of axiom: each costs a start of Java."""
UNREASONED = {RDFS.label, RDFS.isDefinedBy, RDFS.seeAlso, SKOS.prefLabel, SKOS.altLabel, SKOS.definition}


def axioms() -> Graph:
    """The ontology without words for people and without roles, which have no part in a contradiction and take time."""
    graph = vocabulary.load()
    roles = set(graph.subjects(RDF.type, VNGOV.Role))
    kept = Graph()
    kept += (triple for triple in graph if triple[1] not in UNREASONED and triple[0] not in roles)
    return kept


def contradictory(name: str) -> Graph:
    return axioms().parse(data=HEAD + CONTRADICTIONS[name], format="turtle")


@pytest.fixture(scope="module")
def data() -> Graph:
    """What articles say that the ontology has axioms about: types, own properties, and those of W3C ORG."""
    graph = axioms()
    for checked in check_all(documents.read([ARTICLES])):
        graph += (
            (subject, predicate, value)
            for subject, predicate, value in checked.graph
            if predicate == RDF.type or predicate.startswith((str(VNGOV), str(ORG)))  # type: ignore[attr-defined]
        )
    return graph


@pytest.fixture(scope="module")
def examples() -> Graph:
    return axioms().parse(resource("ontology/examples.ttl"), format="turtle")


def test_the_ontology_does_not_contradict_itself() -> None:
    assert contradictions(vocabulary.load()) == []


def test_the_examples_do_not_contradict_it(examples: Graph) -> None:
    assert contradictions(examples) == []


def test_the_data_do_not_contradict_it(data: Graph) -> None:
    assert contradictions(data) == []


@pytest.mark.parametrize("name", sorted(CONTRADICTIONS.keys() - BEYOND_RL))
def test_owl_rl_finds(name: str) -> None:
    assert contradictions(contradictory(name))


@needs_java
def test_hermit_finds_the_ontology_consistent() -> None:
    assert hermit_finds_it_consistent(vocabulary.load())


@needs_java
def test_hermit_finds_the_examples_consistent(examples: Graph) -> None:
    assert hermit_finds_it_consistent(examples)


@needs_java
def test_hermit_finds_the_data_consistent(data: Graph) -> None:
    assert hermit_finds_it_consistent(data)


@needs_java
@pytest.mark.parametrize("name", FOR_HERMIT)
def test_hermit_finds(name: str) -> None:
    assert not hermit_finds_it_consistent(contradictory(name))
