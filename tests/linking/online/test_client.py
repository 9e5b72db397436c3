import re
from itertools import count

import pytest

from kg.errors import ServiceError
from kg.linking.online.client import Busy, Client
from kg.linking.online.transport import Request
from kg.linking.online.waiting import ATTEMPTS, LONGEST
from tests.linking.online.server import Reply, Server, running

FINE = Reply({"fine": True})


def asked(asking, *first, read=lambda told, _: told, then=FINE, **settings):
    """The server, the waits between its answers, and what came of it."""
    waits: list[float] = []
    server = Server(lambda _: then)
    server.first = list(first)
    with running(server):
        client = Client(asking(**settings), sleep=waits.append, clock=count(step=1000).__next__)
        try:
            result = client.ask(Request(server.url, {}), read)
        except ServiceError as error:
            result = error
    return server, waits, result


NOON = "Sat, 22 Nov 2125 12:00:00 GMT"


@pytest.mark.parametrize(
    ("first", "waits"),
    [
        ([], []),
        ([Reply(status=429, headers={"Retry-After": "7"})], [7.0]),
        ([Reply(status=429, headers={"Retry-After": "0"})], []),
        ([Reply(status=429, headers={"Retry-After": NOON.replace(":00 ", ":09 "), "Date": NOON})], [9.0]),
        ([Reply(status=503), Reply(status=502), Reply(status=500)], [1.0, 2.0, 4.0]),
        ([Reply(slam=True)], [1.0]),
        ([Reply(b'{"a": ', zipped=False)], [1.0]),
        ([Reply(b"[" * 100_000)], [1.0]),
    ],
    ids=["fine", "429", "429 at once", "429 until", "5xx", "slammed", "half JSON", "deep JSON"],
)
def test_what_passes_is_waited_for(asking, first, waits):
    server, waited, result = asked(asking, *first, interval=1.0)
    assert result == {"fine": True}
    assert (len(server.asked), waited) == (len(first) + 1, waits)


def test_service_that_is_busy_in_its_own_words_is_asked_again(asking):
    def read(told, _):
        if told.get("busy"):
            raise Busy("is busy (lag)", 5.0)
        return told

    assert asked(asking, Reply({"busy": 1}), read=read)[1:] == ([5.0], {"fine": True})
    told_wait = Reply({"busy": 1}, headers={"Retry-After": "2"})
    assert asked(asking, told_wait, read=read)[1:] == ([2.0], {"fine": True})


@pytest.mark.parametrize(
    ("reply", "reason", "requests"),
    [
        (Reply(status=503), r"is busy \(status 503\), in 5 attempts", ATTEMPTS),
        (Reply(status=429, headers={"Retry-After": "86400"}), "asks to wait 86400 seconds", 1),
        (
            Reply(b"Set a \x1b[31mUser-Agent", status=403, kind="text/plain"),
            r"\(status 403: Set a .\[31mUser-Agent\)",
            1,
        ),
        (Reply(status=404), "refuses the request", 1),
        (Reply(b"<html>sign in</html>", kind="text/html"), "answers with text/html instead of JSON", 1),
        (Reply(b"", kind="application/json"), "JSON that cannot be read, in 5 attempts", ATTEMPTS),
    ],
    ids=["busy", "too long", "refused", "not found", "page", "nothing"],
)
def test_what_does_not_pass_is_one_sentence(asking, reply, reason, requests):
    server, waits, error = asked(asking, then=reply)
    assert isinstance(error, ServiceError)
    assert error.exit_code == 3
    assert str(error).startswith(server.url)
    assert re.search(reason, str(error))
    assert str(error).endswith("run the command again to go on")
    assert len(server.asked) == requests
    assert all(wait <= LONGEST for wait in waits)
    assert "\n" not in str(error)


def test_requests_keep_their_distance(asking):
    now = [100.0]
    waits: list[float] = []

    def sleep(seconds):
        waits.append(seconds)
        now[0] += seconds

    with running(Server(lambda _: FINE)) as server:
        client = Client(asking(interval=2.0), sleep, lambda: now[0])
        for _ in range(2):
            client.ask(Request(server.url, {}), lambda told, _: told)
        now[0] += 1.5
        client.ask(Request(server.url, {}), lambda told, _: told)
    assert waits == [2.0, 0.5]


def test_it_says_who_asks_and_takes_gzip(asking):
    server, _, _ = asked(asking, contact="me@example.org")
    headers = server.asked[0].headers
    assert "(me@example.org)" in headers["user-agent"]
    assert (headers["accept"], headers["accept-encoding"]) == ("application/json", "gzip")
