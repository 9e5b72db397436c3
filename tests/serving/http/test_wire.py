import socket
from http.client import HTTPResponse

import pytest

from kg.serving.http.respond import finished
from kg.serving.http.wire import after_status, key_of, status_line
from kg.serving.reply import Reply
from tests.serving.http.asgi import scope_of


def test_what_is_sent_is_what_a_client_reads():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        reply = Reply(200, "text/csv", b"a\r\n\r\nb", (("ETag", '"x"'),))
        ours.sendall(status_line(reply.status) + after_status(finished(reply)))
        with HTTPResponse(theirs) as response:
            response.begin()
            assert (response.status, response.read()) == (200, b"a\r\n\r\nb")
            assert (response.getheader("etag"), response.getheader("content-type")) == ('"x"', "text/csv")


@pytest.mark.parametrize(
    ("address", "fields", "key"),
    [
        ("/sparql?query=a%20b", {}, (b"/sparql?query=a%20b", b"", b"")),
        ("/a%20b", {"accept": "text/csv"}, (b"/a%20b", b"text/csv", b"")),
        ("/", {"accept-encoding": "gzip", "cookie": "x"}, (b"/", b"", b"gzip")),
    ],
)
def test_what_an_answer_depends_on(address, fields, key):
    assert key_of(scope_of("GET", address, fields)) == key


def test_a_field_that_comes_twice():
    scope = scope_of("GET", "/", {"accept": "text/csv"})
    scope["headers"].append((b"accept", b"text/turtle"))
    assert key_of(scope) is None
