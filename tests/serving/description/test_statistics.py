"""Every number as rdflib counts it."""

import os
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pyoxigraph as ox
import pytest
from rdflib import RDF, URIRef
from rdflib.namespace import FOAF, SKOS

from kg.namespaces import BASE, VNGOV, WD, entity_graph, link_graph
from kg.serving.description import statistics
from tests.serving.description.conftest import default_graph


def counts(terms):
    return tuple(sorted((str(term), number) for term, number in Counter(terms).items() if isinstance(term, URIRef)))


def test_what_the_default_graph_holds(view):
    graph, numbers = default_graph(view), view.statistics
    assert len(graph) > 0
    assert numbers.triples == len(graph)
    assert numbers.subjects == len(set(graph.subjects()))
    assert numbers.objects == len(set(graph.objects()))
    assert numbers.entities == len({thing for thing in graph.subjects(RDF.type) if isinstance(thing, URIRef)})
    assert numbers.classes == counts(graph.objects(None, RDF.type))
    assert numbers.properties == counts(graph.predicates())


def test_a_statement_of_two_articles_counts_once(union):
    assert dict(union.statistics.classes)[str(FOAF.Person)] == 1


def test_a_blank_node_is_no_entity(plain):
    assert (plain.statistics.entities, dict(plain.statistics.classes)[str(FOAF.Person)]) == (1, 2)


def test_graphs_of_articles_are_told_by_their_number(union):
    numbers = union.statistics
    assert numbers.graphs == (
        ("http://example.org/notes", 1),
        (str(entity_graph(BASE)), 2),
        (str(link_graph(BASE)), 4),
    )
    assert (numbers.graph_count, numbers.article_graphs) == (5, 2)


def test_all_graphs_of_a_plain_dataset_are_listed(plain):
    assert plain.statistics.graphs == ((f"{BASE}g", 1),)
    assert plain.statistics.article_graphs == 0


def test_very_many_graphs_are_not_all_listed(plain, monkeypatch):
    store = ox.Store()
    for number in range(5):
        store.add(ox.Quad(ox.NamedNode("a:a"), ox.NamedNode("a:b"), ox.Literal(1), ox.NamedNode(f"a:{number}")))
    monkeypatch.setattr(statistics, "LISTED", 3)
    numbers = statistics.counted(store, BASE, plain.directory, union=False)
    assert ([name for name, _ in numbers.graphs], numbers.graph_count) == (["a:0", "a:1", "a:2"], 5)


def test_links_to_wikidata_are_counted_by_property(union):
    graph = default_graph(union)
    for link in (SKOS.exactMatch, SKOS.closeMatch):
        items = [item for item in graph.objects(None, link) if item.startswith(WD)]
        assert dict(union.statistics.links)[str(link)] == len(items) > 0


def test_examples_are_what_most_articles_name(union, plain):
    assert union.statistics.examples == (f"{BASE}body/ubnd", f"{BASE}person/lan")
    assert plain.statistics.examples == ()


@pytest.mark.parametrize(("counts", "foremost"), [((1, 1), "a"), ((1, 2), "b"), ((10, 9), "a")])
def test_the_foremost_example_by_number_then_by_name(plain, counts, foremost):
    store = ox.Store()
    for name, count in zip("ab", counts, strict=True):
        body, value = ox.NamedNode(f"{BASE}{name}"), ox.Literal(count)
        store.add(ox.Quad(body, ox.NamedNode(RDF.type), ox.NamedNode(VNGOV.Body)))
        store.add(ox.Quad(body, ox.NamedNode(VNGOV.articleCount), value, ox.NamedNode(entity_graph(BASE))))
    numbers = statistics.counted(store, BASE, plain.directory, union=True)
    assert numbers.examples == (f"{BASE}{foremost}",)


def test_the_time_is_the_snapshots(plain):
    os.utime(plain.directory, (1_700_000_000.75, 1_700_000_000.75))
    assert replace(plain).statistics.modified == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_an_empty_store(plain):
    numbers = statistics.counted(ox.Store(), BASE, plain.directory, union=True)
    assert (numbers.triples, numbers.entities, numbers.graph_count, numbers.examples) == (0, 0, 0, ())
