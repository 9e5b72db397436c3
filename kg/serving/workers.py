"""Threads for queries, apart from those of everything else, and a queue that ends somewhere."""

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from threading import Lock
from typing import TypeVar, TypeVarTuple

from anyio import CapacityLimiter
from anyio.to_thread import run_sync

from kg.serving.protocol import ProtocolError

T = TypeVar("T")
Arguments = TypeVarTuple("Arguments")

THREADS = 8
WAITING = 64


class Workers:
    """At most ``threads`` queries run at once and ``waiting`` more wait; pages and ``/health`` do not wait for them."""

    def __init__(self, threads: int = THREADS, waiting: int = WAITING) -> None:
        self._limiter = CapacityLimiter(threads)
        self._waiting = waiting
        self._running = 0
        self._counting = Lock()

    @property
    def busy(self) -> bool:
        """Whether a query is running, be it one that nobody waits for: Oxigraph cannot be told to stop."""
        return self._running > 0

    async def run(self, function: Callable[[*Arguments], T], *arguments: *Arguments) -> T:
        """Call a function in one of the threads; raises ``ProtocolError`` (503) when too many calls wait already."""
        if self._limiter.statistics().tasks_waiting >= self._waiting:
            raise ProtocolError(HTTPStatus.SERVICE_UNAVAILABLE, "the server is busy; ask again in a few seconds")
        call = partial(self._counted, function, *arguments)
        return await run_sync(call, limiter=self._limiter, abandon_on_cancel=True)

    def _counted(self, function: Callable[[*Arguments], T], *arguments: *Arguments) -> T:
        self._count(1)
        try:
            return function(*arguments)
        finally:
            self._count(-1)

    def _count(self, step: int) -> None:
        with self._counting:
            self._running += step
