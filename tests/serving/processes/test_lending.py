"""Connections that a pool lends to clerks, with a lender that writes down what becomes of them."""

import asyncio
import os
import signal
import socket
import sys
import time

import pytest

from kg.serving.http.plain import Reader
from kg.serving.processes import Counts, Lending, Limits
from kg.serving.processes.frames import call
from tests.serving.conftest import GRAPHS, publish
from tests.serving.lent import clerks

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="connections are lent on Linux only")

SOON = 10
"""Seconds in which what is waited for has come about."""


class Echo:
    """Answers a request with its target, and does what the target says before."""

    def __init__(self, _view) -> None:
        self._reader = Reader()

    def read(self, data):
        return self._reader.read(data)

    def respond(self, request, out):
        target = request[0].decode()
        if target.startswith("/nap"):
            time.sleep(float(target.split("/")[2]))
        if target.startswith("/die"):
            os._exit(3)
        if "/fail" in target:
            raise ValueError(target)
        size = int(target.split("/")[2]) if target.startswith("/size") else 0
        out.start("text/plain" if target.startswith("/parts") else "", (("keep", "yes"),))
        out.write(b"\r\n" + target.encode() + b"x" * size)


class Lender:
    """A connection, the client's end of it, and what was said of it."""

    def __init__(self) -> None:
        self.client, self.server = socket.socketpair()
        self.client.settimeout(SOON)
        self.server.setblocking(False)
        self.said = []

    def ask(self, target):
        self.client.sendall(f"GET {target} HTTP/1.1\r\nHost: x\r\n\r\n".encode())

    async def answer(self):
        data = await asyncio.to_thread(self.client.recv, 1 << 20)
        assert data.startswith(b"HTTP/1.1 200 OK\r\ndate: ")
        return data.split(b"\r\n\r\n", 1)[1].decode()

    def taken_back(self, unread=b"", unsent=b"", spent=0.0):
        self.spent = spent
        self.said.append(("back", unread.partition(b" HTTP")[0], len(unsent)))

    def refused(self, request, error, _seconds):
        self.said.append(("refused", request.partition(b" HTTP")[0], int(error.status)))

    def broken(self):
        self.said.append(("broken",))

    def watched(self):
        self.said.append(("watched",))

    async def is_told(self, *expected):
        """Whether it is told so; that it is watched may come before, where the machine takes its time."""
        await until(lambda: [told for told in self.said if told != ("watched",)])
        assert self.said in ([*expected], [("watched",), *expected])
        self.said.clear()

    def close(self):
        self.client.close()
        self.server.close()


async def until(condition):
    end = time.monotonic() + SOON
    while not condition():
        assert time.monotonic() < end, "it does not come about"
        await asyncio.sleep(0.01)


async def lent(pool, lender):
    """The loan of a connection, as soon as a clerk can have it."""
    end = time.monotonic() + SOON
    while (loan := pool.lend(lender.server.fileno(), lender)) is None:
        assert time.monotonic() < end, "no clerk can have it"
        await asyncio.sleep(0.02)
    return loan


@pytest.fixture
def lenders():
    made = [Lender() for _ in range(4)]
    yield made
    for lender in made:
        lender.close()


@pytest.fixture
def with_lending(with_pool):
    def run(work, limits=Limits(seconds=20, workers=1), counted=lambda _: None, **options):  # noqa: B008
        with_pool(work, limits, lending=Lending(call(Echo, (), streamed=False), counted), **options)

    before = clerks()
    yield run
    end = time.monotonic() + SOON
    while clerks() - before:
        assert time.monotonic() < end, "clerks are left"
        time.sleep(0.02)


def test_a_clerk_answers_on_the_connection_itself(with_lending, lenders):
    counted = []

    async def work(pool):
        await lent(pool, lenders[0])
        for number in range(20):
            lenders[0].ask(f"/{number}")
            assert await lenders[0].answer() == f"/{number}"
        assert pool.lent == 1
        pool.count()

    with_lending(work, counted=counted.append)
    assert sum(sum(counts.requests) for counts in counted) == 20
    assert sum(counts.bytes for counts in counted) == sum(len(f"\r\n/{number}") for number in range(20))
    assert all(isinstance(counts, Counts) for counts in counted)
    assert lenders[0].said[-1] == ("broken",)


@pytest.mark.parametrize("target", ["/fail", "/parts", "/size/300000"])
def test_what_a_clerk_does_not_answer_comes_back_with_the_connection(with_lending, lenders, target):
    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].ask(target)
        await lenders[0].is_told(("back", f"GET {target}".encode(), 0))
        assert pool.lent == 0

    with_lending(work)


def test_with_what_was_not_answered_comes_how_long_it_took(with_lending, lenders):
    async def work(pool):
        for target, shortest, longest in (("/nap/0.3/fail", 0.3, SOON), ("/fail", 0, 0.3)):
            await lent(pool, lenders[0])
            lenders[0].ask(target)
            await lenders[0].is_told(("back", f"GET {target}".encode(), 0))
            assert shortest <= lenders[0].spent < longest

    with_lending(work)


def test_what_is_no_whole_request_comes_back(with_lending, lenders):
    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].client.sendall(b"GET /x")
        await lenders[0].is_told(("back", b"GET /x", 0))
        await lent(pool, lenders[0])
        lenders[0].client.shutdown(socket.SHUT_WR)
        await lenders[0].is_told(("back", b"", 0))

    with_lending(work)


def test_what_comes_again_comes_back(with_lending, lenders):
    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].ask("/same")
        assert await lenders[0].answer() == "/same"
        lenders[0].ask("/same")
        await lenders[0].is_told(("back", b"GET /same", 0))

    with_lending(work)


def test_what_could_not_be_sent_comes_back(with_lending, lenders):
    lenders[0].server.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 10_000)

    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].ask("/size/200000")
        await until(lambda: lenders[0].said)
        [(_, unread, unsent)] = lenders[0].said
        sent = len(lenders[0].client.recv(1 << 20))
        assert unread == b""
        assert 200_000 < sent + unsent < 200_200
        assert unsent > 0

    with_lending(work)


def test_what_is_idle_comes_back(with_lending, lenders):
    async def work(pool):
        began = time.monotonic()
        await lent(pool, lenders[0])
        await lenders[0].is_told(("back", b"", 0))
        assert 1 <= time.monotonic() - began < 3

    with_lending(work)


def test_a_recall_brings_all_back(with_lending, lenders):
    async def work(pool):
        loans = [await lent(pool, lender) for lender in lenders]
        loans[0].recall()
        for lender in lenders:
            await lender.is_told(("back", b"", 0))
        for lender in lenders:
            await lent(pool, lender)
        lenders[3].ask("/again")
        assert await lenders[3].answer() == "/again"

    with_lending(work)


def test_others_are_taken_back_from_a_clerk_that_takes_long(with_lending, lenders):
    async def work(pool):
        for lender in lenders:
            await lent(pool, lender)
        lenders[0].ask("/nap/2")
        began = time.monotonic()
        await until(lambda: pool.busy == 1)
        lenders[1].ask("/waits")
        for lender in lenders[1:]:
            await lender.is_told(("back", b"", 0))
        assert time.monotonic() - began < 2
        assert lenders[1].server.recv(100).startswith(b"GET /waits")
        assert lenders[0].said == [("watched",)]
        assert pool.lend(lenders[1].server.fileno(), lenders[1]) is None
        assert await lenders[0].answer() == "/nap/2"
        await until(lambda: pool.lent == 0)
        await lenders[0].is_told(("watched",), ("back", b"", 0))
        await lent(pool, lenders[0])
        lenders[0].ask("/on")
        assert await lenders[0].answer() == "/on"

    with_lending(work)


def test_what_a_clerk_said_before_it_took_long_is_heard_first(with_lending, lenders):
    """The front does nothing in between: when it looks again, one connection came back, and another takes long."""

    async def work(pool):
        await lent(pool, lenders[0])
        await lent(pool, lenders[1])
        lenders[1].ask("/fail")
        time.sleep(0.1)
        lenders[0].ask("/nap/0.5")
        time.sleep(0.2)
        await lenders[1].is_told(("back", b"GET /fail", 0))
        assert await lenders[0].answer() == "/nap/0.5"

    with_lending(work)


def test_a_request_that_takes_too_long_is_ended(with_lending, lenders):
    killed = []

    async def work(pool):
        for lender in lenders[:2]:
            await lent(pool, lender)
        lenders[0].ask("/nap/60")
        await lenders[1].is_told(("back", b"", 0))
        await lenders[0].is_told(("watched",), ("refused", b"GET /nap/60", 504))
        await until(lambda: killed)
        await lent(pool, lenders[0])
        lenders[0].ask("/on")
        assert await lenders[0].answer() == "/on"

    with_lending(work, Limits(seconds=0.7, workers=1), killed=killed.append)
    assert killed == ["timeout"]


@pytest.mark.parametrize("by", ["itself", "kill"])
def test_a_clerk_that_dies_fails_one_request(with_lending, lenders, by):
    killed = []
    before = clerks()

    async def work(pool):
        for lender in lenders:
            await lent(pool, lender)
        lenders[0].ask("/die" if by == "itself" else "/nap/60")
        if by == "kill":
            await until(lambda: pool.busy == 1)
            [process] = clerks() - before
            os.kill(process, signal.SIGKILL)
        target = b"GET /die" if by == "itself" else b"GET /nap/60"
        await lenders[0].is_told(("refused", target, 500))
        for lender in lenders[1:]:
            await lender.is_told(("back", b"", 0))
        assert pool.lent == 0

    with_lending(work, killed=killed.append)
    assert killed == ["crash"]


def test_a_client_that_goes_ends_its_request_only(with_lending, lenders):
    killed = []

    async def work(pool):
        loan = await lent(pool, lenders[0])
        await lent(pool, lenders[1])
        lenders[0].ask("/nap/60")
        await until(lambda: pool.busy == 1)
        loan.abandon()
        await lenders[1].is_told(("back", b"", 0))
        await until(lambda: killed)

    with_lending(work, killed=killed.append)
    assert killed == ["gone"]
    assert lenders[0].said in ([], [("watched",)])


def test_a_publication_brings_all_back(with_lending, lenders, directory):
    async def work(pool):
        await lent(pool, lenders[0])
        await lent(pool, lenders[1])
        publish(directory, GRAPHS | {"http://example.org/new": "ex:new foaf:name 'New'."})
        lenders[0].ask("/new")
        await lenders[0].is_told(("back", b"GET /new", 0))
        assert pool.snapshot is None
        await lenders[1].is_told(("back", b"", 0))
        await lent(pool, lenders[1])
        lenders[1].ask("/new")
        assert await lenders[1].answer() == "/new"

    with_lending(work)


def test_clerks_share_the_work(with_lending, lenders):
    before = clerks()

    async def work(pool):
        for lender in lenders:
            await lent(pool, lender)
        assert len(clerks() - before) == 2
        for lender in lenders[:2]:
            lender.ask("/nap/0.5")
        await until(lambda: pool.busy == 2)
        for lender in lenders[:2]:
            assert await lender.answer() == "/nap/0.5"
        await until(lambda: pool.busy == 0)

    with_lending(work, Limits(seconds=20, workers=2))


def test_nothing_is_lent_where_nobody_said_how(with_pool, lenders):
    async def work(pool):
        await asyncio.sleep(1)
        assert pool.lend(lenders[0].server.fileno(), lenders[0]) is None
        assert pool.lent == 0

    with_pool(work)


def test_closing_breaks_what_is_under_way(with_lending, lenders):
    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].ask("/nap/60")
        await until(lambda: pool.busy == 1)

    began = time.monotonic()
    with_lending(work)
    assert time.monotonic() - began < 8
    assert lenders[0].said[-1] == ("broken",)
