"""The descriptions over HTTP, as a client finds them."""

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import FOAF, VOID

from kg.namespaces import SD
from tests.serving.conftest import GRAPHS, publish
from tests.serving.safety.harness import TOKEN, running

pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).* is deprecated:DeprecationWarning")
SYNTAXES = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
    "application/ld+json": "json-ld",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("describing")
    publish(folder / "store", GRAPHS)
    (folder / "token").write_text(TOKEN)
    with running(folder, "--store", str(folder / "store"), "--token-file", str(folder / "token")) as server:
        yield server


@pytest.mark.parametrize("path", ["sparql", ".well-known/void"])
@pytest.mark.parametrize("media_type", SYNTAXES)
def test_in_every_syntax(server, path, media_type):
    response = server.client.get(path, headers={"Accept": media_type})
    assert response.headers["content-type"].partition(";")[0] == media_type
    assert len(Graph().parse(data=response.content, format=SYNTAXES[media_type])) > 20


@pytest.mark.parametrize("path", ["sparql", ".well-known/void"])
def test_turtle_for_who_does_not_say(server, path):
    response = server.client.get(path)
    assert (response.status_code, response.headers["content-type"]) == (200, "text/turtle; charset=utf-8")
    again = server.client.get(path, headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = server.client.head(path)
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", response.headers["etag"])


def test_the_endpoint_is_the_address_asked(server):
    graph = Graph().parse(data=server.client.get("sparql").text, format="turtle")
    (service,) = graph.subjects(RDF.type, SD.Service)
    assert graph.value(service, SD.endpoint) == URIRef(f"{server.url}sparql")
    assert SD.SPARQL11Update in graph.objects(service, SD.supportedLanguage)


def test_the_data_are_where_the_document_says(server):
    graph = Graph().parse(data=server.client.get(".well-known/void").text, format="turtle")
    data = graph.value(URIRef(f"{server.url}.well-known/void"), FOAF.primaryTopic)
    endpoint = graph.value(data, VOID.sparqlEndpoint)
    found = server.client.get(endpoint, params={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}).json()
    assert int(found["results"]["bindings"][0]["n"]["value"]) == graph.value(data, VOID.triples).toPython() == 4


def test_a_short_address_leads_there(server):
    response = server.client.get("void")
    assert (response.status_code, response.headers["location"]) == (303, "/.well-known/void")
    assert response.headers["access-control-allow-origin"] == "*"  # or a page of another origin is not led on


def test_only_reading(server):
    path = ".well-known/void"
    response = server.client.post(path)
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert server.client.options(path).status_code == 204


def test_readers_are_sent_to_the_query_page(server):
    response = server.client.get("sparql", headers={"Accept": "text/html"})
    assert (response.status_code, response.headers["location"]) == (303, "/query")
