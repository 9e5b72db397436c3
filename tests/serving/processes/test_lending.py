"""Connections that a pool lends to clerks, with a lender that writes down what becomes of them."""

import asyncio
import os
import signal
import socket
import sys
import time
from pathlib import Path

import pytest

from kg.serving.http.plain import Reader
from kg.serving.processes import Counts, Lending, Limits, clerking
from kg.serving.processes import zygote as zygotes
from kg.serving.processes.frames import call
from tests.serving.conftest import GRAPHS, publish
from tests.serving.lent import clerks
from tests.serving.watching import until, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="connections are lent on Linux only")

LONG = 60
"""Seconds that nothing takes, on a machine that is busy with other things."""


class Echo:
    """Answers a request with its target, and does what the target says before.

    A connection without a request is given back after the seconds of ``rest``.
    """

    def __init__(self, _view, rest) -> None:
        clerking._IDLE = rest * 1_000_000_000
        self._reader = Reader()

    def read(self, data):
        return self._reader.read(data)

    def respond(self, request, out):
        target = request[0].decode()
        if target.startswith("/nap"):
            time.sleep(float(target.split("/")[2]))
        if target.startswith("/stay"):
            stay(Path(target.removeprefix("/stay")))
        if target.startswith("/die"):
            os._exit(3)
        if "/fail" in target:
            raise ValueError(target)
        size = int(target.split("/")[2]) if target.startswith("/size") else 0
        out.start("text/plain" if target.startswith("/parts") else "", (("keep", "yes"),))
        out.write(b"\r\n" + target.encode() + b"x" * size)


def stay(gate):
    """Say that a request is under way, and wait for a file of this name."""
    begun(gate).touch()
    while not gate.exists():
        time.sleep(0.01)


def begun(gate):
    """The file that is there when a request waits for the other."""
    return gate.with_suffix(".begun")


class Lender:
    """A connection, the client's end of it, and what was said of it."""

    def __init__(self) -> None:
        self.client, self.server = socket.socketpair()
        self.client.settimeout(LONG)
        self.server.setblocking(False)
        self.said = []

    def ask(self, target):
        self.client.sendall(f"GET {target} HTTP/1.1\r\nHost: x\r\n\r\n".encode())

    async def answer(self):
        data = await asyncio.to_thread(self.client.recv, 1 << 20)
        assert data.startswith(b"HTTP/1.1 200 OK\r\ndate: ")
        return data.split(b"\r\n\r\n", 1)[1].decode()

    def was_read(self):
        """Whether the clerk has read what the client sent."""
        try:
            return not self.server.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return True

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


async def lent(pool, lender):
    """The loan of a connection, as soon as a clerk can have it."""
    loans = []
    await until(lambda: loans.append(pool.lend(lender.server.fileno(), lender)) or loans[-1])
    return loans[-1]


@pytest.fixture
def lenders():
    made = [Lender() for _ in range(4)]
    yield made
    for lender in made:
        lender.close()


@pytest.fixture
def with_lending(with_pool):
    """Run a coroutine function with a pool that lends; connections that do nothing stay lent."""

    def run(work, limits=Limits(seconds=LONG, workers=1), counted=lambda _: None, rest=LONG, **options):  # noqa: B008
        with_pool(work, limits, lending=Lending(call(Echo, (rest,), streamed=False), counted), **options)

    before = clerks()
    yield run
    wait_until(lambda: not clerks() - before)


@pytest.mark.usefixtures("patient")
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


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("target", ["/fail", "/parts", "/size/300000"])
def test_what_a_clerk_does_not_answer_comes_back_with_the_connection(with_lending, lenders, target):
    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].ask(target)
        await lenders[0].is_told(("back", f"GET {target}".encode(), 0))
        assert pool.lent == 0

    with_lending(work)


@pytest.mark.usefixtures("patient")
def test_with_what_was_not_answered_comes_how_long_it_took(with_lending, lenders):
    async def work(pool):
        for target, shortest in (("/nap/0.3/fail", 0.3), ("/fail", 0)):
            await lent(pool, lenders[0])
            asked = time.monotonic()
            lenders[0].ask(target)
            await lenders[0].is_told(("back", f"GET {target}".encode(), 0))
            assert shortest <= lenders[0].spent <= time.monotonic() - asked

    with_lending(work)


@pytest.mark.usefixtures("patient")
def test_what_is_no_whole_request_comes_back(with_lending, lenders):
    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].client.sendall(b"GET /x")
        await lenders[0].is_told(("back", b"GET /x", 0))
        await lent(pool, lenders[0])
        lenders[0].client.shutdown(socket.SHUT_WR)
        await lenders[0].is_told(("back", b"", 0))

    with_lending(work)


@pytest.mark.usefixtures("patient")
def test_what_comes_again_comes_back(with_lending, lenders):
    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].ask("/same")
        assert await lenders[0].answer() == "/same"
        lenders[0].ask("/same")
        await lenders[0].is_told(("back", b"GET /same", 0))

    with_lending(work)


@pytest.mark.usefixtures("patient")
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


@pytest.mark.usefixtures("patient")
def test_what_is_idle_comes_back(with_lending, lenders):
    async def work(pool):
        began = time.monotonic()
        await lent(pool, lenders[0])
        await lenders[0].is_told(("back", b"", 0))
        assert 1 <= time.monotonic() - began < 30

    with_lending(work, rest=1)


@pytest.mark.usefixtures("patient")
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


def test_others_are_taken_back_from_a_clerk_that_takes_long(with_lending, lenders, gate):
    async def work(pool):
        for lender in lenders:
            await lent(pool, lender)
        lenders[0].ask(f"/stay{gate}")
        await until(lambda: pool.busy == 1)
        lenders[1].ask("/waits")
        for lender in lenders[1:]:
            await lender.is_told(("back", b"", 0))
        assert lenders[1].server.recv(100).startswith(b"GET /waits")
        assert lenders[0].said == [("watched",)]
        assert pool.lend(lenders[1].server.fileno(), lenders[1]) is None
        gate.touch()
        assert await lenders[0].answer() == f"/stay{gate}"
        await until(lambda: pool.lent == 0)
        await lenders[0].is_told(("watched",), ("back", b"", 0))
        await lent(pool, lenders[0])
        lenders[0].ask("/on")
        assert await lenders[0].answer() == "/on"

    with_lending(work)


def test_what_a_clerk_said_before_it_took_long_is_heard_first(with_lending, lenders, gate):
    """The front does nothing in between: when it looks again, one connection came back, and another takes long."""

    async def work(pool):
        await lent(pool, lenders[0])
        await lent(pool, lenders[1])
        lenders[1].ask("/fail")
        wait_until(lenders[1].was_read)
        lenders[0].ask(f"/stay{gate}")
        wait_until(lambda: begun(gate).exists())
        time.sleep(0.2)
        await lenders[1].is_told(("back", b"GET /fail", 0))
        gate.touch()
        assert await lenders[0].answer() == f"/stay{gate}"

    with_lending(work)


def test_a_request_that_takes_too_long_is_ended(with_lending, lenders):
    killed = []

    async def work(pool):
        for lender in lenders[:2]:
            await lent(pool, lender)
        lenders[0].ask("/nap/90")
        await lenders[1].is_told(("back", b"", 0))
        await lenders[0].is_told(("watched",), ("refused", b"GET /nap/90", 504))
        await until(lambda: killed)
        await lent(pool, lenders[0])
        lenders[0].ask("/on")
        assert await lenders[0].answer() == "/on"

    with_lending(work, Limits(seconds=2, workers=1), killed=killed.append)
    assert killed == ["timeout"]


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("by", ["itself", "kill"])
def test_a_clerk_that_dies_fails_one_request(with_lending, lenders, by, gate):
    killed = []
    before = clerks()

    async def work(pool):
        for lender in lenders:
            await lent(pool, lender)
        target = "/die" if by == "itself" else f"/stay{gate}"
        lenders[0].ask(target)
        if by == "kill":
            await until(begun(gate).exists)
            [process] = clerks() - before
            os.kill(process, signal.SIGKILL)
        await lenders[0].is_told(("refused", f"GET {target}".encode(), 500))
        for lender in lenders[1:]:
            await lender.is_told(("back", b"", 0))
        assert pool.lent == 0

    with_lending(work, killed=killed.append)
    assert killed == ["crash"]


@pytest.mark.usefixtures("patient")
def test_a_client_that_goes_ends_its_request_only(with_lending, lenders):
    killed = []

    async def work(pool):
        loan = await lent(pool, lenders[0])
        await lent(pool, lenders[1])
        lenders[0].ask("/nap/90")
        await until(lambda: pool.busy == 1)
        loan.abandon()
        await lenders[1].is_told(("back", b"", 0))
        await until(lambda: killed)

    with_lending(work, killed=killed.append)
    assert killed == ["gone"]
    assert lenders[0].said in ([], [("watched",)])


@pytest.mark.usefixtures("patient")
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


@pytest.mark.usefixtures("patient")
def test_clerks_share_the_work(with_lending, lenders, gate):
    before = clerks()

    async def work(pool):
        for lender in lenders:
            await lent(pool, lender)
        assert len(clerks() - before) == 2
        for lender in lenders[:2]:
            lender.ask(f"/stay{gate}")
        await until(lambda: pool.busy == 2)
        gate.touch()
        for lender in lenders[:2]:
            assert await lender.answer() == f"/stay{gate}"
        await until(lambda: pool.busy == 0)

    with_lending(work, Limits(seconds=LONG, workers=2))


def test_nothing_is_lent_where_nobody_said_how(with_pool, lenders):
    async def work(pool):
        await until(lambda: pool.latest[1])
        assert pool.lend(lenders[0].server.fileno(), lenders[0]) is None
        assert pool.lent == 0

    with_pool(work)


@pytest.mark.usefixtures("patient")
def test_closing_breaks_what_is_under_way(with_lending, lenders, monkeypatch):
    monkeypatch.setattr(zygotes, "_GRACE", LONG)

    async def work(pool):
        await lent(pool, lenders[0])
        lenders[0].ask("/nap/90")
        await until(lambda: pool.busy == 1)

    began = time.monotonic()
    with_lending(work)
    assert time.monotonic() - began < 45
    assert lenders[0].said[-1] == ("broken",)
