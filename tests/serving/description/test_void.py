"""The description of the data."""

import pytest
from rdflib import OWL, RDF, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDFS, SKOS, VOID, XSD

from kg.namespaces import BASE, ONTOLOGY, ROLE, WD
from kg.serving.description import VOID_PATH, void
from tests.serving.description.conftest import ROOT, default_graph

DATA = URIRef(f"{ROOT}{VOID_PATH}#dataset")


def told(view):
    return Graph().parse(data=void(view, ROOT, "text/turtle").body, format="turtle")


def partition(graph, relation, key, number):
    return {str(graph.value(part, key)): graph.value(part, number).toPython() for part in graph.objects(DATA, relation)}


def test_the_document_is_about_the_data(view):
    graph, document = told(view), URIRef(f"{ROOT}{VOID_PATH}")
    assert (document, RDF.type, VOID.DatasetDescription) in graph
    assert graph.value(document, FOAF.primaryTopic) == DATA
    assert graph.value(DATA, VOID.sparqlEndpoint) == URIRef(f"{ROOT}/sparql")


def test_counts_are_those_of_rdflib(view):
    graph, described = default_graph(view), told(view)
    counts = {
        VOID.triples: len(graph),
        VOID.entities: len({thing for thing in graph.subjects(RDF.type) if isinstance(thing, URIRef)}),
        VOID.distinctSubjects: len(set(graph.subjects())),
        VOID.distinctObjects: len(set(graph.objects())),
        VOID.classes: len(set(graph.objects(None, RDF.type))),
        VOID.properties: len(set(graph.predicates())),
    }
    for property_, number in counts.items():
        assert list(described.objects(DATA, property_)) == [Literal(number)]


def test_partitions_are_those_of_rdflib(view):
    graph, described = default_graph(view), told(view)
    assert partition(described, VOID.classPartition, VOID["class"], VOID.entities) == {
        str(kind): len(set(graph.subjects(RDF.type, kind))) for kind in graph.objects(None, RDF.type)
    }
    assert partition(described, VOID.propertyPartition, VOID.property, VOID.triples) == {
        str(link): len(list(graph.triples((None, link, None)))) for link in graph.predicates()
    }


def test_vocabularies(union, plain):
    assert set(told(union).objects(DATA, VOID.vocabulary)) == {
        URIRef(namespace) for namespace in (ONTOLOGY, FOAF, RDF, RDFS, SKOS)
    }
    assert set(told(plain).objects(DATA, VOID.vocabulary)) == {URIRef(FOAF), URIRef(RDF)}


def test_links_to_wikidata(union, plain):
    graph = told(union)
    links = {
        graph.value(part, VOID.linkPredicate): graph.value(part, VOID.triples).toPython()
        for part in graph.subjects(RDF.type, VOID.Linkset)
    }
    assert links == {SKOS.exactMatch: 1, SKOS.closeMatch: 2}
    (target,) = set(graph.objects(None, VOID.objectsTarget))
    assert graph.value(target, VOID.uriSpace) == Literal(str(WD))
    assert not list(told(plain).subjects(RDF.type, VOID.Linkset))


def test_every_entity_begins_as_is_told(union, plain):
    spaces = list(told(union).objects(DATA, VOID.uriSpace))
    assert sorted(map(str, spaces)) == sorted([BASE, str(ROLE)])
    for thing in default_graph(union).subjects(RDF.type):
        assert str(thing).startswith(tuple(map(str, spaces)))
    assert not list(told(plain).objects(DATA, VOID.uriSpace))


def test_examples_are_in_the_data(union):
    examples = list(told(union).objects(DATA, VOID.exampleResource))
    assert examples
    assert all((example, None, None) in default_graph(union) for example in examples)


def test_the_time_is_the_snapshots(view):
    modified = told(view).value(DATA, DCTERMS.modified)
    assert modified.datatype == XSD.dateTime
    assert modified.toPython() == view.statistics.modified


def test_nothing_is_claimed_that_is_not_known(view):
    told_properties = set(told(view).predicates(DATA))
    assert not told_properties & {DCTERMS.license, VOID.dataDump, VOID.uriLookupEndpoint, OWL.sameAs}


@pytest.mark.parametrize("media_type", ["text/turtle", "application/n-triples", "application/ld+json"])
def test_the_same_bytes_each_time(view, media_type):
    assert len({void(view, ROOT, media_type).body for _ in range(5)}) == 1
