import pytest

from kg.serving.http.plain import Alike, Dated, Reader, dated

WHOLE = (
    b"GET /sparql?query=ASK HTTP/1.1\r\nHost: x\r\nAccept: a/b\r\nSec-Fetch-Mode: cors\r\nAccept-Encoding: gzip\r\n\r\n"
)
KEY = (b"/sparql?query=ASK", b"a/b", b"gzip")


def test_plain_requests_are_read_one_after_the_other():
    reader = Reader()
    assert [reader.read(WHOLE) for _ in range(3)] == [KEY] * 3


def test_what_proxies_add_changes_nothing():
    added = b"Forwarded: for=a\r\nX-Forwarded-Host: b\r\nX-Real-IP: c\r\nX-Request-Id: d\r\n"
    assert Reader().read(WHOLE.replace(b"Accept: ", added + b"Accept: ")) == KEY


@pytest.mark.parametrize(
    "data",
    [
        b"",
        WHOLE[:-1],
        WHOLE[1:].replace(b"ET", b"\x00T"),
        WHOLE + WHOLE,
        WHOLE + WHOLE[:5],
        WHOLE.replace(b"GET", b"HEAD"),
        WHOLE.replace(b"HTTP/1.1", b"HTTP/1.0"),
        WHOLE.replace(b"Host", b"X-Other"),
        WHOLE.replace(b"Host: x\r\n", b""),
        WHOLE.replace(b"Host: x", b"Host: x\r\nHost: x"),
        WHOLE.replace(b"Host: x", b"Host: x\r\nContent-Length: 0"),
        WHOLE.replace(b"Host: x", b"Host: x\r\nContent-Length: 3") + b"abc",
        WHOLE.replace(b"Host: x", b"Host: x\r\nConnection: close"),
        WHOLE.replace(b"Host: x", b"Host: x\r\nConnection: upgrade\r\nUpgrade: websocket"),
        WHOLE.replace(b"Host: x", b"Host: x\r\nAccept: c/d"),
        WHOLE.replace(b"Host: x", b"Host: x\r\nExpect: 100-continue"),
    ],
)
def test_anything_else_is_not_read_and_does_not_disturb_what_follows(data):
    reader = Reader()
    assert reader.read(data) is None
    assert reader.read(WHOLE) == KEY


@pytest.mark.parametrize(
    "line",
    [
        b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1",
        b"GET /sparql?query=a#b HTTP/1.1",
        b"GET / HTTP/1.1",
        b"GET  /sparql HTTP/1.1",
        b"GET /a b HTTP/1.1",
        b"GET /\xc4\x91 HTTP/1.1",
        b"GET http://x/sparql HTTP/1.1",
        b"GET * HTTP/1.1",
        b"GET /sparql HTTP/1.0",
        b"GET /sparql HTTP/1.1 ",
        b"get /sparql HTTP/1.1",
        b"HEAD /sparql HTTP/1.1",
        b"GET /sparql",
        b"",
    ],
)
def test_a_request_with_the_same_fields_as_the_one_before_is_read_as_alone(line):
    after, reader = WHOLE.partition(b"\r\n")[2], Reader()
    assert reader.read(WHOLE) == KEY
    for data in (line + b"\r\n" + after, line, line + b"\r\n"):
        assert reader.read(data) == Reader().read(data)
    assert reader.read(WHOLE) == KEY


def test_a_connection_may_say_that_it_stays():
    assert Reader().read(WHOLE.replace(b"Host: x", b"Host: x\r\nConnection: keep-alive")) == KEY


def test_fields_that_the_server_adds():
    assert dated([(b"date", b"today"), (b"server", b"kg")]) == b"date: today\r\nserver: kg\r\n"


def test_the_added_fields_are_made_once_for_each_list_of_them():
    made, now, then = Dated(), [(b"date", b"today")], [(b"date", b"tomorrow")]
    assert [made.of(fields) for fields in (now, now, then, now)] == [
        b"date: today\r\n",
        b"date: today\r\n",
        b"date: tomorrow\r\n",
        b"date: today\r\n",
    ]
    assert made.of(now) is made.of(now)


def test_a_request_is_known_by_all_but_its_target():
    alike = Alike()
    assert alike.read(WHOLE) is None
    alike.learn(WHOLE, KEY)
    assert alike.read(WHOLE) == KEY
    assert alike.read(WHOLE.replace(b"ASK", b"b")) == (b"/sparql?query=b", *KEY[1:])


@pytest.mark.parametrize(
    "data",
    [
        WHOLE + WHOLE,
        WHOLE[:-1],
        WHOLE + b"\r\n",
        b"\r\n" + WHOLE,
        WHOLE.replace(b"gzip", b"br"),
        WHOLE.replace(b"GET", b"PUT"),
        WHOLE.replace(b"?query", b" ?query"),
    ],
)
def test_what_differs_in_more_is_not_known(data):
    alike = Alike()
    alike.learn(WHOLE, KEY)
    assert alike.read(data) is None


def test_nothing_is_learnt_from_a_request_that_does_not_begin_with_its_first_line():
    alike = Alike()
    alike.learn(b"\r\n" + WHOLE, KEY)
    assert alike.read(b"\r\n" + WHOLE) is None
    assert alike.read(WHOLE.replace(b"\r\n", b"\r\n" + WHOLE, 1)) is None
