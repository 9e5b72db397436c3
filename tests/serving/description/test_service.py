"""The description of the endpoint, with what the three tests of the W3C ask of it."""

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import RDFS, VOID

from kg.namespaces import BASE, FORMATS, SD, entity_graph
from kg.serving.description import description
from kg.serving.reply import Refusal
from kg.store import formats
from tests.serving.description.conftest import ROOT

# rdflib warns of itself, in its JSON-LD parser and under pyshacl.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).* is deprecated:DeprecationWarning")

SYNTAXES = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
    "application/ld+json": "json-ld",
}
SHAPES = Path(__file__).with_name("service.shapes.ttl")


def told(view, media_type="text/turtle", **abilities):
    reply = description(view, ROOT, media_type, **abilities)
    assert (reply.status, reply.media_type.partition(";")[0]) == (200, media_type)
    return Graph().parse(data=reply.body, format=SYNTAXES[media_type])


def service(graph):
    (found,) = graph.subjects(RDF.type, SD.Service)
    return found


@pytest.mark.parametrize("media_type", SYNTAXES)
def test_returns_rdf(view, media_type):
    assert set(told(view, media_type)) == set(told(view))


@pytest.mark.parametrize("media_type", SYNTAXES)
def test_has_endpoint_triple(view, media_type):
    graph = told(view, media_type)
    assert list(graph.objects(service(graph), SD.endpoint)) == [URIRef(f"{ROOT}/sparql")]


@pytest.mark.parametrize("able", [True, False])
def test_conforms_to_schema(view, able):
    conforms, _, text = validate(told(view, writable=able, federated=able), shacl_graph=str(SHAPES), inference="none")
    assert conforms, text


@pytest.mark.parametrize("link", [SD.endpoint, SD.supportedLanguage, SD.resultFormat, SD.defaultDataset, SD.name])
def test_the_schema_is_one(union, link):
    graph = told(union)
    graph.remove((None, link, None))
    assert not validate(graph, shacl_graph=str(SHAPES), inference="none")[0]


def test_only_what_is_true(union, plain):
    graph = told(union)
    assert set(graph.objects(None, SD.supportedLanguage)) == {SD.SPARQL11Query}
    assert set(graph.objects(None, SD.feature)) == {SD.UnionDefaultGraph}
    assert not list(graph.objects(None, SD.inputFormat))
    assert SD.UnionDefaultGraph not in told(plain).objects(None, SD.feature)
    able = told(union, writable=True, federated=True)
    assert set(able.objects(None, SD.supportedLanguage)) == {SD.SPARQL11Query, SD.SPARQL11Update}
    assert set(able.objects(None, SD.feature)) == {SD.UnionDefaultGraph, SD.BasicFederatedQuery}
    assert FORMATS.Turtle in able.objects(None, SD.inputFormat)


def test_every_format_of_an_answer_is_told(union):
    told_formats = set(told(union).objects(None, SD.resultFormat))
    assert len(told_formats) == len(formats.RESULTS) + len(formats.GRAPHS)
    # Oxigraph has other IRIs for a few of these than the W3C's list.
    theirs = {URIRef(form.iri) for form in (*formats.RESULTS.values(), *formats.GRAPHS.values())}
    assert len(told_formats & theirs) >= 8


def test_functions_are_there(union):
    functions = set(told(union).objects(None, SD.extensionFunction))
    point = '"POINT(0 0)"^^<http://www.opengis.net/ont/geosparql#wktLiteral>'
    assert len(functions) > 20
    for function in functions:
        given = [point, point, *["<http://www.opengis.net/def/uom/OGC/1.0/metre>"] * function.endswith("distance")]
        (row,) = union.store.query(f"SELECT (<{function}>({', '.join(given)}) AS ?value) {{}}")
        assert row[0] is not None, function


def test_the_search_service_is_told(view):
    graph = told(view)
    (extension,) = graph.objects(service(graph), SD.languageExtension)
    assert (extension, RDF.type, SD.Feature) in graph
    assert {label.language for label in graph.objects(extension, RDFS.label)} == {"vi", "en"}


def test_the_dataset(view):
    graph, numbers = told(view), view.statistics
    data = graph.value(service(graph), SD.defaultDataset)
    triples = graph.value(graph.value(data, SD.defaultGraph), VOID.triples)
    assert triples.toPython() == numbers.triples
    named = {
        str(graph.value(node, SD.name)): graph.value(graph.value(node, SD.graph), VOID.triples).toPython()
        for node in graph.objects(data, SD.namedGraph)
    }
    assert named == dict(numbers.graphs)


def test_the_name_of_a_derived_graph_is_short(union):
    named = URIRef(f"{ROOT}/sparql#named-entities")
    assert (named, SD.name, URIRef(entity_graph(BASE))) in told(union)


def test_words_are_vietnamese_and_english(view):
    languages = {term.language for term in told(view).objects() if isinstance(term, Literal) and term.language}
    assert languages == {"vi", "en"}


@pytest.mark.parametrize("media_type", SYNTAXES)
def test_the_same_bytes_each_time(view, media_type):
    assert len({description(view, ROOT, media_type).body for _ in range(5)}) == 1


@pytest.mark.parametrize("media_type", ["text/html", "application/trig", "nothing"])
def test_another_media_type(view, media_type):
    with pytest.raises(Refusal, match="text/turtle") as refused:
        description(view, ROOT, media_type)
    assert refused.value.status == 406
