"""The ontology defines what the data uses, in two languages, and nothing else."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, ORG

from kg.model import BodyKind, UnitKind
from kg.namespaces import ONTOLOGY, ROLE, VNGOV
from kg.pipeline import build
from kg.resources import resource
from kg.store import open_snapshot
from kg.text import slug
from kg.vocabulary import load, module_graph, modules
from tests.shared import SHARED, needs_shared

CHECKOUT = Path(__file__).resolve().parents[1]
CONTRIBUTING = CHECKOUT / "CONTRIBUTING.md"
EVENT_KINDS = {"Congress", "Conference", "Session", "Election", "Ceremony"}
ROLES_OF_THE_PRESS = [
    *("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Tổng Bí thư", "Chủ tịch", "Phó Chủ tịch", "Ủy viên"),
    *("Phó Chủ tịch Thường trực", "Ủy viên Thường trực", "Ủy viên dự khuyết", "Trưởng ban", "Phó Trưởng ban"),
    *("Trưởng phòng", "Phó Trưởng phòng", "Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Phó Chánh Văn phòng"),
    *("Bộ trưởng", "Thứ trưởng", "Thủ tướng", "Phó Thủ tướng", "Chủ tịch nước", "Đại biểu", "Trưởng đoàn"),
    *("Phó Trưởng đoàn", "Hiệu trưởng", "Tổng Giám đốc", "Chánh án", "Viện trưởng", "Chủ nhiệm", "Trưởng Công an"),
]


ONTO = load()
ROLES = module_graph("roles")
TERMS = sorted(term for term in set(ONTO.subjects()) if isinstance(term, URIRef) and term.startswith(VNGOV))
DEFINED = {term.removeprefix(str(VNGOV)) for term in TERMS}
CONCEPTS = sorted(set(ROLES.subjects(RDF.type, SKOS.Concept)))


def local(term: URIRef) -> str:
    return term.removeprefix(str(VNGOV))


def languages(graph: Graph, subject: URIRef, predicate: URIRef) -> list[str | None]:
    return sorted(value.language for value in graph.objects(subject, predicate) if isinstance(value, Literal))


def named(*files: Path) -> set[str]:
    """Own terms that files name."""
    return {name for file in files for name in re.findall(r"\bvngov:(\w+)", file.read_text(encoding="utf-8"))}


def queries() -> list[Path]:
    """Every query of the project: saved ones, questions and rules."""
    folders = (CHECKOUT / "kg", resource("ontology"), resource("shapes"))
    return [path for folder in folders for path in folder.rglob("*.rq")]


def terms_of(store: Path) -> set[str]:
    """Own terms in all graphs of a store, derived ones too."""
    found = open_snapshot(store).query(
        "SELECT DISTINCT ?term WHERE { GRAPH ?graph { ?subject ?predicate ?object } "
        "VALUES ?place { 1 2 } BIND(IF(?place = 1, ?predicate, ?object) AS ?term) FILTER(ISIRI(?term)) }"
    )
    return {row["term"].value.removeprefix(str(VNGOV)) for row in found if row["term"].value.startswith(str(VNGOV))}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    store = tmp_path_factory.mktemp("sample") / "store"
    build([CHECKOUT / "data" / "articles"], store)
    return terms_of(store)


def test_every_term_of_the_data_is_defined(sample: set[str]) -> None:
    assert {"Tenure", "attestedOn", "Holding", "articleCount"} <= sample <= DEFINED


@needs_shared
def test_every_term_of_the_shared_articles_is_defined(tmp_path: Path) -> None:
    build(sorted((SHARED / "articles").glob("*.txt"))[::3], tmp_path / "store")
    assert terms_of(tmp_path / "store") <= DEFINED


def test_every_term_of_shapes_queries_and_the_table_is_defined() -> None:
    assert named(CONTRIBUTING, *queries(), *resource("shapes").glob("*.ttl")) <= DEFINED


def test_every_term_defined_is_used(sample: set[str]) -> None:
    kinds = {kind.value for kind in [*BodyKind, *UnitKind]}
    schemes = {local(scheme) for scheme in ONTO.objects(None, SKOS.inScheme) if isinstance(scheme, URIRef)}
    assert sample | kinds | schemes | named(CONTRIBUTING, *queries(), *resource("shapes").glob("*.ttl")) >= DEFINED


@pytest.mark.parametrize("term", TERMS, ids=local)
def test_a_term_is_explained_in_two_languages(term: URIRef) -> None:
    name = RDFS.label if (term, SKOS.prefLabel, None) not in ONTO else SKOS.prefLabel
    assert languages(ONTO, term, name) == ["en", "vi"]
    assert languages(ONTO, term, SKOS.definition) == ["en", "vi"]
    assert str(ONTO.value(term, RDFS.isDefinedBy)).removeprefix(f"{ONTOLOGY}/") in modules()


def test_every_kind_of_the_model_is_a_class() -> None:
    for kinds, parent in ((BodyKind, VNGOV.Body), (UnitKind, VNGOV.AdministrativeUnit)):
        assert all((VNGOV[kind], RDFS.subClassOf, parent) in ONTO for kind in kinds)
    assert all((VNGOV[kind], RDFS.subClassOf, VNGOV.Event) in ONTO for kind in EVENT_KINDS)


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
