"""Plain requests take a shorter way than others: what comes back must be the same."""

import socket
import sys
import time
from itertools import pairwise
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.serving import remembered
from kg.serving.http import closing
from kg.serving.processes.growth import Growth
from tests.serving.lent import Client, request
from tests.serving.processes.calls import ENDLESS
from tests.serving.watching import GONE, busy, numbers, wait_until

NAMES = "SELECT ?name WHERE { ?who <http://xmlns.com/foaf/0.1/name> ?name } ORDER BY ?name"
LARGE = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }"
ELSEWHERE = {"x-other": "1"}
"""A field that makes a request take the way through the application."""


@pytest.fixture(scope="module")
def client(home):
    with httpx.Client(base_url=home, timeout=60) as client:
        yield client


def asked(client, query, headers=None, **parameters):
    return client.get("/sparql", params={"query": query, **parameters}, headers=headers)


def comparable(response):
    return response.status_code, response.content, {k: v for k, v in response.headers.items() if k != "date"}


@pytest.mark.parametrize("accept", ["*/*", "text/csv", "application/sparql-results+xml", "text/html;q=0.1, */*;q=0.2"])
@pytest.mark.parametrize("coding", ["identity", "gzip", "gzip, br"])
@pytest.mark.parametrize(
    "query", [NAMES, "ASK {}", f"{LARGE} LIMIT 100", f"{LARGE} LIMIT 5000", "SELECT (NOW() AS ?now) {} LIMIT 0"]
)
def test_the_short_way_says_what_the_long_way_says(client, query, accept, coding):
    headers = {"accept": accept, "accept-encoding": coding}
    short = asked(client, query, headers)
    assert short.status_code == 200
    again = asked(client, query, headers)
    long = asked(client, query, headers | ELSEWHERE)
    assert comparable(short) == comparable(again) == comparable(long)
    assert "date" in again.headers


@pytest.mark.parametrize(
    ("query", "accept", "status"),
    [
        ("SELECT", "*/*", 400),
        (NAMES, "image/png", 406),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "*/*", 403),
        ("SELECT * FROM <http://example.org/none> { ?s ?p ?o }", "application/json", 400),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "*/*", 400),
    ],
)
def test_refusals_are_the_same_too(client, query, accept, status):
    short = asked(client, query, {"accept": accept})
    assert short.status_code == status
    assert comparable(short) == comparable(asked(client, query, {"accept": accept} | ELSEWHERE))


def test_an_entity_tag_of_the_short_way_is_known_on_the_long_one(client):
    tag = asked(client, NAMES).headers["etag"]
    assert asked(client, NAMES, {"if-none-match": tag}).status_code == 304


def test_an_answer_that_varies_is_not_sent_again(client):
    query = "SELECT (UUID() AS ?one) {}"
    assert len({asked(client, query).content for _ in range(5)}) == 5
    assert asked(client, query).headers["cache-control"] == "no-store"


def test_requests_sent_at_once_are_answered_in_order(home):
    host, port = home.removeprefix("http://").rstrip("/").split(":")
    queries = [f"SELECT (<a:{number}> AS ?it) {{}}" for number in range(20)]
    sent = "".join(
        f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n{extra}\r\n"
        for query, extra in zip(queries, ["", "X-Other: 1\r\n", "", ""] * 5, strict=True)
    )
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(sent.encode())
        connection.settimeout(60)
        found = b""
        while found.count(b"HTTP/1.1 200") < len(queries) or not found.endswith(b"a:19\r\n"):
            found += connection.recv(1 << 16)
    assert [int(part.split(b"\r\n")[0]) for part in found.split(b"it\r\na:")[1:]] == list(range(20))


def test_a_connection_that_is_to_close_closes(home):
    host, port = home.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        found = b""
        while data := connection.recv(1 << 16):
            found += data
    assert found.endswith(b'{"head":{},"boolean":true}')


def test_an_old_client_is_answered(home):
    host, port = home.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as connection:
        connection.sendall(b"GET /sparql?query=ASK%7B%7D HTTP/1.0\r\n\r\n")
        found = b""
        while data := connection.recv(1 << 16):
            found += data
    assert found.endswith(b'{"head":{},"boolean":true}')


@pytest.mark.parametrize("rows", [*range(42, 46), 60])
def test_an_answer_of_about_the_size_that_is_sent_whole(client, rows):
    query = f'SELECT ("{"a" * 6000}" AS ?text) {{ VALUES ?n {{ {" ".join(map(str, range(rows)))} }} }}'
    short = asked(client, query, {"accept": "text/csv"})
    assert short.headers["content-type"] == "text/csv; charset=utf-8"
    assert short.content == b"text\r\n" + rows * (b"a" * 6000 + b"\r\n")


OTHER = "SELECT (1 AS ?it) {}"


@pytest.fixture
def keeping(home):
    with Client(home) as client:
        yield client


def test_requests_that_are_alike_are_answered_each_for_itself(keeping):
    answers = [keeping.ask(query)[2] for query in (NAMES, OTHER, NAMES, NAMES, OTHER, "SELECT (2 AS ?it) {}")]
    assert answers[0].startswith(b"name\r\n")
    assert answers == [answers[0], b"it\r\n1\r\n", answers[0], answers[0], b"it\r\n1\r\n", b"it\r\n2\r\n"]


@pytest.mark.parametrize("cut", [1, 30, -30, -1])
def test_a_request_like_the_one_before_may_come_in_pieces(keeping, cut):
    expected = keeping.ask(NAMES)[2]
    for query, body in ((NAMES, expected), (OTHER, b"it\r\n1\r\n"), (NAMES, expected)):
        data = request(query)
        keeping.send(data[:cut])
        time.sleep(0.05)
        keeping.send(data[cut:])
        assert keeping.receive()[2] == body


def test_requests_that_are_alike_and_come_at_once_are_answered_in_order(keeping):
    keeping.ask(OTHER)
    for _ in range(3):
        keeping.send(request(OTHER) + request(NAMES) + request(OTHER))
        assert [keeping.receive()[2][:3] for _ in range(3)] == [b"it\r", b"nam", b"it\r"]


def test_a_request_like_the_one_before_waits_until_that_is_answered(keeping):
    for _ in range(3):
        assert keeping.ask(OTHER)[2] == b"it\r\n1\r\n"
    numbers = " ".join(map(str, range(300)))
    slow = f"SELECT (COUNT(*) AS ?it) {{ VALUES ?a {{ {numbers} }} VALUES ?b {{ {numbers} }} VALUES ?c {{ 1 2 3 }} }}"
    keeping.send(request(slow))
    time.sleep(0.01)
    keeping.send(request(OTHER))
    assert [keeping.receive()[2] for _ in range(2)] == [b"it\r\n270000\r\n", b"it\r\n1\r\n"]


def test_an_unlike_request_after_one_that_is_known(keeping):
    assert keeping.ask(OTHER)[2] == b"it\r\n1\r\n"
    assert keeping.ask(OTHER, {"Accept": "text/tab-separated-values"})[2] == b"?it\n1\n"
    assert keeping.ask(OTHER, ELSEWHERE)[2] == b"it\r\n1\r\n"
    keeping.send(b"GET /health HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n")
    assert keeping.receive()[0] == 200
    assert keeping.ask("SELECT")[0] == 400
    assert keeping.ask(OTHER)[2] == b"it\r\n1\r\n"
    keeping.send(b"nonsense\r\n\r\n")
    assert keeping.receive()[0] == 400


@pytest.mark.parametrize("query", ["xquery=1", "a=query=", "?query=ASK%7B%7D", "query=ASK%7B?s+a+<http://x%23y>%7D#x"])
def test_an_odd_target_is_answered_as_by_the_application(client, query):
    short = client.get(f"/sparql?{query}", headers={"accept": "text/turtle, */*;q=0.5"})
    assert comparable(short) == comparable(
        client.get(f"/sparql?{query}", headers={"accept": "text/turtle, */*;q=0.5"} | ELSEWHERE)
    )
    assert short.status_code == 200


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell what a process takes")
@pytest.mark.parametrize("known", [True, False])
def test_answers_wait_for_a_client_that_does_not_read(keeping, monkeypatch, known):
    monkeypatch.setattr(remembered, "_LITTLE", 60)  # else a slow machine remembers all that is asked for once
    query = f"{LARGE} LIMIT 300"
    for _ in range(4):
        length = len(keeping.ask(query)[2])
    assert length > 100_000
    queries = [query if known else f"{query} # {number}" for number in range(300)]
    growth, found = Growth(), 0
    for each in queries:
        keeping.send(request(each))
        time.sleep(0 if known else 0.02)
    time.sleep(2)
    assert not growth.exceeds(50 * length)
    for _ in queries:
        found += len(keeping.receive()[2])
    assert found == len(queries) * length


def test_a_request_that_begins_with_the_one_before_has_its_time(keeping):
    for _ in range(3):
        keeping.ask(OTHER)
    posted = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 5\r\n\r\n"
    keeping.send(request(OTHER) + posted.encode())
    assert keeping.receive()[0] == 200
    time.sleep(6)
    keeping.send(b"ASK{}")
    assert keeping.receive()[0] == 200


@pytest.mark.parametrize("fields", [{}, ELSEWHERE])
def test_a_query_is_ended_whose_client_has_gone_with_more_to_answer(home, fields):
    wait_until(lambda: busy(home) == 0)
    before = numbers(home)[GONE]
    with Client(home) as client:
        client.send(request(ENDLESS, fields) + request(OTHER, fields) + request(OTHER, fields))
        wait_until(lambda: busy(home) == 1)
    wait_until(lambda: numbers(home)[GONE] == before + 1)


def test_a_client_that_leaves_its_answers_is_no_failure_of_ours(home, caplog):
    for number in range(20):
        with Client(home) as client:
            client.send(b"".join(request(f"{OTHER} # {number} {each}") for each in range(3)))
    time.sleep(0.5)
    assert not caplog.records


def test_a_connection_stays_while_it_is_used_and_ends_when_it_is_not(keeping):
    until = time.monotonic() + 7
    while time.monotonic() < until:
        assert keeping.ask(OTHER)[0] == 200
        time.sleep(0.2)
    keeping.socket.settimeout(60)
    assert keeping.socket.recv(1) == b""


LINE, END = b"GET /search?q=%b HTTP/1.1\r\nHost: x\r\n", b"\r\n\r\n"


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        (LINE % (b"x" * 66_000) + b"\r\n", 414, b"the address has more than 65535 bytes; shorten it"),
        (b"GET /sparql?query=%b" % (b"x" * 3_000_000), 414, b"the address has more than 65535 bytes"),
        (LINE % b"x" + b"A: %b\r\n\r\n" % (b"x" * 66_000), 431, b"the header fields have more than 65535 bytes"),
        (LINE % b"x" + b"A: b\r\n" * 300_000, 431, b"the header fields have more than 65535 bytes"),
        (b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nCookie: " + b"x" * 66_000 + END, 431, b"the header fields"),
        (b"GET /ready HTTP/1.1\r\n\r\n", 400, b"send one Host field"),
        (b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400, b"send one Host field"),
        (b"nonsense\r\n\r\n", 400, b"the request does not begin with a method of HTTP"),
        ("GET /ä HTTP/1.1\r\n\r\n".encode(), 400, b"percent-encode"),
        (
            b"POST /reconcile HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            400,
            b"chunk size",
        ),
    ],
    ids=["address", "no_end", "field", "fields", "plain", "no_host", "two_hosts", "method", "characters", "body"],
)
def test_what_is_not_read_is_refused_in_one_sentence(home, keeping, monkeypatch, sent, status, said):
    monkeypatch.setattr(closing, "LINGERING", 60)
    counted = f'kg_requests_total{{route="other",status="{status}"}}'
    before = numbers(home).get(counted, 0)
    keeping.send(sent)
    found, fields, body = keeping.receive()
    assert found == status
    assert said in body
    assert (body.count(b"\n"), body[-1:]) == (1, b"\n")
    assert fields["content-type"] == "text/plain; charset=utf-8"
    assert fields["connection"] == "close"
    assert "content-security-policy" in fields
    assert keeping.is_at_end()
    assert numbers(home)[counted] == before + 1


def test_a_head_may_have_64_kilobytes_twice(keeping):
    keeping.send(LINE % (b"x" * 65_000) + b"Accept: text/plain\r\nA: " + b"x" * 65_000 + END)
    assert keeping.receive()[0] == 200


def test_a_large_body_does_not_count_as_a_head(keeping):
    query = b"ASK {} #" + b"x" * 60_000
    head = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: %d\r\n\r\n"
    keeping.send((head % len(query) + query) * 20)
    assert [keeping.receive()[0] for _ in range(20)] == [200] * 20


def test_nonsense_behind_an_answer_that_has_begun_ends_the_connection(keeping):
    keeping.send(request(f"{LARGE} LIMIT 300000"))
    begun = keeping.socket.recv(1 << 10)
    assert begun.startswith(b"HTTP/1.1 200 OK")
    keeping.send(b"nonsense\r\n\r\n")
    found = begun
    while data := keeping.socket.recv(1 << 20):
        found += data
    assert found.count(b"HTTP/1.1 ") == 1
    assert not found.endswith(b"0\r\n\r\n")


def test_nonsense_behind_a_request_that_is_waited_for(home, keeping):
    keeping.send(request(LARGE.replace("*", "(COUNT(*) AS ?n)", 1)) + b"nonsense\r\n\r\n")
    assert b"a method of HTTP" in keeping.receive()[2]
    assert keeping.is_at_end()
    wait_until(lambda: numbers(home)["kg_workers_busy"] == 0)


REQUESTS = (
    request(OTHER),
    request("SELECT (2 AS ?it) {}"),
    request(OTHER, {"Accept": "application/sparql-results+json"}),
    request(OTHER, ELSEWHERE),
    request("SELECT"),
    request("SELECT (UUID() AS ?one) {}").replace(b"UUID", b"STRLEN"),
    b"GET /health HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n",
    b"GET /sparql?query=ASK%7B%7D&query=b HTTP/1.1\r\nHost: x\r\nAccept: text/csv\r\n\r\n",
    b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 5\r\n\r\nASK{}",
)


@pytest.fixture(scope="module")
def alone(home):
    """What each request is answered with on a connection of its own."""
    answers = []
    for data in REQUESTS:
        with Client(home) as client:
            client.send(data)
            answers.append(client.receive())
    return answers


@settings(max_examples=40)
@given(
    order=st.lists(st.integers(0, len(REQUESTS) - 1), min_size=2, max_size=12),
    cuts=st.lists(st.integers(0, 2500), max_size=6),
)
def test_requests_on_one_connection_are_answered_as_each_alone_however_they_arrive(home, alone, order, cuts):
    sent = b"".join(REQUESTS[number] for number in order)
    places = [0, *sorted(cut for cut in cuts if cut < len(sent)), len(sent)]
    with Client(home) as client:
        for start, end in pairwise(places):
            client.send(sent[start:end])
            time.sleep(0.002)
        assert [client.receive() for _ in order] == [alone[number] for number in order]
