"""The clerks of one snapshot: hired when a connection can be lent to them, all at once, so that each has as many."""

import asyncio
import os
import select
import time
from collections.abc import Callable

from kg.errors import StoreError
from kg.serving.processes.clerk import Clerk
from kg.serving.processes.control import Nursery
from kg.serving.processes.ending import Ending
from kg.serving.processes.loan import Lender, Lending, Loan
from kg.serving.processes.nursery import CLERK
from kg.serving.processes.page import Page
from kg.serving.processes.stamp import Stamp

_PAUSE = 1.0
"""Seconds after one has ended in which none is hired."""


def can_lend() -> bool:
    """Whether the system has all that clerks need."""
    return hasattr(os, "memfd_create") and hasattr(select, "epoll")


class Clerks:
    """At most so many clerks (``usual``) of one keeper; ``changed`` is called when there may be none any more."""

    def __init__(
        self,
        keeper: Nursery,
        lending: Lending,
        usual: int,
        killed: Callable[[str], None] | None,
        changed: Callable[[], None],
    ) -> None:
        self._keeper = keeper
        self._lending = lending
        self._usual = usual
        self._killed = killed
        self._changed = changed
        self._clerks: list[Clerk] = []
        self._hiring: asyncio.Task[None] | None = None
        self._retired = False
        self._not_before = 0.0

    @property
    def is_empty(self) -> bool:
        """Whether there are none, and will be none."""
        return not self._clerks and self._hiring is None

    @property
    def lent(self) -> int:
        """How many connections they have."""
        return sum(clerk.lent for clerk in self._clerks)

    @property
    def busy(self) -> int:
        """How many of them answer a request."""
        return sum(clerk.is_busy for clerk in self._clerks)

    def lend(self, descriptor: int, stamp: Stamp, lender: Lender) -> Loan | None:
        """Lend the connection with this descriptor to one of them; ``None`` where none can have it now."""
        if self._retired or self._hiring:
            return None
        if len(self._clerks) < self._usual and time.monotonic() >= self._not_before:
            self._hire()
            return None
        if not all(clerk.is_ready for clerk in self._clerks):
            return None
        free = [clerk for clerk in self._clerks if clerk.has_room]
        return min(free, key=lambda clerk: clerk.lent).lend(descriptor, stamp, lender) if free else None

    def look(self, seconds: float, why: Ending) -> None:
        """See which of them take long, end requests that take longer than ``seconds``, and let go who is not needed."""
        now = time.monotonic_ns()
        for clerk in list(self._clerks):
            clerk.count()
            clerk.look(now, seconds, why)
        if self._retired:
            self._let_go()

    def count(self) -> None:
        """Have counted what they have answered."""
        for clerk in self._clerks:
            clerk.count()

    def retire(self) -> None:
        """Have everything back, and end them when it is."""
        self._retired = True
        if self._hiring:
            self._hiring.cancel()
        for clerk in self._clerks:
            clerk.recall()
        self._let_go()

    async def close(self) -> None:
        """End all of them now."""
        self._retired = True
        if self._hiring:
            self._hiring.cancel()
            await asyncio.gather(self._hiring, return_exceptions=True)
        while self._clerks:
            self._clerks.pop().close()

    def _let_go(self) -> None:
        for clerk in [clerk for clerk in self._clerks if not clerk.lent and not clerk.is_busy]:
            self._clerks.remove(clerk)
            clerk.close()
        if not self._clerks:
            self._changed()

    def _hire(self) -> None:
        self._hiring = asyncio.get_running_loop().create_task(self._hired())
        self._hiring.add_done_callback(self._settle)

    def _settle(self, hiring: asyncio.Task[None]) -> None:
        self._hiring = None
        if hiring.cancelled() or hiring.exception():
            self._not_before = time.monotonic() + _PAUSE
        if self._retired:
            self._let_go()

    async def _hired(self) -> None:
        while len(self._clerks) < self._usual:
            self._clerks.append(await self._one())

    async def _one(self) -> Clerk:
        pid, channel = await self._keeper.fork(CLERK)
        page = None
        try:
            page = Page.made()
            return Clerk(pid, channel, page, self._lending, self._lost)
        except OSError as error:
            channel.close()
            if page:
                page.close()
            raise StoreError("no process can be given connections") from error

    def _lost(self, clerk: Clerk, why: Ending | None) -> None:
        """A clerk has ended."""
        if why and self._killed:
            self._killed(why.reason)
        self._not_before = time.monotonic() + _PAUSE
        if clerk in self._clerks:
            self._clerks.remove(clerk)
        if self._retired:
            self._let_go()
