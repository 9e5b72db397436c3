"""One after the other: who may do what only one can do at a time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from kg.serving.processes.crew import busy


class Turns:
    """A line of at most ``length`` that wait for their turn, in the order in which they came."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._lock = asyncio.Lock()
        self.waiting = 0

    @asynccontextmanager
    async def taken(self, deadline: float) -> AsyncIterator[None]:
        """A turn that has come by a time of the event loop; raises ``Refusal`` (503) where it has not, or cannot."""
        await self._come(deadline)
        try:
            yield
        finally:
            self._lock.release()

    async def _come(self, deadline: float) -> None:
        if self._lock.locked() and self.waiting >= self._length:
            raise busy()
        self.waiting += 1
        try:
            async with asyncio.timeout_at(deadline):
                await self._lock.acquire()
        except TimeoutError:
            raise busy() from None
        finally:
            self.waiting -= 1
