"""No request leaves the machine, whatever is asked and however it is sent."""

import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from tests.serving.safety.harness import NOWHERE, TOKEN, attacks, can_trace, traced
from tests.serving.watching import wait_until

needs_strace = pytest.mark.skipif(not can_trace(), reason="strace is not installed, or may not watch a process here")
BEARER = {"Authorization": f"Bearer {TOKEN}"}


@dataclass
class Sent:
    """What is sent to ``/sparql``."""

    method: str
    params: list[tuple[str, str]] = field(default_factory=list)
    data: dict[str, str] | None = None
    content: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)


def as_get(name, text):
    return Sent("GET", params=[(name, text)])


def as_form(name, text):
    return Sent("POST", data={name: text})


def as_body(name, text):
    return Sent("POST", content=text.encode(), headers={"Content-Type": f"application/sparql-{name}"})


FORMS = (as_get, as_form, as_body)


def send(server, sent, headers=None):
    request = {"params": sent.params, "data": sent.data, "content": sent.content}
    return server.client.request(sent.method, "sparql", headers=sent.headers | (headers or {}), **request)


def is_a_sentence(response):
    text = response.text
    return text.count("\n") <= 1 and 0 < len(text) < 1000 and "Traceback" not in text


def named(kind):
    return [pytest.param(text, id=name) for name, text in attacks()[kind].items()]


@pytest.fixture(autouse=True)
def _nothing_leaves(request, trap):
    """After each test: nobody came to the trap, and the servers that ran opened no connection."""
    yield
    assert trap.asked == []
    for name in ("reading", "writing"):
        if name in request.fixturenames:
            assert request.getfixturevalue(name).connections == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", named("service"))
def test_service(reading, trap, form, text):
    response = send(reading, form("query", trap.fill(text)))
    assert response.status_code == 403
    assert "SERVICE" in response.text
    assert is_a_sentence(response)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", named("escaped"))
def test_service_in_disguise(reading, trap, form, text):
    response = send(reading, form("query", trap.fill(text)))
    assert response.status_code in {400, 403}
    assert is_a_sentence(response)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", named("from"))
def test_from(reading, trap, form, text):
    response = send(reading, form("query", trap.fill(text)))
    assert response.status_code in {400, 403}
    assert is_a_sentence(response)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", named("harmless"))
def test_what_only_looks_like_it(reading, trap, form, text):
    assert send(reading, form("query", trap.fill(text))).status_code == 200


@pytest.mark.parametrize("server", ["reading", "writing"])
@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
@pytest.mark.parametrize("address", ["{trap}/data.ttl", "{name}/data.ttl", "file:///etc/passwd"])
def test_graphs_beside_a_query_are_not_fetched(request, trap, server, name, address):
    query = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    sent = Sent("GET", params=[("query", query), (name, trap.fill(address))])
    response = send(request.getfixturevalue(server), sent)
    assert response.status_code == 200
    assert response.json()["results"]["bindings"] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", [*named("update"), *named("update_graphs")])
def test_an_update_without_the_right(reading, trap, form, text):
    response = send(reading, form("update", trap.fill(text)))
    assert response.status_code == (400 if form is as_get else 403)
    assert is_a_sentence(response)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", [*named("update"), *named("update_graphs")])
def test_an_update_as_a_query(reading, trap, form, text):
    response = send(reading, form("query", trap.fill(text)))
    assert response.status_code in {400, 403}
    assert is_a_sentence(response)


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer guess"}, {"Authorization": "Basic YTpi"}])
def test_an_update_with_a_wrong_token(writing, trap, headers):
    response = send(writing, as_form("update", trap.fill("LOAD <{trap}/data.ttl>")), headers)
    assert response.status_code in {401, 403}
    assert TOKEN not in response.text


@pytest.mark.parametrize("form", [as_form, as_body])
@pytest.mark.parametrize("text", named("update"))
def test_an_update_that_fetches(writing, trap, form, text):
    response = send(writing, form("update", trap.fill(text)), BEARER)
    assert response.status_code in {400, 403}
    assert is_a_sentence(response)


def test_nothing_of_an_update_is_done_that_fetches_at_its_end(writing, trap):
    text = "INSERT DATA { <urn:half> <a:c> 1 } ; LOAD <{trap}/data.ttl>"
    assert send(writing, as_form("update", trap.fill(text)), BEARER).status_code == 403
    assert send(writing, as_get("query", "ASK { <urn:half> ?p ?o }")).json()["boolean"] is False


@pytest.mark.parametrize("form", [as_form, as_body])
@pytest.mark.parametrize("text", named("update_graphs"))
def test_an_update_of_graphs_that_look_like_addresses(writing, trap, form, text):
    response = send(writing, form("update", trap.fill(text)), BEARER)
    assert response.status_code < 500
    assert response.is_success or is_a_sentence(response)


@pytest.mark.parametrize("name", ["using-graph-uri", "using-named-graph-uri"])
def test_graphs_beside_an_update_are_not_fetched(writing, trap, name):
    sent = as_form("update", "INSERT { GRAPH <a:g> { ?s ?p ?o } } WHERE { ?s ?p ?o }")
    sent.data[name] = trap.fill("{trap}/data.ttl")
    assert send(writing, sent, BEARER).status_code < 500


@pytest.mark.parametrize("address", ["{trap}/data.ttl", "{name}/data.ttl", "file:///etc/passwd"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "POST", "DELETE"])
def test_a_graph_of_the_graph_store_is_not_fetched(reading, trap, method, address):
    response = reading.client.request(method, "graph-store", params={"graph": trap.fill(address)})
    assert response.status_code == (404 if method in {"GET", "HEAD"} else 405)


@pytest.mark.parametrize("document", [pytest.param(one, id=name) for name, one in attacks()["document"].items()])
def test_a_document_makes_nothing_be_fetched(writing, trap, document):
    text, where = trap.fill(document["text"]), {"graph": "http://example.org/sent"}
    headers = BEARER | {"Content-Type": document["type"]}
    response = writing.client.put("graph-store", params=where, content=text, headers=headers)
    assert response.status_code < 500
    kept = writing.client.get("graph-store", params=where)
    assert "root:" not in kept.text
    assert len(kept.content) < 10_000


@pytest.mark.parametrize("path", ["page", "data", "search", "ontology", "reconcile", "", ".well-known/void"])
@pytest.mark.parametrize("name", ["iri", "q", "query", "url", "uri", "graph", "id", "service"])
def test_an_address_as_a_parameter_is_not_fetched(reading, trap, path, name):
    response = reading.client.get(path, params={name: f"{trap.address}/data.ttl"})
    assert response.status_code < 500


def test_a_host_that_is_named_is_not_called(reading, trap):
    for header in ("Host", "X-Forwarded-Host", "Forwarded", "Referer", "Origin"):
        response = reading.client.get("sparql", headers={header: trap.address.removeprefix("http://")})
        assert response.status_code < 500


def test_the_servers_still_answer(reading, writing):
    assert reading.answers()
    assert writing.answers()
    assert "Traceback" not in reading.traces + writing.traces


class TestWatch:
    """The watch sees what it is there for."""

    @needs_strace
    @pytest.mark.parametrize("address", ["http://127.0.0.1:49151/sparql", f"{NOWHERE}/sparql"])
    def test_a_service_that_is_called(self, tmp_path, address):
        program = f"import pyoxigraph as ox; ox.Store().query('ASK {{ SERVICE SILENT <{address}> {{ ?s ?p ?o }} }}')"
        trace = tmp_path / "trace"
        subprocess.run(traced([sys.executable, "-c", program], trace), check=True)
        wait_until(lambda: "AF_INET" in trace.read_text())
