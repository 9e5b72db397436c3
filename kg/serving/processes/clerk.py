"""A clerk as the front sees it: the connections that are lent to it, and the means to have them back.

A clerk that takes long over a request is told by the page that all its loans are over. From then on it touches none but
the one that it serves; once it was seen to be at the same request after that, the front takes the others back without
it.
"""

import asyncio
import os
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress

from kg.serving.processes.ending import CRASH, GONE, Ending
from kg.serving.processes.frames import Frames, Kind, packed
from kg.serving.processes.loan import Lender, Lending, Loan, dropped_of, lent, returned_of
from kg.serving.processes.page import Counts, Page, State
from kg.serving.processes.stamp import Stamp

_CHUNK = 1 << 16
_HELD_UP = 50_000_000
"""Nanoseconds after which others need not wait behind a request."""
_MOST = 200
"""Connections that a clerk has at once: a process may have only so many files open."""


class Clerk:
    """The connection to a clerk process, over a socket that does not block.

    ``ended`` is called once, when the process has ended, with the reason where a request was under way.
    """

    def __init__(
        self,
        pid: int,
        channel: socket.socket,
        page: Page,
        lending: Lending,
        ended: Callable[["Clerk", Ending | None], None],
    ) -> None:
        self._pid = pid
        self._channel = channel
        self._page = page
        self._lending = lending
        self._ended = ended
        self._loop = asyncio.get_running_loop()
        self._frames = Frames()
        self._lent: dict[int, Lender] = {}
        self._counted = Counts()
        self._last = self._dropped = self._held = self._confiscated = 0
        self._why = CRASH
        self._alive = True
        self.is_ready = False
        """Whether it has opened what it answers from."""
        socket.send_fds(channel, [lending.service], [page.descriptor])
        self._loop.add_reader(channel, self._listen)

    @property
    def lent(self) -> int:
        """How many connections it has."""
        return len(self._lent)

    @property
    def is_busy(self) -> bool:
        """Whether it answers a request."""
        return self._alive and self._page.start != 0

    @property
    def has_room(self) -> bool:
        """Whether it may be lent a connection."""
        return self._alive and self._page.recalled <= self._dropped and len(self._lent) < _MOST

    def lend(self, descriptor: int, stamp: Stamp, lender: Lender) -> Loan | None:
        """Lend it a connection; ``None`` where that cannot be done now."""
        number = self._last + 1
        try:
            socket.send_fds(self._channel, [lent(number, stamp)], [descriptor])
        except OSError:  # it has much to read, or has ended
            return None
        self._last = number
        self._lent[number] = lender
        return Loan(self.recall, lambda: self._abandon(number))

    def recall(self) -> None:
        """Have all connections back as soon as the request under way is answered."""
        if self._alive and self._page.recalled < self._last:
            self._page.recalled = self._last
            with suppress(OSError):  # it has something to read, or has ended
                self._channel.send(packed(Kind.WAKE))

    def look(self, now: int, seconds: float, why: Ending) -> None:
        """See at a time of the monotonic clock (ns) whether a request takes long; one of ``seconds`` is ended."""
        start = self._page.start
        if start == 0 or now - start < _HELD_UP:
            return
        if now - start > seconds * 1e9:
            self.kill(why)
        elif start != self._held:
            self._held = start
            self.recall()
        elif start != self._confiscated:
            self._confiscated = start
            self._confiscate()

    def count(self) -> None:
        """Have that counted which it answered since the last time."""
        if self._alive and (counts := self._page.counts) != self._counted:
            self._lending.counted(counts.since(self._counted))
            self._counted = counts

    def kill(self, why: Ending) -> None:
        """End the process, and the request under way for this reason; what is lent is back when it has ended."""
        if self._alive:
            self._why = why
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)

    def close(self) -> None:
        """Let the process end by itself, when nothing is lent to it; or now, and close what is."""
        if not self._alive:
            return
        if self._lent:
            self.kill(GONE)
        self._release()
        for lender in self._taken():
            lender.broken()

    def _listen(self) -> None:
        """Take what the clerk says, and see whether it has ended."""
        try:
            while self._alive and (data := self._channel.recv(_CHUNK)):
                for kind, payload in self._frames.feed(data):
                    self._take(kind, payload)
        except BlockingIOError:
            return
        except OSError:
            pass
        self._end()

    def _take(self, kind: Kind, payload: bytes) -> None:
        if kind is Kind.RETURNED:
            number, unread, unsent, spent = returned_of(payload)
            if lender := self._lent.pop(number, None):
                lender.taken_back(unread, unsent, spent)
        elif kind is Kind.WAKE:
            self.is_ready = True
        elif kind is Kind.DROPPED:
            self._dropped = dropped_of(payload)
            for lender in self._taken(lambda number: number <= self._dropped):
                lender.taken_back()

    def _confiscate(self) -> None:
        """Take all back but the connection whose request is under way."""
        self._listen()  # what it had to say before that request
        if not self._alive:
            return
        served = self._page.loan
        for lender in self._taken(lambda number: number != served):
            lender.taken_back()
        if lender_served := self._lent.get(served):
            lender_served.watched()

    def _abandon(self, number: int) -> None:
        self._lent.pop(number, None)
        if self._alive and self._page.start and self._page.loan == number:
            self.kill(GONE)
        else:
            self.recall()

    def _taken(self, is_meant: Callable[[int], bool] = lambda _: True) -> list[Lender]:
        """Those of these loans, which end by that."""
        return [self._lent.pop(number) for number in list(self._lent) if is_meant(number)]

    def _end(self) -> None:
        """The process is there no more."""
        if not self._alive:
            return
        start, served, state, request = self._page.start, self._page.loan, self._page.state, self._page.request
        self._release()
        lender = self._lent.pop(served, None) if start else None
        for other in self._taken():
            other.taken_back()
        if lender and state == State.ANSWERING:
            lender.refused(request, self._why.refusal, (time.monotonic_ns() - start) / 1e9)
        elif lender:
            lender.broken()
        self._ended(self, self._why if start else None)

    def _release(self) -> None:
        self.count()
        self._alive = False
        self._loop.remove_reader(self._channel)
        self._channel.close()
        self._page.close()
