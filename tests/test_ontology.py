"""The ontology defines what the data uses, in two languages, and nothing else."""

import re
import warnings
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG

from kg.model import BodyKind, UnitKind
from kg.namespaces import ONTOLOGY, ROLE, VNGOV
from kg.resources import resource
from kg.text import slug

CONTRIBUTING = Path(__file__).resolve().parents[1] / "CONTRIBUTING.md"
EVENT_KINDS = {"Congress", "Conference", "Session", "Election", "Ceremony"}
ROLES_OF_THE_PRESS = [
    *("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Tổng Bí thư", "Chủ tịch", "Phó Chủ tịch", "Ủy viên"),
    *("Phó Chủ tịch Thường trực", "Ủy viên Thường trực", "Ủy viên dự khuyết", "Trưởng ban", "Phó Trưởng ban"),
    *("Trưởng phòng", "Phó Trưởng phòng", "Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Phó Chánh Văn phòng"),
    *("Bộ trưởng", "Thứ trưởng", "Thủ tướng", "Phó Thủ tướng", "Chủ tịch nước", "Đại biểu", "Trưởng đoàn"),
    *("Phó Trưởng đoàn", "Hiệu trưởng", "Tổng Giám đốc", "Chánh án", "Viện trưởng", "Chủ nhiệm", "Trưởng Công an"),
]


def load(name: str) -> Graph:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return Graph().parse(resource("ontology") / name)


ONTO = load("vngov.ttl")
ROLES = load("roles.ttl")
TERMS = sorted(term for term in set(ONTO.subjects()) if isinstance(term, URIRef) and term.startswith(VNGOV))
CONCEPTS = sorted(set(ROLES.subjects(RDF.type, SKOS.Concept)))


def local(term: URIRef) -> str:
    return term.removeprefix(str(VNGOV))


def languages(graph: Graph, subject: URIRef, predicate: URIRef) -> list[str | None]:
    return sorted(value.language for value in graph.objects(subject, predicate) if isinstance(value, Literal))


def test_there_are_no_blank_nodes() -> None:
    assert not [node for graph in (ONTO, ROLES) for node in graph.all_nodes() if isinstance(node, BNode)]


def test_the_terms_are_those_of_the_data() -> None:
    table = set(re.findall(r"vngov:(\w+)", CONTRIBUTING.read_text(encoding="utf-8")))
    kinds = {kind.value for kind in [*BodyKind, *UnitKind]} | EVENT_KINDS
    assert {local(term) for term in TERMS} == table | kinds | {"singleHolder"}


@pytest.mark.parametrize("term", TERMS, ids=local)
def test_a_term_is_explained_in_two_languages(term: URIRef) -> None:
    assert languages(ONTO, term, RDFS.label) == ["en", "vi"]
    assert languages(ONTO, term, SKOS.definition) == ["en", "vi"]
    assert ONTO.value(term, RDFS.isDefinedBy) == ONTOLOGY


def test_a_class_extends_a_known_one() -> None:
    classes = set(ONTO.subjects(RDF.type, OWL.Class))
    assert not [cls for cls in classes if not list(ONTO.objects(cls, RDFS.subClassOf))]
    for kinds, parent in ((BodyKind, VNGOV.Body), (UnitKind, VNGOV.AdministrativeUnit)):
        assert all((VNGOV[kind], RDFS.subClassOf, parent) in ONTO for kind in kinds)
    assert all((VNGOV[kind], RDFS.subClassOf, VNGOV.Event) in ONTO for kind in EVENT_KINDS)


def test_a_property_has_a_range_and_is_of_one_sort() -> None:
    objects = set(ONTO.subjects(RDF.type, OWL.ObjectProperty))
    data = set(ONTO.subjects(RDF.type, OWL.DatatypeProperty))
    assert not objects & data
    assert all(str(ONTO.value(term, RDFS.range)).startswith(str(VNGOV)) for term in objects)
    assert not any(str(ONTO.value(term, RDFS.range)).startswith(str(VNGOV)) for term in data)


def test_links_within_the_ontology_lead_somewhere() -> None:
    own = [node for node in ONTO.objects() if isinstance(node, URIRef) and node.startswith(VNGOV)]
    assert set(own) <= {*TERMS, URIRef(str(VNGOV))}


def test_the_ontology_has_a_header() -> None:
    assert languages(ONTO, ONTOLOGY, DCTERMS.title) == ["en", "vi"]
    assert all(ONTO.value(ONTOLOGY, term) for term in (DCTERMS.license, OWL.versionInfo))


@pytest.mark.parametrize("concept", CONCEPTS, ids=lambda iri: iri.removeprefix(str(ROLE)))
def test_a_role_is_named_after_its_label(concept: URIRef) -> None:
    labels = {label.language: str(label) for label in ROLES.objects(concept, SKOS.prefLabel)}  # type: ignore[attr-defined]
    assert concept == ROLE[slug(labels["vi"])]
    assert labels["en"]
    assert languages(ROLES, concept, SKOS.definition) == ["en", "vi"]
    assert {VNGOV.Role, ORG.Role} < set(ROLES.objects(concept, RDF.type))
    assert (concept, SKOS.inScheme, URIRef(str(ROLE))) in ROLES


def test_the_main_roles_are_there() -> None:
    assert {ROLE[slug(role)] for role in ROLES_OF_THE_PRESS} <= set(CONCEPTS)


def test_no_name_stands_for_two_roles() -> None:
    names = [str(name) for predicate in (SKOS.prefLabel, SKOS.altLabel) for name in ROLES.objects(None, predicate)]
    assert sorted(names) == sorted(set(names))


def test_broader_roles_are_in_the_scheme_and_end_at_a_top() -> None:
    for concept in CONCEPTS:
        chain = list(ROLES.transitive_objects(concept, SKOS.broader))
        assert (chain[-1], SKOS.topConceptOf, URIRef(str(ROLE))) in ROLES
