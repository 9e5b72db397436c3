"""Threads for queries, apart from those of everything else, and a queue that ends somewhere."""

from collections.abc import Callable
from http import HTTPStatus
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

    @property
    def busy(self) -> bool:
        """Whether a query is running: Oxigraph cannot be told to stop."""
        return self._limiter.borrowed_tokens > 0

    async def run(self, function: Callable[[*Arguments], T], *arguments: *Arguments) -> T:
        """Call a function in one of the threads; raises ``ProtocolError`` (503) when too many calls wait already."""
        if self._limiter.statistics().tasks_waiting >= self._waiting:
            raise ProtocolError(HTTPStatus.SERVICE_UNAVAILABLE, "the server is busy; ask again in a few seconds")
        return await run_sync(function, *arguments, limiter=self._limiter)
