"""Clients that are slow, leave, or send what two readers would read differently: others do not notice."""

import socket
from contextlib import ExitStack
from time import monotonic
from urllib.parse import urlsplit

import pytest

from tests.serving.safety.test_bad_input import _ENDLESS, raw
from tests.serving.watching import GONE, busy, numbers, wait_until

_CLIENTS = 40
_GET = b"GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n"
_POST = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n"

SMUGGLED = {
    "length_and_chunks": _POST + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + _GET,
    "chunks_and_length": _POST + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + _GET,
    "two_lengths": _POST + b"Content-Length: 0\r\nContent-Length: 36\r\n\r\n" + _GET,
    "two_lengths_in_one": _POST + b"Content-Length: 0, 36\r\n\r\n" + _GET,
    "signed_length": _POST + b"Content-Length: +0\r\n\r\n" + _GET,
    "negative_length": _POST + b"Content-Length: -1\r\n\r\n" + _GET,
    "space_before_colon": _POST + b"Content-Length : 0\r\nTransfer-Encoding : chunked\r\n\r\n" + _GET,
    "unknown_coding": _POST + b"Transfer-Encoding: cow\r\n\r\n" + _GET,
    "chunked_twice": _POST + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + _GET,
    "folded_line": _POST + b"Transfer-Encoding:\r\n chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n" + _GET,
    "bad_chunk_size": _POST + b"Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n" + _GET,
    "huge_chunk_size": _POST + b"Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\n" + _GET,
}


@pytest.fixture
def connect(reading):
    where = urlsplit(reading.url)
    with ExitStack() as stack:
        yield lambda: stack.enter_context(socket.create_connection((where.hostname, where.port), timeout=60))


@pytest.mark.parametrize("request_", SMUGGLED.values(), ids=SMUGGLED)
def test_no_request_hides_in_another(reading, request_):
    received = raw(reading, request_, 0.7)
    assert b" 404 " not in received
    assert b" 500 " not in received
    assert reading.answers()


@pytest.mark.parametrize(
    "bytes_",
    [b"\x00", b"\xff\xfe\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n",
     b"GET / HTTP/9.9\r\n\r\n",
     b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET  /  HTTP/1.1\r\nHost: x\r\n\r\n",
     b"GET / HTTP/1.1\r\nHost: x\r\nX: \x00\r\n\r\n", b"GET http://example.org/ HTTP/1.1\r\nHost: x\r\n\r\n",
     b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", b"CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n",
     b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
     b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X-%d: x\r\n" % n for n in range(5000)) + b"\r\n",
     b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"x" * 300_000 + b"\r\n\r\n"],
    ids=range(15),
)  # fmt: skip
def test_what_is_no_request(reading, bytes_):
    assert b" 500 " not in raw(reading, bytes_, 0.5).split(b"\r\n", 1)[0]
    assert reading.answers()


def test_clients_that_send_a_byte_now_and_then(reading, connect):
    slow = [connect() for _ in range(_CLIENTS)]
    begun = monotonic()
    for byte in _POST[:5]:
        for client in slow:
            client.send(bytes([byte]))
        assert reading.answers()
    assert monotonic() - begun < 50


def test_a_client_that_does_not_read(reading, connect):
    query = "SELECT%20*%20%7B%20VALUES%20%3Fx%20%7B" + "%201" * 15_000 + "%7D%20%7D"
    slow = [connect() for _ in range(8)]
    for client in slow:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
        client.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    assert all(reading.answers() for _ in range(5))


def test_clients_that_leave(reading, connect):
    wait_until(lambda: busy(reading.url) == 0)
    before = numbers(reading.url)[GONE]
    query = _ENDLESS.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D").replace("?", "%3F")
    for ended in (1, 2):
        client = connect()
        client.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        wait_until(lambda: busy(reading.url) == 1)
        assert reading.answers()
        client.close()
        wait_until(lambda: numbers(reading.url)[GONE] >= before + ended)  # noqa: B023 - called at once
    assert reading.answers()


def test_requests_one_after_the_other_on_a_connection(reading):
    one = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\n\r\n"
    last = one.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    assert raw(reading, one * 20 + last).count(b"HTTP/1.1 200") == 21


def test_no_failure_was_written(reading):
    assert "Traceback" not in reading.traces
