"""Bad input over HTTP: the right status, one sentence, and the server goes on."""

import socket
from time import monotonic
from urllib.parse import quote, urlsplit

import pytest

from tests.serving.safety.harness import running
from tests.serving.watching import wait_until

_QUERY_TYPE = {"Content-Type": "application/sparql-query"}
_FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded"}
_FOUR = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . "
_MANY = " . ".join(f"?s{number} ?p{number} ?o{number}" for number in range(24))
_ENDLESS = f"SELECT (COUNT(*) AS ?n) {{ {_MANY} }}"


@pytest.fixture(scope="module")
def hurried(store_folder, tmp_path_factory):
    """A server that gives a query one second, until a process is there to answer it included."""
    with running(tmp_path_factory.mktemp("hurried"), "--store", str(store_folder), "--timeout", "1") as server:
        yield server


@pytest.fixture
def hasty(hurried):
    """The same, when a process is there; it answers afterwards, though perhaps not at once on a busy machine."""
    wait_until(hurried.answers)
    yield hurried
    wait_until(hurried.answers)


def refused(response, *statuses):
    assert response.status_code in statuses, response.text[:300]
    assert response.text.count("\n") <= 1
    assert 0 < len(response.text) < 1500
    assert "Traceback" not in response.text
    assert response.headers["content-type"].startswith("text/plain")


def raw(server, request, wait=30.0):
    """What comes back for some bytes until the server closes, or is silent for some seconds."""
    where, received = urlsplit(server.url), b""
    with socket.create_connection((where.hostname, where.port), timeout=wait) as connection:
        try:
            connection.sendall(request)
            while part := connection.recv(1 << 16):
                received += part
        except OSError:
            pass
    return received


def status_line(received):
    return received.split(b"\r\n", 1)[0]


LONG = {
    "a_sum": "ASK { FILTER(1" + "+1" * 30_000 + " > 0) }",
    "a_disjunction": "ASK { FILTER(true" + "||true" * 10_000 + ") }",
    "objects": "ASK { ?a ?b 1" + ",1" * 30_000 + " }",
    "unions": "ASK { {}" + " UNION {}" * 6_000 + " }",
    "a_megabyte_of_spaces": "ASK {" + " " * (1 << 20) + "}",
    "a_megabyte_of_values": "ASK { VALUES ?x { " + "1 " * (1 << 19) + "} }",
    "a_megabyte_of_nothing": "x" * (1 << 20),
    "nested_groups": "ASK " + "{" * 30_000 + "}" * 30_000,
    "nested_paths": "ASK { ?a " + "(" * 30_000 + "<a:b>" + ")*" * 30_000 + " ?b }",
    "an_open_path": "ASK { ?a " + "(<a:b>/" * 9_000,
    "nested_brackets": "ASK { FILTER(" + "(" * 30_000 + "1" + ")" * 30_000 + ") }",
    "negations": "ASK { FILTER(" + "!" * 60_000 + "true) }",
    "nested_lists": "ASK { ?a ?b " + "(" * 30_000 + ")" * 30_000 + " }",
    "nested_blank_nodes": "ASK { ?a ?b " + "[ <a:b> " * 8_000 + "1" + "]" * 8_000 + " }",
    "nested_optionals": "ASK { " + "OPTIONAL { " * 6_000 + "}" * 6_000 + " }",
    "nested_functions": "ASK { FILTER(" + "STR(" * 15_000 + "1" + ")" * 15_000 + ") }",
    "nested_queries": "SELECT * " + "{ SELECT * " * 5_000 + "{}" + "}" * 5_000,
    "nested_exists": "ASK { " + "FILTER EXISTS { " * 4_000 + "}" * 4_000 + " }",
}
HEAVY = {
    "a_cross_product": _ENDLESS,
    "a_cross_product_in_order": f"SELECT * {{ {_MANY} }} ORDER BY ?s1",
    "a_path_of_anything": f"ASK {{ {_MANY} FILTER(?s1 = 'x') }}",
    "a_long_path": "ASK { ?a " + "/".join(["(<a:b>|!<a:c>)*"] * 800) + " ?b }",
    "many_unions": "SELECT (COUNT(*) AS ?n) { " + " UNION ".join([f"{{ {_FOUR} }}"] * 700) + " }",
    "many_optionals": "SELECT (COUNT(*) AS ?n) { " + "OPTIONAL { ?a ?b ?c } " * 1500 + "}",
    "a_growing_string": "SELECT (STRLEN(?z) AS ?n) { BIND('aaaaaaaaaa' AS ?a) "
    + " ".join(
        f"BIND(CONCAT({', '.join([f'?{old}'] * 40)}) AS ?{new})" for old, new in zip("abcde", "bcdez", strict=True)
    )
    + " }",
    "a_costly_pattern": "ASK { FILTER(REGEX('" + "a" * 5000 + "', '" + "(a*)*" * 40 + "b')) }",
}


@pytest.mark.parametrize("query", LONG.values(), ids=LONG)
def test_a_long_or_deep_query(hasty, query):
    response = hasty.client.post("sparql", content=query, headers=_QUERY_TYPE)
    if response.status_code != 200:
        refused(response, 400, 413, 504)


def test_a_megabyte_in_the_address(reading):
    received = raw(reading, b"GET /sparql?query=" + b"x" * (1 << 20) + b" HTTP/1.1\r\nHost: x\r\n\r\n")
    assert status_line(received).startswith(b"HTTP/1.1 414 ")
    assert reading.answers()


@pytest.mark.parametrize("query", HEAVY.values(), ids=HEAVY)
def test_a_heavy_query_is_stopped_in_time(hasty, query):
    begun = monotonic()
    response = hasty.client.post("sparql", content=query, headers=_QUERY_TYPE)
    assert monotonic() - begun < 30  # 1.5 seconds where nothing else runs
    if response.status_code != 200:
        refused(response, 400, 413, 503, 504)


def test_a_cross_product_is_a_timeout(hasty):
    refused(hasty.client.get("sparql", params={"query": _ENDLESS}), 504)


@pytest.mark.parametrize(
    "query_string",
    ["query=%", "query=%zz", "query=%c3", "query=ASK%7B%7D%0", "query=%ff%fe", "%=%&%", "query=%00", "query=%ud800"],
)
@pytest.mark.parametrize("path", ["sparql", "graph-store", "search", "query", "page/x", "id/x", "reconcile"])
def test_broken_percent_encoding(reading, path, query_string):
    received = raw(reading, f"GET /{path}?{query_string} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    assert int(status_line(received).split()[1]) < 500


@pytest.mark.parametrize(
    ("method", "request_", "statuses"),
    [
        ("GET", {"params": [("query", "ASK {}"), ("query", "ASK {}")]}, [400]),
        ("POST", {"params": {"query": "ASK {}"}, "data": {"query": "ASK {}"}}, [400]),
        ("POST", {"data": {"query": "ASK {}", "update": "CLEAR ALL"}}, [400, 403]),
        ("GET", {"params": {"query": "ASK {}", "default-graph-uri": "not an iri"}}, [400]),
        ("GET", {"params": {"query": "ASK {}", "named-graph-uri": "a b:c"}}, [400]),
        ("GET", {"params": {"query": ""}}, [400]),
        ("GET", {"params": {"query": "ASK {}"}, "headers": {"Accept": "image/png"}}, [406]),
        ("POST", {"content": b"ASK {}", "headers": {"Content-Type": "text/plain"}}, [415]),
        ("POST", {"content": b"ASK {}", "headers": {"Content-Type": "nonsense"}}, [415]),
        ("POST", {"content": b"ASK {}"}, [415]),
        ("POST", {"content": b"", "headers": _QUERY_TYPE}, [400]),
        ("POST", {"content": b"\xff\xfe", "headers": _QUERY_TYPE}, [400]),
        ("POST", {"content": b"query=%ff", "headers": _FORM_TYPE}, [400]),
        ("POST", {"content": "ASK {}".encode("utf-16"), "headers": _QUERY_TYPE}, [400]),
        (
            "POST",
            {"content": b"ASK {}", "headers": {"Content-Type": "application/sparql-query; charset=klingon"}},
            [415],
        ),
        (
            "POST",
            {"content": b"ASK {}", "headers": {"Content-Type": "application/sparql-query; charset=utf-16"}},
            [415],
        ),
        ("POST", {"content": b"ASK {}", "headers": _QUERY_TYPE | {"Content-Encoding": "br"}}, [400, 415]),
        ("PUT", {"content": b"ASK {}", "headers": _QUERY_TYPE}, [405]),
        ("DELETE", {}, [405]),
        ("TRACE", {}, [405]),
        ("BREW", {}, [405, 400]),
    ],
)
def test_a_request_with_a_mistake(reading, method, request_, statuses):
    refused(reading.client.request(method, "sparql", **request_), *statuses)


INJECTED = "x\r\nX-Injected: 1\r\nSet-Cookie: a=b\r\n\r\n<script>"


@pytest.mark.parametrize(
    "path",
    [
        "?lang={}", "sparql?query={}", "sparql?query=ASK%7B%7D&default-graph-uri={}", "id/{}", "id/x?lang={}",
        "page/{}",
        "data/{}", "search?q={}", "search?format={}", "query?query={}", "query?saved={}", "graph-store?graph={}",
        "graph-store/{}", "reconcile?callback={}", "reconcile?queries={}", "ontology/{}", "static/{}", "void?{}", "{}",
    ],
)  # fmt: skip
def test_no_parameter_makes_a_header_field(reading, path):
    response = reading.client.get(path.format(quote(INJECTED, safe="")))
    assert response.status_code < 500
    assert not {"x-injected", "set-cookie"} & set(response.headers)
    html = response.headers.get("content-type", "").startswith("text/html")
    assert not (html and "x\r\nX-Injected: 1\r\nSet-Cookie: a=b\r\n\r\n<script>" in response.text)


@pytest.mark.parametrize("host", ['x"><script>', "a/b", "a b", "x@y", "", "[", "x:port", "x" * 300])
@pytest.mark.parametrize("path", ["sparql", ".well-known/void", "reconcile", "id/x", ""])
def test_no_host_is_echoed_that_is_none(reading, host, path):
    received = raw(reading, f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert int(status_line(received).split()[1]) < 500
    assert b"<script>" not in received


@pytest.mark.parametrize("start", ["/static/", "/page/", "/data/", "/ontology/", "/id/", "/", "/editor/"])
@pytest.mark.parametrize(
    "path",
    [
        "../../../../../../../../etc/passwd", "..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/app.py",
        "..\\..\\app.py", "%5c..%5c..%5capp.py", "....//....//app.py", "/etc/passwd", "%00", "app.py%00.css", "~root",
        "..;/app.py", "%252e%252e%252fapp.py", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_no_path_leads_out(reading, start, path):
    received = raw(reading, f"GET {start}{path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    assert int(status_line(received).split()[1]) < 500
    assert b"root:" not in received
    assert b"create_app" not in received


def test_no_failure_was_written(reading, hasty):
    assert "Traceback" not in reading.traces + hasty.traces
    assert reading.answers()
