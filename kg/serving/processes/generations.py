"""Which snapshot is answered from: the one that is published, from the next call on."""

import asyncio
import logging
import os
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path

from kg.errors import KgError, StoreError
from kg.serving.processes.control import Nursery
from kg.serving.processes.crew import Crew, Killed
from kg.serving.processes.keeper import Kept
from kg.serving.processes.limits import Limits
from kg.serving.processes.loan import Lending
from kg.serving.processes.stamp import Stamp, stamp_of
from kg.store import StoreDirectory

_log = logging.getLogger("kg.serving")

_SETTLED = 0.5
"""Seconds after which a snapshot is prepared though nobody asked for that."""


class SupersededError(StoreError):
    """Another snapshot was published before this one was prepared."""


class Generation:
    """The crews of one snapshot: a quick one at once, and a prepared one when it is asked for, or after a while.

    ``prepare`` gathers the prepared crew. Waiting with it spares the work where one snapshot follows the other.
    """

    def __init__(self, quick: Crew, prepare: Callable[[], Coroutine[None, None, Crew]]) -> None:
        self.identity = quick.kept.identity
        self._crew = self._quick = quick
        self._prepare = prepare
        self._preparing: asyncio.Task[Crew] | None = None
        self._retired = False
        self._later = asyncio.get_running_loop().call_later(_SETTLED, self._begin)

    @property
    def is_prepared(self) -> bool:
        """Whether the prepared crew is there."""
        return self._crew.kept.prepared

    @property
    def is_lost(self) -> bool:
        """Whether one of the crews has lost its keeper."""
        return self._quick.is_lost or self._crew.is_lost

    @property
    def crew(self) -> Crew:
        """Who answers calls that need nothing prepared."""
        return self._crew

    @property
    def writing(self) -> Crew:
        """Who answers calls that write.

        The engine writes with threads of its process, and a process that is forked where a database is open lacks them.
        """
        return self._quick

    async def prepared(self) -> Crew:
        """The prepared crew; raises ``StoreError`` where it could not be prepared, or is not any more."""
        if self._retired and not self.is_prepared:
            raise SupersededError("another build was published; ask again")
        preparing = self._begin()
        try:
            return await asyncio.shield(preparing)
        except asyncio.CancelledError:
            if preparing.cancelled():
                raise SupersededError("another build was published; ask again") from None
            raise

    def retire(self) -> None:
        """Another snapshot is published."""
        self._retired = True
        self._later.cancel()
        if self._preparing and not self._preparing.done():
            self._preparing.cancel()
        self._quick.retire()
        self._crew.retire()

    async def close(self) -> None:
        """Stop preparing."""
        self._later.cancel()
        if self._preparing:
            self._preparing.cancel()
            await asyncio.gather(self._preparing, return_exceptions=True)

    def _begin(self) -> "asyncio.Task[Crew]":
        if self._preparing is None:
            self._preparing = asyncio.get_running_loop().create_task(self._prepare())
            self._preparing.add_done_callback(self._take_over)
        return self._preparing

    def _take_over(self, preparing: "asyncio.Task[Crew]") -> None:
        if preparing.cancelled():
            return
        if error := preparing.exception():
            _log.error("the store is served without what could not be prepared: %s", error)
            return
        self._crew = preparing.result()
        self._quick.rest()
        if self._retired:
            self._crew.retire()


class Generations:
    """Follows a store: the generation of what is published now, and the one before as long as that cannot be read."""

    def __init__(
        self,
        directory: Path,
        zygote: Callable[[], Nursery],
        limits: Limits,
        *,
        in_memory: bool = False,
        killed: Killed = None,
        lending: Lending | None = None,
    ) -> None:
        self._directory = StoreDirectory.open(directory)
        self._file = os.fspath(self._directory.current)
        self._zygote = zygote
        self._limits = limits
        self._killed = killed
        self._lending = lending
        self.taken = 0
        self._in_memory = in_memory
        self._stamp: Stamp | None = None
        self._current: Generation | None = None
        self._opening: asyncio.Task[Generation] | None = None
        self._crews: list[Crew] = []

    async def current(self) -> Generation:
        """The generation of what is published; raises ``StoreError`` where there never was one that can be read."""
        self._look()
        if self._opening is None:
            assert self._current is not None  # noqa: S101
            return self._current
        try:
            return await asyncio.shield(self._opening)
        except KgError:
            if self._current is None:
                raise
            return self._current

    @property
    def identity(self) -> str | None:
        """The snapshot that answers come from as far as is known without waiting; ``None`` while another is opened."""
        self._look()
        return self._current.identity if self._current and self._opening is None else None

    @property
    def is_there(self) -> bool:
        """Whether the store is where it was: one that is gone is served from what is still open of it."""
        return self._directory.current.exists()

    @property
    def crew(self) -> Crew | None:
        """Who answers now; ``None`` while another snapshot is opened."""
        self._look()
        return self._current.crew if self._current and self._opening is None else None

    @property
    def stamp(self) -> Stamp | None:
        """The stamp of what is published, as it was seen last."""
        return self._stamp

    @property
    def crews(self) -> tuple[Crew, ...]:
        """All crews that still answer something, also those of what was published before."""
        self._crews = [crew for crew in self._crews if not crew.ended]
        return tuple(self._crews)

    @property
    def latest(self) -> Generation | None:
        """The generation that answers now, the one before while another snapshot is opened, if there is one."""
        self._look()
        return self._current

    async def close(self) -> None:
        """End all processes, also those that are at work."""
        if self._opening:
            self._opening.cancel()
            await asyncio.gather(self._opening, return_exceptions=True)
        if self._current:
            await self._current.close()
        for crew in self._crews:
            await crew.close()
        await asyncio.sleep(0)  # transports close their sockets in the next round of the event loop

    def _look(self) -> None:
        """See whether another snapshot was published; a store that is gone is served as it was."""
        try:
            stamp = stamp_of(self._file)
        except OSError:
            if self._current is None and self._opening is None:
                self._open()
            return
        is_lost = self._current is not None and self._current.is_lost and self._opening is None
        if stamp != self._stamp or is_lost:
            self._stamp = stamp
            self._open()

    def _open(self) -> None:
        opening = asyncio.get_running_loop().create_task(self._opened())
        self._opening = opening
        opening.add_done_callback(self._settle)

    def _settle(self, opened: "asyncio.Task[Generation]") -> None:
        if opened is not self._opening:  # yet another was published meanwhile
            if not opened.cancelled() and opened.exception() is None:
                opened.result().retire()
            return
        self._opening = None
        if opened.cancelled():
            return
        if error := opened.exception():
            _log.error("what was published cannot be served: %s", error)
            return
        before, self._current = self._current, opened.result()
        self.taken += 1
        if before:
            before.retire()

    async def _opened(self) -> Generation:
        identity = StoreDirectory.open(self._directory.path).identity()
        path = self._directory.snapshots / identity.partition("-")[0]
        zygote = self._zygote()
        quick = Kept(self._directory.path, identity, path, prepared=False, in_memory=False, limit=self._limits.result)
        prepared = replace(quick, prepared=True, in_memory=self._in_memory)
        crew = await self._gathered(zygote, quick)
        return Generation(crew, lambda: self._gathered(self._zygote(), prepared))

    async def _gathered(self, zygote: Nursery, kept: Kept) -> Crew:
        crew = await Crew.gathered(zygote, kept, self._limits, self._killed, self._lending)
        self._crews.append(crew)
        return crew
