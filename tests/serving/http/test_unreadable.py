import pytest
from httptools import HttpParserError, HttpRequestParser, parse_url

from kg.serving.http.unreadable import LONGEST, cause_of, refuse_large, refuse_unaddressed, too_long, too_many_fields
from kg.serving.reply import Refusal


class Taking:
    """Takes requests apart as a server does."""

    def __init__(self, failure=None):
        self.url = b""
        self.failure = failure

    def on_url(self, url):
        self.url += url

    def on_headers_complete(self):
        if self.failure:
            raise self.failure
        parse_url(self.url)


def cause(data, failure=None):
    with pytest.raises(HttpParserError) as raised:
        HttpRequestParser(Taking(failure)).feed_data(data)
    return cause_of(raised.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"nonsense\r\n\r\n", "a method of HTTP; send GET"),
        (b"\x16\x03\x01\x02\x00\x01\x00", "without TLS"),
        (b"GET foo HTTP/1.1\r\n\r\n", "percent-encode"),
        ("GET /ä HTTP/1.1\r\n\r\n".encode(), "percent-encode"),
        (b"GET http:// HTTP/1.1\r\n\r\n", "percent-encode"),
        (b"GET /a b HTTP/1.1\r\n\r\n", "as %20"),
        (b"GET / HTTP/9.1\r\n\r\n", "send HTTP/1.1"),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "does not speak HTTP/2"),
        (b"GET / HTTP/1.1\r\nnot a field\r\n\r\n", "(Invalid header token); correct"),
        (b"POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "(Invalid character in Content-Length)"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "(Invalid character in chunk size)"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(data, said):
    found = cause(data)
    assert isinstance(found, Refusal)
    assert found.status == 400
    assert said in found.message


def test_what_is_refused_while_it_is_taken_in():
    refusal = too_long()
    assert cause(b"GET / HTTP/1.1\r\n\r\n", refusal) is refusal


def test_a_failure_while_it_is_taken_in_is_no_mistake_of_the_client():
    failure = LookupError("ours")
    assert cause(b"GET / HTTP/1.1\r\n\r\n", failure) is failure


def test_a_head_may_be_as_long_as_this():
    refuse_large(b"/" * LONGEST, [(b"a", b"x" * (LONGEST - 1))])
    parse_url(b"/" * LONGEST)


@pytest.mark.parametrize(
    ("target", "fields", "expected"),
    [
        (b"/" * (LONGEST + 1), [], too_long()),
        (b"/", [(b"a", b"x" * LONGEST)], too_many_fields()),
        (b"/", [(b"a", b"x")] * 40_000, too_many_fields()),
    ],
)
def test_a_head_that_is_longer_is_refused(target, fields, expected):
    with pytest.raises(Refusal) as raised:
        refuse_large(target, fields)
    assert (raised.value.status, raised.value.message) == (expected.status, expected.message)
    assert expected.status in {414, 431}


@pytest.mark.parametrize(("version", "hosts"), [("1.1", 1), ("1.0", 0), ("1.0", 2)])
def test_a_request_names_one_host(version, hosts):
    refuse_unaddressed(version, [(b"accept", b"*/*"), *[(b"host", b"x")] * hosts])


@pytest.mark.parametrize("hosts", [0, 2])
def test_a_request_without_one_host_is_refused(hosts):
    with pytest.raises(Refusal, match="send one Host field") as raised:
        refuse_unaddressed("1.1", [(b"accept", b"*/*"), *[(b"host", b"x")] * hosts])
    assert raised.value.status == 400
