"""Connections that are busy with plain requests are lent to clerks: no client must notice."""

import os
import signal
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from kg.serving import desk, server
from kg.serving.desk import Desk
from kg.serving.options import Options
from kg.serving.processes import Limits
from kg.serving.processes import zygote as zygotes
from tests.serving.conftest import GRAPHS, publish, served
from tests.serving.lent import Client, clerks, fresh, lend, request, worked
from tests.serving.processes.calls import ENDLESS, Resting
from tests.serving.test_connection import LARGE, NAMES
from tests.serving.watching import GONE, busy, lent, numbers, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="connections are lent on Linux only")

LIMIT = 3
"""Seconds that a query may take to an impatient server."""
FAST = Options(in_memory=True)
SHORT = Options(limits=Limits(seconds=LIMIT), in_memory=True)
ELSEWHERE = {"x-other": "1"}


@pytest.fixture(scope="module")
def home(store):
    """A server on which connections that do nothing stay lent."""
    with ExitStack() as stack:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(desk, "Plain", Resting)
            url = stack.enter_context(served(store, FAST))
        yield url


@pytest.fixture
def client(home, patient):  # noqa: ARG001 - for what it does
    """A client whose connection is lent, and stays so as long as the test does nothing about that."""
    with Client(home) as client:
        lend(home, client)
        yield client
    comes_to_rest(home)


def comes_to_rest(home):
    """Wait until nothing is lent, and no query is under way."""
    wait_until(lambda: lent(home) == busy(home) == 0)


def ask_endless(home, client, fields=None):
    """Ask what has no end, and wait until it is under way."""
    wait_until(lambda: busy(home) == 0)
    client.send(request(ENDLESS, fields))
    wait_until(lambda: busy(home) > 0)


@pytest.fixture
def impatient(store):
    with served(store, SHORT) as home:
        yield home


@pytest.mark.parametrize("accept", ["text/csv", "application/sparql-results+xml", "text/html;q=0.1, */*;q=0.2"])
@pytest.mark.parametrize("coding", ["identity", "gzip, br"])
@pytest.mark.parametrize("query", [NAMES, "ASK {}", f"{LARGE} LIMIT 100"])
def test_a_clerk_says_what_the_application_says(home, client, query, accept, coding):
    query = f"{query} # {fresh()}"
    fields = {"Accept": accept, "Accept-Encoding": coding}
    short = client.ask(query, fields)
    assert short[0] == 200
    assert lent(home) == 1
    with Client(home) as other:
        assert other.ask(query, fields | ELSEWHERE) == short


@pytest.mark.usefixtures("client")
def test_a_connection_is_lent_after_some_requests_only(home):
    with Client(home) as other:
        for _ in range(7):
            other.ask(fresh())
        assert lent(home) == 1
        other.ask(fresh())
        wait_until(lambda: lent(home) == 2)
        other.ask(fresh())
        assert lent(home) == 2
    wait_until(lambda: lent(home) == 1)


def test_a_request_that_comes_again_is_answered_from_memory(home, client):
    query = fresh()
    first = client.ask(query)
    assert lent(home) == 1
    assert client.ask(query) == first
    assert lent(home) == 0
    assert client.ask(query) == first  # the front itself has seen it once
    hits = numbers(home)["kg_cache_hits_total"]
    assert client.ask(query) == first
    assert numbers(home)["kg_cache_hits_total"] == hits + 1


def test_an_answer_that_varies_is_made_each_time(client):
    query = f"SELECT (UUID() AS ?one) {{}} # {fresh()}"
    answers = [client.ask(query) for _ in range(20)]
    assert len({body for _, _, body in answers}) == 20
    assert {fields["cache-control"] for _, fields, _ in answers} == {"no-store"}


@pytest.mark.parametrize("query", ["SELECT", "SELECT * FROM <a:none> {}"])
def test_errors_are_told_as_always(home, client, query):
    with Client(home) as other:
        answer = client.ask(query)
        assert answer[0] == 400
        assert answer == other.ask(query, ELSEWHERE)
    assert lent(home) == 0
    assert client.ask(NAMES)[0] == 200


def test_unusual_requests_are_answered(home, client):
    with Client(home) as other:
        query = fresh()
        assert client.ask(query, ELSEWHERE) == other.ask(query, ELSEWHERE)
    assert lent(home) == 0
    lend(home, client)
    client.send(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b'"prepared":true' in client.receive()[2]
    lend(home, client)
    body = b"query=" + quote(fresh()).encode()
    head = f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n"
    client.send(head.encode() + b"Content-Type: application/x-www-form-urlencoded\r\n\r\n" + body)
    assert client.receive()[0] == 200
    lend(home, client)
    client.send(b"GET /sparql?query=ASK%7B%7D HTTP/1.0\r\nHost: x\r\n\r\n")
    assert b"true" in client.rest()


def test_nonsense_is_refused(client):
    client.send(b"what is this?\r\n\r\n")
    status, _, body = client.receive()
    assert status == 400
    assert body.startswith(b"the request does not begin with a method of HTTP")
    assert client.is_at_end()


def test_requests_that_are_sent_at_once_are_answered_in_order(client):
    client.send(b"".join(request(f"SELECT (<b:{number}> AS ?it) {{}}") for number in range(20)))
    assert [client.receive()[2] for _ in range(20)] == [f"it\r\nb:{number}\r\n".encode() for number in range(20)]


def test_a_request_may_come_in_pieces(home, client):
    whole = request(query := fresh())
    client.send(whole[:10])
    wait_until(lambda: lent(home) == 0)
    for piece in (whole[10:50], whole[50:]):
        client.send(piece)
        time.sleep(0.05)
    assert client.receive()[2].decode().strip().endswith(query.split("<")[1].split(">")[0])
    assert lent(home) == 0


def test_a_request_may_be_long(home, client):
    query = f"SELECT (<a:x> AS ?it) {{}} #{'x' * 7000}"
    assert client.ask(query)[2] == b"it\r\na:x\r\n"
    assert lent(home) == 1
    assert client.ask(fresh(), {"Cookie": "x" * 40_000})[0] == 200
    assert lent(home) == 0
    assert client.ask(f"SELECT (<a:x> AS ?it) {{}} #{'x' * 30_000}")[2] == b"it\r\na:x\r\n"


def test_a_large_answer_is_sent_whole(home, client):
    client.send(request(f"{LARGE} LIMIT 50000", {"Connection": "close"}))
    found = client.rest()
    with Client(home) as other:
        other.send(request(f"{LARGE} LIMIT 50000", {"Connection": "close"} | ELSEWHERE))
        expected = other.rest()
    assert found.partition(b"\r\n\r\n")[2] == expected.partition(b"\r\n\r\n")[2]


def test_a_client_that_reads_slowly_gets_everything(client):
    client.socket.setsockopt(6, 10, 4096)  # TCP_WINDOW_CLAMP
    asked = [f"{LARGE} LIMIT {600 + number}" for number in range(12)]
    for query in asked:
        client.send(request(query))
        time.sleep(0.01)
    time.sleep(0.2)
    assert [client.receive()[2].count(b"\n") for _ in asked] == [601 + number for number in range(12)]


def test_a_connection_comes_back_when_it_is_idle(impatient):
    with Client(impatient) as client:
        lend(impatient, client)
        wait_until(lambda: lent(impatient) == 0)
        assert client.ask(fresh())[0] == 200


def test_everything_is_counted(home, client):
    name, route = 'kg_requests_total{route="/sparql",status="200"}', '{route="/sparql"}'
    began, before = time.monotonic(), numbers(home)
    sizes = sum(len(client.ask(fresh())[2]) for _ in range(50))
    after = numbers(home)
    assert lent(home) == 1
    assert after[name] - before[name] == 50
    assert (
        after[f"kg_request_duration_seconds_count{route}"] - before[f"kg_request_duration_seconds_count{route}"] == 50
    )
    seconds = after[f"kg_request_duration_seconds_sum{route}"] - before[f"kg_request_duration_seconds_sum{route}"]
    assert 0 < seconds < time.monotonic() - began
    assert after[f"kg_response_bytes_total{route}"] - before[f"kg_response_bytes_total{route}"] >= sizes
    client.ask("SELECT")
    assert numbers(home)[name] == after[name]


def test_a_query_without_end_holds_nobody_up(home):
    with ExitStack() as stack:
        slow, *others = (stack.enter_context(Client(home)) for _ in range(6))
        lend(home, slow, *others)
        ask_endless(home, slow)
        for other in others:
            assert other.ask(fresh())[0] == 200
        assert busy(home) > 0
    comes_to_rest(home)


def test_a_query_without_end_is_ended(impatient):
    with ExitStack() as stack:
        slow, *others = (stack.enter_context(Client(impatient)) for _ in range(6))
        lend(impatient, slow, *others)
        wait_until(lambda: busy(impatient) == 0)
        began = time.monotonic()
        slow.send(request(ENDLESS, {"Accept": "application/json"}))
        time.sleep(LIMIT / 3)
        slow.send(request(query := fresh()))
        status, fields, body = slow.receive()
        assert LIMIT <= time.monotonic() - began < 25
        assert (status, fields["content-type"]) == (504, "application/problem+json")
        assert b"longer than 3 seconds" in body
        assert slow.receive()[2].decode().strip().endswith(query.split("<")[1].split(">")[0])
        for other in others:
            assert other.ask(fresh())[0] == 200
        found = numbers(impatient)
        assert found['kg_workers_killed_total{reason="timeout"}'] == 1
        assert found['kg_requests_total{route="/sparql",status="504"}'] == 1


def test_a_connection_ends_though_a_clerk_that_had_it_is_busy(home):
    closing = request(fresh(), {"Connection": "close"})
    with ExitStack() as stack:
        slow, *others = (stack.enter_context(Client(home)) for _ in range(6))
        lend(home, slow, *others)
        ask_endless(home, slow)
        wait_until(lambda: lent(home) < 6)
        for other in others:
            other.send(closing)
            assert other.receive()[0] == 200
            assert other.is_at_end()
        assert busy(home) > 0
    comes_to_rest(home)


def test_a_query_whose_client_has_gone_is_ended(home):
    before = numbers(home)[GONE]
    with Client(home) as slow, Client(home) as other:
        lend(home, slow, other)
        ask_endless(home, slow)
        slow.socket.close()
        wait_until(lambda: numbers(home)[GONE] == before + 1)
        assert other.ask(fresh())[0] == 200
    comes_to_rest(home)


def test_a_query_of_some_time_is_answered(home):
    """It ends between the moment in which connections are recalled and the time limit."""
    query = f"SELECT (COUNT(*) AS ?n) {{ {' '.join(f'?s{n} ?p{n} ?o{n} .' for n in range(9))} }}"
    with Client(home) as client:
        lend(home, client)
        for number in range(3):
            began = time.monotonic()
            assert client.ask(f"{query} #{number}")[0] == 200
            with Client(home) as other:
                assert other.ask(fresh())[0] == 200
            assert time.monotonic() - began > 0.05
    comes_to_rest(home)


def test_a_query_that_a_clerk_could_not_answer_has_what_is_left_of_its_time(client, monkeypatch):
    told, dispatch = [], Desk.dispatch

    def dispatched(desk, request, spent=0.0):
        told.append(spent)
        return dispatch(desk, request, spent)

    monkeypatch.setattr(Desk, "dispatch", dispatched)
    numbers = " ".join(map(str, range(300)))
    rows = f"VALUES ?a {{ {numbers} }} VALUES ?b {{ {numbers} }}"
    client.send(request(f'SELECT ("{"x" * 3000}" AS ?text) {{ {rows} }} ORDER BY ?b LIMIT 200'))
    assert len(client.chunked()) > 600_000
    assert client.ask(fresh())[0] == 200
    assert [spent > 0.01 for spent in told] == [True, False]


@pytest.mark.usefixtures("patient")
def test_a_clerk_that_is_killed_fails_one_request(home):
    with ExitStack() as stack:
        slow, *others = (stack.enter_context(Client(home)) for _ in range(5))
        lend(home, slow, *others)
        before = worked()
        ask_endless(home, slow)
        wait_until(lambda: worked() > before + 10)  # on the answer, and not on reading the request
        for process in clerks():
            os.kill(process, signal.SIGKILL)
        status, _, body = slow.receive()
        assert (status, b"ask again" in body) == (500, True)
        for other in (*others, slow):
            assert other.ask(fresh())[0] == 200
    comes_to_rest(home)


def test_clerks_that_are_killed_are_replaced(home, client):
    wait_until(lambda: busy(home) == 0)
    before = clerks()
    for process in before:
        os.kill(process, signal.SIGKILL)
    wait_until(lambda: not before & clerks())
    lend(home, client)
    assert clerks()


def test_what_is_published_is_seen_by_the_next_request(tmp_path):
    publish(tmp_path / "store", GRAPHS)
    two = Options(limits=Limits(workers=2), in_memory=True)
    with served(tmp_path / "store", two) as home, Client(home) as client:
        for number in range(3):
            lend(home, client)
            publish(tmp_path / "store", GRAPHS | {"http://example.org/new": f"ex:x foaf:name 'New {number}'."})
            assert f"New {number}".encode() in client.ask(NAMES)[2]
        lend(home, client)
        wait_until(lambda: len(own_clerks()) <= 2)


def descriptors():
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def own_clerks():
    """Clerks beside those of the server that all tests share."""
    return clerks() - OTHERS


OTHERS: set[int] = set()


@pytest.fixture(autouse=True)
def _others():
    OTHERS.clear()
    OTHERS.update(clerks())


@pytest.mark.parametrize("query", [None, ENDLESS])
def test_stopping_leaves_nothing(tmp_path, query, monkeypatch):
    monkeypatch.setattr(server, "_LAST_REQUESTS", 60)
    monkeypatch.setattr(zygotes, "_GRACE", 60)
    publish(tmp_path / "store", GRAPHS)
    files = descriptors()
    with ExitStack() as stack:
        with served(tmp_path / "store", SHORT) as home:
            clients = [stack.enter_context(Client(home)) for _ in range(4)]
            lend(home, *clients)
            if query:
                ask_endless(home, clients[0])
            began = time.monotonic()
        assert time.monotonic() - began < 45
        assert all(client.is_at_end() for client in clients[1:])
        if query:
            assert clients[0].receive()[0] == 504
        assert clients[0].is_at_end()
    wait_until(lambda: not own_clerks())
    wait_until(lambda: descriptors() <= files)


@pytest.mark.usefixtures("patient")
def test_requests_on_many_connections_at_once(home):
    with httpx.Client(base_url=home, timeout=60) as other, ExitStack() as stack:
        clients = [stack.enter_context(Client(home)) for _ in range(20)]
        lend(home, *clients)
        for _ in range(20):
            queries = [fresh() for _ in clients]
            for client, query in zip(clients, queries, strict=True):
                client.send(request(query))
            assert other.get("/sparql", params={"query": "ASK {}"}).status_code == 200
            for client, query in zip(clients, queries, strict=True):
                assert client.receive()[2].decode().strip().endswith(query.split("<")[1].split(">")[0])
        assert lent(home) == 20
    comes_to_rest(home)
