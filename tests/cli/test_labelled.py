from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, XSD

from kg.cli.labelled import found_identities, found_items
from kg.errors import StoreError
from kg.evaluation import LinkLabel, Mention
from kg.namespaces import BASE, VNGOV, WD, article_graph, identity_graph, link_graph
from kg.store import Writer

PEOPLE = [URIRef(f"{BASE}person/le-minh-{number}") for number in (1, 2)]
UNITS = {day: URIRef(f"{BASE}unit/ca-mau-{day}") for day in ("2025-06-30", "")}


def article(source: str, *said: tuple[URIRef, URIRef, URIRef | Literal]) -> Graph:
    graph = Graph()
    subject = URIRef(f"{BASE}article/{source}")
    for triple in ((subject, RDF.type, VNGOV.Article), (subject, DCTERMS.identifier, Literal(source)), *said):
        graph.add(triple)
    return graph


def person(iri: URIRef, label: str) -> list[tuple[URIRef, URIRef, URIRef | Literal]]:
    return [(iri, RDF.type, VNGOV.Person), (iri, RDFS.label, Literal(label, lang="vi"))]


def unit(day: str) -> list[tuple[URIRef, URIRef, URIRef | Literal]]:
    iri = UNITS[day]
    ends = [(iri, VNGOV.validTo, Literal(day, datatype=XSD.date))] if day else []
    return [(iri, RDF.type, VNGOV.AdministrativeUnit), (iri, VNGOV.code, Literal("96")), *ends]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    graphs = {
        article_graph(BASE, "article/a"): article("a.txt", *person(PEOPLE[0], "Lê Minh"), *unit("2025-06-30")),
        article_graph(BASE, "article/b"): article(
            "b.txt",
            *person(PEOPLE[1], "Lê Minh"),
            (PEOPLE[1], SKOS.altLabel, Literal("Lê Mình", lang="vi")),
            *unit(""),
        ),
        link_graph(BASE): Graph().add((UNITS["2025-06-30"], SKOS.exactMatch, WD.Q33354)),
    }
    return published(tmp_path / "store", graphs)


def published(directory: Path, graphs: dict[URIRef, Graph]) -> Path:
    with Writer(directory) as writer:
        for name, graph in graphs.items():
            writer.replace_graph(name, graph)
        writer.publish()
    return directory


def mention(source: str, name: str) -> Mention:
    return Mention("development", "person", "le-minh/a", source, name, "")


def test_things_are_themselves_where_nothing_says_what_is_one(store):
    mentions = [mention("a.txt", "Lê Minh"), mention("b.txt", "Lê Mình"), mention("a.txt", "Lê Mình")]
    assert found_identities(store, mentions) == dict(zip(mentions, map(str, PEOPLE), strict=False))


def test_things_are_their_representative(store):
    joined = Graph()
    for iri in PEOPLE:
        joined.add((iri, VNGOV.identity, PEOPLE[0]))
    published(store, {identity_graph(BASE): joined})
    mentions = [mention("a.txt", "Lê Minh"), mention("b.txt", "Lê Minh")]
    assert found_identities(store, mentions) == dict.fromkeys(mentions, str(PEOPLE[0]))


def test_a_name_with_quotes_and_a_source_unheard_of(store):
    assert found_identities(store, [mention('"} #', "Lê Minh")]) == {}


def test_units_are_told_by_code_and_last_day(store):
    old, new, other = (
        LinkLabel("development", "province", "tỉnh Cà Mau", code, day, "", "Q33354", "")
        for code, day in (("96", "2025-06-30"), ("96", ""), ("95", "2025-06-30"))
    )
    assert found_items(store, [old, new, other]) == {old: frozenset({"Q33354"}), new: frozenset()}


def test_links_of_a_person_are_those_of_their_representative(store):
    joined = Graph().add((PEOPLE[1], VNGOV.identity, PEOPLE[0]))
    published(store, {identity_graph(BASE): joined, link_graph(BASE): Graph().add((PEOPLE[0], SKOS.exactMatch, WD.Q1))})
    label = LinkLabel("development", "person", "Lê Minh", "", "", "b.txt", "Q1", "")
    assert found_items(store, [label]) == {label: frozenset({"Q1"})}


def test_no_store(tmp_path):
    with pytest.raises(StoreError):
        found_identities(tmp_path / "none", [mention("a.txt", "Lê Minh")])
