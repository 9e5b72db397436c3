"""The endpoint over real HTTP, as clients that are not ours see it."""

import shutil
import subprocess

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
    assert httpx.get(f"{sparql}/", params={"query": "ASK {}"}, timeout=60).json()["boolean"] is True


def test_the_same_request_again_gets_the_same_response(sparql):
    with httpx.Client(headers={"Accept": "text/csv"}, timeout=60) as client:
        first, *others = (client.get(sparql, params={"query": NAMES}) for _ in range(3))
    assert first.text.splitlines() == ["name", *BOTH]
    kept = {"etag", "content-type", "content-length", "cache-control", "vary"}
    for other in others:
        assert other.content == first.content
        assert {name: other.headers[name] for name in kept} == {name: first.headers[name] for name in kept}


def test_several_accept_fields_are_one(sparql):
    headers = [("Accept", "image/png"), ("Accept", "text/csv")]
    assert httpx.get(sparql, params={"query": NAMES}, headers=headers, timeout=60).text.startswith("name")
