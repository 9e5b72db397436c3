"""Calls to workers, within limits."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from kg.serving.processes.answer import Answer
from kg.serving.processes.clerks import Clerks
from kg.serving.processes.control import Nursery
from kg.serving.processes.crew import Crew, busy
from kg.serving.processes.ending import too_long
from kg.serving.processes.frames import call
from kg.serving.processes.generations import Generations, SupersededError
from kg.serving.processes.limits import Limits
from kg.serving.processes.loan import Lender, Lending, Loan
from kg.serving.processes.turns import Turns
from kg.serving.processes.zygote import Zygote
from kg.serving.reply import Reply

_log = logging.getLogger("kg.serving")

_WATCHED = 0.05
"""Seconds between two looks at what takes too long."""


class Pool:
    """The front's only way to a store; to be made and used in one event loop, as an asynchronous context manager.

    ``killed`` is told why a worker ended before its call did: ``timeout``, ``gone`` or ``crash``. A ``zygote`` that was
    started before is used; otherwise one is started when it is needed. Connections can be lent where ``lending`` is
    given.
    """

    def __init__(
        self,
        directory: Path,
        limits: Limits,
        *,
        in_memory: bool = False,
        killed: Callable[[str], None] | None = None,
        zygote: Zygote | None = None,
        lending: Lending | None = None,
    ) -> None:
        self.limits = limits
        self._in_memory = in_memory
        self._writing = Turns(limits.queue)
        self._generations = Generations(
            directory, self._nursery, limits, in_memory=in_memory, killed=killed, lending=lending
        )
        self._zygote = zygote
        self._nurse = Nursery(zygote.control) if zygote else None

    async def __aenter__(self) -> Self:
        """Start the processes; raises ``StoreError`` when there is nothing to serve."""
        await self._generations.current()
        self._watching = asyncio.get_running_loop().create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._watching.cancel()
        await self._generations.close()
        await asyncio.gather(self._watching, return_exceptions=True)
        if self._nurse:
            self._nurse.close()
        if self._zygote:
            await self._zygote.wait()

    @property
    def snapshot(self) -> str | None:
        """The identity of what answers come from; ``None`` for the moment in which another snapshot is opened."""
        return self._generations.identity

    @property
    def is_ready(self) -> bool:
        """Whether all calls can be answered now: not while another snapshot is opened, or when the store is gone."""
        return self._generations.identity is not None and self._generations.is_there

    @property
    def busy(self) -> int:
        """Calls that workers are answering."""
        return sum(crew.busy for crew in self._generations.crews)

    @property
    def waiting(self) -> int:
        """Calls that wait for a worker."""
        return self._writing.waiting + sum(crew.waiting for crew in self._generations.crews)

    @property
    def lent(self) -> int:
        """Connections that clerks have."""
        return sum(clerks.lent for clerks in self._clerks)

    @property
    def snapshots(self) -> int:
        """How many snapshots were taken up since the start."""
        return self._generations.taken

    @property
    def latest(self) -> tuple[str | None, bool]:
        """The snapshot that is answered from, the one before while another is opened, and whether it is prepared."""
        generation = self._generations.latest
        return (None, False) if generation is None else (generation.identity, generation.is_prepared)

    async def write(self, function: Callable[..., Reply], *arguments: Any) -> Answer:
        """As ``call``, for a function that writes to the store: one after the other, with nothing prepared for it."""
        deadline = self._deadline()
        async with self._writing.taken(deadline):
            crew = (await self._generations.current()).writing
            return await self._asked(crew, call(function, arguments, streamed=False), deadline, once=True)

    async def call(self, function: Callable[..., Reply], *arguments: Any, prepared: bool = False) -> Answer:
        """Call a function that reads, with the view and these arguments, in a worker.

        Raises what the function raises, and ``Refusal``: 503 when too many calls wait, 504 past the time limit.
        """
        return await self._answer(call(function, arguments, streamed=False), prepared=prepared)

    async def stream(self, function: Callable[..., None], *arguments: Any, prepared: bool = False) -> Answer:
        """The same for a function that writes its answer to the file ``out``, its last argument."""
        return await self._answer(call(function, arguments, streamed=True), prepared=prepared)

    def ask(self, frame: bytes, spent: float = 0.0) -> asyncio.Future[Answer] | None:
        """As ``stream``, for a call that is a frame already, without waiting; ``None`` where that needs some time.

        The seconds that were ``spent`` on it count towards the time limit.
        """
        crew = self._generations.crew
        return None if crew is None else crew.ask(frame, self._deadline() - spent)

    def abandon(self, asked: asyncio.Future[Answer]) -> None:
        """End a call that nobody waits for any more."""
        for crew in self._generations.crews:
            crew.abandon(asked)

    def lend(self, descriptor: int, lender: Lender) -> Loan | None:
        """Lend a connection, of this descriptor, to a clerk; ``None`` where none can have it now."""
        crew, stamp = self._generations.crew, self._generations.stamp
        if crew is None or crew.clerks is None or stamp is None:
            return None
        return crew.clerks.lend(descriptor, stamp, lender)

    def count(self) -> None:
        """Have counted what clerks have answered."""
        for clerks in self._clerks:
            clerks.count()

    @property
    def _clerks(self) -> list[Clerks]:
        return [crew.clerks for crew in self._generations.crews if crew.clerks]

    async def _answer(self, frame: bytes, *, prepared: bool) -> Answer:
        deadline = self._deadline()
        while True:
            crew = await self._prepared(deadline) if prepared else (await self._generations.current()).crew
            if not crew.ended:  # as it has where another snapshot was published in this moment
                return await self._asked(crew, frame, deadline)

    def _deadline(self) -> float:
        return asyncio.get_running_loop().time() + self.limits.seconds

    async def _asked(self, crew: Crew, frame: bytes, deadline: float, *, once: bool = False) -> Answer:
        asked = crew.ask(frame, deadline, once=once)
        try:
            return await asked
        except asyncio.CancelledError:
            crew.abandon(asked)
            raise

    async def _prepared(self, deadline: float) -> Crew:
        """The prepared crew of what is published, however often that changes meanwhile."""
        try:
            async with asyncio.timeout_at(deadline):
                while True:
                    generation = await self._generations.current()
                    with suppress(SupersededError):
                        return await generation.prepared()
        except TimeoutError:
            raise busy() from None

    async def _watch(self) -> None:
        """End, again and again, what takes too long."""
        why = too_long(self.limits.seconds)
        while True:
            await asyncio.sleep(_WATCHED)
            now = asyncio.get_running_loop().time()
            for crew in self._generations.crews:
                try:
                    crew.end_overdue(now, why)
                except Exception:  # noqa: BLE001 - without this task nothing would end any more
                    _log.exception("the processes of a snapshot could not be looked after")

    def _nursery(self) -> Nursery:
        """The zygote, started anew if it has ended."""
        if self._nurse is None or self._zygote is None or self._zygote.has_ended:
            self._zygote = Zygote.started(tuned=self._in_memory)
            self._nurse = Nursery(self._zygote.control)
        return self._nurse
