"""The ontology contradicts neither itself nor the data, and what contradicts it is found.

What follows from a part of a graph follows from the whole: where the ontology with examples, data and disagreements
has no contradiction, none of them has one, so one closure is enough. So is one for all contradictory examples: each
has names of its own, which the contradiction tells.
"""

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Dataset, Graph
from rdflib.namespace import ORG

import kg
from kg import pipeline, vocabulary
from kg.namespaces import PREFIXES, VNGOV
from kg.resources import resource
from tests.vocabulary.reasoners import contradictions, hermit_finds_it_consistent, needs_java

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
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
    "a unit with two codes": ':a vngov:code "00001", "00002" .',
    "a conflict without a passage": (
        ":a a vngov:Conflict, [ a owl:Restriction ; owl:onProperty vngov:conflictingEvidence ;"
        ' owl:maxCardinality "0"^^xsd:nonNegativeInteger ] .'
    ),
}
BEYOND_RL = {"a conflict without a passage", "a unit with two codes"}
"""What only a reasoner for all of OWL DL sees: the OWL RL rules know no "at least one" and compare no two literals."""
FOR_HERMIT = [*sorted(BEYOND_RL), "two units with one code and start"]
"""Each costs a start of Java; the last shows that what both see is read by both."""
CONCEPTS = {"a holding that is certain and excluded": "#excluded", "a holding for two reasons": "#withinMandate"}
"""Where two concepts would have to be one, and not two things of the example."""
DISAGREEMENTS = """
    :one a vngov:Body . :other a vngov:Body ; owl:differentFrom :one .
    :here a vngov:Ward . :there a vngov:Ward ; owl:differentFrom :here .
    :document a vngov:Document ; eli:date_document "2022-01-05"^^xsd:date, "2022-01-15"^^xsd:date ;
        eli:passed_by :one, :other ; vngov:documentType "Kế hoạch", "Quyết định" ; rdfs:label "A"@vi, "B"@vi ;
        vngov:documentNumber "1/KH-UBND", "1/QĐ-UBND" .
    :event a vngov:Event, vngov:Conference, vngov:Ceremony ; vngov:host :one, :other ; vngov:ordinal 27, 28 ;
        vngov:eventStatus vngov:announced, vngov:cancelled ;
        schema:startDate "2020-10-11"^^xsd:date, "2020-10-13"^^xsd:date .
    :tenure a vngov:Tenure ; vngov:statedStart "2021-06-28"^^xsd:date, "2021-06-29"^^xsd:date ;
        vngov:statedEnd "2020-01-01"^^xsd:date, "2025-06-30"^^xsd:date ;
        vngov:mandateStart "2020-01-01"^^xsd:date, "2021-05-23"^^xsd:date ;
        vngov:mandateEnd "2025-12-31"^^xsd:date, "2026-03-15"^^xsd:date .
    :person a vngov:Person ; foaf:name "Trần Văn Mẫu"@vi, "Trần Văn Mẩu"@vi .
    :body a vngov:Company, vngov:ForeignBody ; vngov:unit :here, :there ;
        vngov:existsFrom "2020-01-01"^^xsd:date, "2021-01-01"^^xsd:date .
    :term a vngov:TermOfOffice ; vngov:termOf :one ; vngov:ordinal 27, 28 ;
        vngov:periodStart "2016-01-01"^^xsd:date, "2021-01-01"^^xsd:date .
    :programme a vngov:Programme ; vngov:owner :one, :other ; vngov:period "2021-2025", "2021-2030" .
    :project a vngov:Project ; vngov:unit :here, :there ; vngov:eventStatus vngov:underway, vngov:held ;
        vngov:placeName "A"@vi, "B"@vi .
    :counted vngov:articleCount 2, 3 ; vngov:firstAttested "2020-01-01"^^xsd:date, "2021-01-01"^^xsd:date .
"""
"""What two articles say of one thing, or two stores."""
UNREASONED = {
    *(RDFS.label, RDFS.isDefinedBy, RDFS.seeAlso, RDFS.comment, SKOS.prefLabel, SKOS.altLabel, SKOS.definition),
    *(SKOS.inScheme, SKOS.topConceptOf, SKOS.broader),
}


@pytest.fixture(scope="module")
def axioms() -> Graph:
    """The ontology without words for people and without the order of concepts, which take time and part in no axiom."""
    kept = Graph()
    kept += (triple for triple in vocabulary.load() if triple[1] not in UNREASONED)
    return kept


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """What a store of two articles says that the ontology has axioms about, derived graphs too.

    Units are those that the articles are about: the others are many, and no different.
    """
    folder = tmp_path_factory.mktemp("consistency") / "store"
    pipeline.build(sorted(ARTICLES.glob("*dong-da*.txt"))[-2:], folder)
    store: Dataset = kg.open(folder)
    kept = Graph()
    kept += (
        (subject, predicate, value)
        for subject, predicate, value, graph in store.quads()
        if not str(graph).endswith("/units")
        and str(value if predicate == RDF.type else predicate).startswith((str(VNGOV), str(ORG)))
    )
    return kept


@pytest.fixture(scope="module")
def everything(axioms: Graph, data: Graph) -> Graph:
    """All that must be consistent."""
    whole = axioms + data
    whole.parse(resource("ontology/examples.ttl"), format="turtle")
    return whole.parse(data=HEAD + "@prefix : <urn:x:disagreement:> .\n" + DISAGREEMENTS, format="turtle")


@pytest.fixture(scope="module")
def found(axioms: Graph) -> list[str]:
    """What the OWL RL rules find in the ontology with all contradictory examples."""
    whole = Graph()
    whole += axioms
    for name in CONTRADICTIONS:
        whole += contradictory(name)
    return contradictions(whole)


def contradictory(name: str) -> Graph:
    return Graph().parse(data=f"{HEAD}@prefix : <{_names(name)}> .\n{CONTRADICTIONS[name]}", format="turtle")


def _names(example: str) -> str:
    return f"urn:x:{sorted(CONTRADICTIONS).index(example)}:"


def test_the_data_are_worth_a_proof(data: Graph) -> None:
    kinds = set(data.objects(None, RDF.type))
    assert {VNGOV.Tenure, VNGOV.Holding, VNGOV.AdministrativeUnit, VNGOV.Event, VNGOV.Evidence} <= kinds


def test_nothing_contradicts_the_ontology(everything: Graph) -> None:
    assert contradictions(everything) == []


def test_functional_properties_have_one_value(axioms: Graph, data: Graph) -> None:
    """Literals as well, which the OWL RL rules do not compare."""
    for term in axioms.subjects(RDF.type, OWL.FunctionalProperty):
        subjects = list(data.subjects(term))
        assert len(subjects) == len(set(subjects)), term


@pytest.mark.parametrize("name", sorted(CONTRADICTIONS.keys() - BEYOND_RL))
def test_owl_rl_finds(name: str, found: list[str]) -> None:
    assert [message for message in found if CONCEPTS.get(name, _names(name)) in message]


@needs_java
def test_hermit_finds_everything_consistent(everything: Graph) -> None:
    assert hermit_finds_it_consistent(everything)


@needs_java
@pytest.mark.parametrize("name", FOR_HERMIT)
def test_hermit_finds(name: str, axioms: Graph) -> None:
    assert not hermit_finds_it_consistent(axioms + contradictory(name))
