"""Whatever is sent, no answer is a failure of the server, and it goes on."""

from urllib.parse import quote, urlencode

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.serving.safety.harness import TOKEN
from tests.serving.safety.test_bad_input import raw, status_line

_PATHS = (
    "", "sparql", "sparql/", "graph-store", "graph-store/x", "id/x", "page/x", "page", "data/x.ttl", "data", "search",
    "query", "ontology", "ontology/vngov.ttl", "reconcile", "reconcile/suggest/entity", "reconcile/preview",
    ".well-known/void", "void", "health", "ready", "metrics", "static/x", "editor/x",
)  # fmt: skip
_METHODS = ("GET", "GET", "GET", "POST", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "X")
_NAMES = (
    "query", "update", "default-graph-uri", "named-graph-uri", "using-graph-uri", "graph", "default", "q", "lang",
    "format", "iri", "saved", "page", "queries", "extend", "id", "prefix", "cursor", "callback", "type", "limit",
)  # fmt: skip
_TYPES = (
    "application/sparql-query", "application/sparql-update", "application/x-www-form-urlencoded", "text/turtle",
    "multipart/form-data; boundary=x", "application/ld+json", "application/rdf+xml", "application/json", "x", "",
)  # fmt: skip
_PIECES = (
    "SELECT * { ?s ?p ?o }", "ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE <a:b>",
    "INSERT DATA { <a:b> <a:c> 1 }",
    "{", "}", "<", "http://example.org/graph/1", "vi", "json", "-1", "99999999999999999999", "Lan", "*",
    "{}", "[]", "null",
)  # fmt: skip
_texts = st.one_of(st.sampled_from(_PIECES), st.text(max_size=60), st.lists(st.sampled_from(_PIECES)).map(" ".join))
_ascii = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60)
_headers = st.fixed_dictionaries(
    {},
    optional={
        "Accept": st.one_of(_ascii, st.sampled_from(["text/html", "application/json", "text/turtle", "*/*;q=0"])),
        "Accept-Language": _ascii,
        "Accept-Encoding": st.one_of(_ascii, st.just("gzip")),
        "Content-Type": st.one_of(_ascii, st.sampled_from(_TYPES)),
        "If-None-Match": st.one_of(_ascii, st.just("*")),
        "If-Match": _ascii,
        "Authorization": st.one_of(_ascii, st.just(f"Bearer {TOKEN}")),
        "Range": _ascii,
        "Origin": _ascii,
        "Host": _ascii,
        "Expect": _ascii,
    },
)
_thorough = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", ["reading", "writing"])
def test_any_request(request, name):
    server = request.getfixturevalue(name)

    @_thorough
    @given(
        method=st.sampled_from(_METHODS),
        path=st.one_of(st.sampled_from(_PATHS), st.text(max_size=30)),
        params=st.lists(st.tuples(st.sampled_from(_NAMES), _texts), max_size=4),
        headers=_headers,
        body=st.one_of(st.just(b""), st.binary(max_size=200), _texts.map(lambda text: text.encode(errors="replace"))),
    )
    def asked(method, path, params, headers, body):
        target = quote(path, errors="replace") + "?" + urlencode(params, errors="replace")
        address = httpx.URL(server.url).copy_with(raw_path=b"/" + target.encode())
        try:
            response = server.client.request(method, address, headers=headers, content=body)
        except (httpx.RemoteProtocolError, httpx.LocalProtocolError, httpx.ReadError):
            return  # the server, or the client itself, takes it for no request
        assert response.status_code < 500 or response.status_code in {503, 504}, response.text[:500]
        assert "Traceback" not in response.text

    asked()
    assert server.answers()
    assert "Traceback" not in server.traces


def test_any_bytes(reading):
    @settings(_thorough, max_examples=40)
    @given(
        start=st.sampled_from([b"", b"GET ", b"GET /sparql?query=", b"POST /sparql HTTP/1.1\r\nHost: x\r\n"]),
        rest=st.binary(max_size=300),
    )
    def asked(start, rest):
        received = raw(reading, start + rest + b"\r\n\r\n", 0.1)
        assert b" 500 " not in status_line(received)

    asked()
    assert reading.answers()
    assert "Traceback" not in reading.traces
