"""The endpoint over real HTTP, with clients that are not ours."""

import json
import shutil
import socket
import subprocess
from urllib.parse import urlsplit

import httpx
import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import FOAF
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, POST, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

PREFIX = "PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
NAMES = f"{PREFIX}SELECT ?name {{ ?x foaf:name ?name }} ORDER BY ?name"
GRAPH = f"{PREFIX}CONSTRUCT WHERE {{ ?x foaf:name ?name }}"
BOTH = ["Lê Minh <b>", "Vũ Thị Lan"]


@pytest.fixture(scope="session")
def sparql(home):
    return f"{home}sparql"


def ask(sparql, query, form, method=None):
    client = SPARQLWrapper(sparql)
    client.setQuery(query)
    client.setReturnFormat(form)
    if method:
        client.setMethod(method)
    return client.query().convert()


@pytest.mark.parametrize("method", ["GET", POST])
def test_sparqlwrapper_json(sparql, method):
    found = ask(sparql, NAMES, JSON, method)
    assert [row["name"]["value"] for row in found["results"]["bindings"]] == BOTH


def test_sparqlwrapper_xml(sparql):
    found = ask(sparql, NAMES, XML)
    assert [node.firstChild.data for node in found.getElementsByTagName("literal")] == BOTH


def test_sparqlwrapper_csv_and_tsv(sparql):
    assert ask(sparql, NAMES, CSV).decode().splitlines() == ["name", *BOTH]
    assert ask(sparql, NAMES, TSV).decode().splitlines() == ["?name", *(f'"{name}"@vi' for name in BOTH)]


def test_sparqlwrapper_ask(sparql):
    assert ask(sparql, f"{PREFIX}ASK {{ ?x foaf:age 41 }}", JSON)["boolean"] is True


@pytest.mark.parametrize("form", [TURTLE, N3])
def test_sparqlwrapper_construct_as_text(sparql, form):
    assert "Vũ Thị Lan" in ask(sparql, GRAPH, form).decode()


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # by the client itself
@pytest.mark.parametrize("form", [RDFXML, XML, JSONLD])
def test_sparqlwrapper_construct_as_a_graph(sparql, form):
    graph = ask(sparql, GRAPH, form)
    assert sorted(map(str, graph.objects(None, FOAF.name))) == BOTH


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize(
    ("query", "accept", "content_type", "expected"),
    [
        (NAMES, "text/csv", "text/csv; charset=utf-8", "name\r\nLê Minh <b>\r\n"),
        (NAMES, "application/sparql-results+json", "application/sparql-results+json", '"xml:lang":"vi"'),
        (NAMES, "application/sparql-results+xml;q=0.9, */*;q=0.1", "application/sparql-results+xml", "&lt;b&gt;"),
        (GRAPH, "application/n-triples", "application/n-triples", "<http://example.org/lan>"),
    ],
)
def test_curl(sparql, query, accept, content_type, expected):
    command = ["curl", "--silent", "--show-error", "--fail", "--include", "--header", f"Accept: {accept}"]
    done = subprocess.run([*command, "--data-urlencode", f"query={query}", sparql], capture_output=True, check=True)
    head, body = done.stdout.decode().split("\r\n\r\n", 1)
    assert f"content-type: {content_type}" in head.lower().split("\r\n")
    assert expected in body


def test_rdflib_store(sparql):
    store = SPARQLStore(sparql)
    minh = URIRef("http://example.org/minh")
    assert [str(o) for (_, _, o), _ in store.triples((minh, FOAF.name, None))] == ["Lê Minh <b>"]
    assert [row.name for row in store.query(NAMES)] == [Literal(name, "vi") for name in BOTH]


def test_the_trailing_slash_is_the_endpoint_too(sparql):
    assert httpx.get(f"{sparql}/", params={"query": "ASK {}"}).json()["boolean"] is True


def test_a_query_as_the_body(sparql):
    headers = {"Content-Type": "application/sparql-query", "Accept": "text/csv"}
    graphs = {"default-graph-uri": "http://example.org/graph/2"}
    response = httpx.post(sparql, params=graphs, headers=headers, content=NAMES.encode())
    assert response.text.splitlines() == ["name", "Lê Minh <b>"]


def test_head_has_the_headers_of_get_and_no_body(sparql):
    get = httpx.get(sparql, params={"query": NAMES})
    head = httpx.head(sparql, params={"query": NAMES})
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"]


def test_pages_of_every_origin_may_ask(sparql):
    preflight = httpx.options(sparql)
    assert preflight.status_code == 204
    assert "POST" in preflight.headers["access-control-allow-methods"]
    for response in (preflight, httpx.get(sparql, params={"query": "ASK {}"}), httpx.get(sparql)):
        assert response.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("method", "arguments", "status", "message"),
    [
        ("GET", {}, 400, "exactly one parameter 'query'"),
        ("GET", {"params": {"query": ["ASK {}", "ASK {}"]}}, 400, "2 queries"),
        ("GET", {"params": {"query": "SELECT * {\n  ?s ?p }"}}, 400, "line 2, column"),
        ("GET", {"params": {"query": "ASK {}", "default-graph-uri": "nowhere"}}, 400, "absolute IRI"),
        ("GET", {"params": {"query": "INSERT DATA { <a:b> <a:c> 1 }"}}, 400, "updates"),
        ("GET", {"params": {"query": "ASK { SERVICE <http://localhost/> { ?s ?p ?o } }"}}, 400, "SERVICE"),
        ("GET", {"params": {"query": "ASK {}"}, "headers": {"Accept": "image/png"}}, 406, "text/turtle"),
        ("GET", {"params": {"query": NAMES}, "headers": {"Accept": "text/turtle"}}, 406, "text/csv"),
        ("POST", {"data": {"update": "CLEAR ALL"}}, 403, "read-only"),
        ("POST", {"content": b"CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}, 403, "read-only"),
        ("POST", {"content": b"ASK {}", "headers": {"Content-Type": "text/plain"}}, 415, "application/sparql-query"),
        ("POST", {"content": b"ASK {}"}, 415, "application/sparql-query"),
        ("PUT", {"params": {"query": "ASK {}"}}, 405, "PUT"),
        ("DELETE", {}, 405, "DELETE"),
    ],
)
def test_a_refusal_is_one_sentence(sparql, method, arguments, status, message):
    response = httpx.request(method, sparql, **arguments)
    assert response.status_code == status
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert message in response.text
    assert response.text.count("\n") == 1
    assert ("allow" in response.headers) == (status == 405)


def test_several_accept_fields_are_one(sparql):
    headers = [("Accept", "image/png"), ("Accept", "text/csv")]
    assert httpx.get(sparql, params={"query": NAMES}, headers=headers).text.startswith("name")


def test_a_broken_request_leaves_the_server_alive(sparql):
    where = urlsplit(sparql)
    with socket.create_connection((where.hostname, where.port)) as connection:
        connection.sendall(b"\x00\xff nonsense\r\n\r\n")
        assert b"400" in connection.recv(1024)
    assert json.loads(httpx.get(sparql, params={"query": "ASK {}"}).content)["boolean"] is True
