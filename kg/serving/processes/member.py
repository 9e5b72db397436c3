"""A worker as the front sees it: one call at a time, and the means to end it."""

import asyncio
import math
import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from kg.serving.processes.answer import Answer
from kg.serving.processes.ending import CRASH, Ending
from kg.serving.processes.frames import Frames, Kind, reply
from kg.serving.processes.spool import Spool
from kg.serving.reply import Reply

_SLOW = 0.2
"""Seconds after which a call is a long one."""


class Member(asyncio.Protocol):
    """The connection to a worker process.

    ``released`` is called whenever a call has ended and the worker can take another, ``lost`` once it cannot, with the
    reason where a call had not ended.
    """

    def __init__(
        self,
        pid: int,
        snapshot: str,
        released: Callable[["Member"], None],
        lost: Callable[["Member", Ending | None], None],
    ) -> None:
        self._pid = pid
        self._snapshot = snapshot
        self._released = released
        self._lost = lost
        self._frames = Frames()
        self._transport: asyncio.Transport
        self._head: asyncio.Future[Answer] | None = None
        self._spool: Spool | None = None
        self._alive = True
        self._why = CRASH
        self._asked = self._deadline = math.inf

    @property
    def busy(self) -> bool:
        """Whether a call has not ended."""
        return self._head is not None

    def take(self, call: bytes, deadline: float, asked: asyncio.Future[Answer]) -> None:
        """Answer a call, sent as a frame: the future has the answer, or its head, or raises what the call raised.

        The call is overdue when it has not ended by the deadline, a time of the event loop.
        """
        self._head = asked
        self._asked = asyncio.get_running_loop().time()
        self._deadline = deadline
        self._transport.write(call)

    def works_on(self, asked: asyncio.Future[Answer]) -> bool:
        """Whether it is this call that has not ended."""
        return self._head is asked

    def is_overdue(self, now: float) -> bool:
        """Whether the call should have ended by this time of the event loop."""
        return self._head is not None and now >= self._deadline

    def is_slow(self, now: float) -> bool:
        """Whether the call takes so long that others should not wait for it."""
        return self._head is not None and now - self._asked > _SLOW

    def kill(self, why: Ending) -> None:
        """End the process now, and its call for this reason."""
        if self._alive:
            self._why = why
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self._gone()
            self._transport.abort()

    def close(self) -> None:
        """Let the process end by itself."""
        self._alive = False
        self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to the worker."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Take what the worker says."""
        for kind, payload in self._frames.feed(data):
            self._take(kind, payload)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        """The worker has ended."""
        if self._alive:
            self._gone()

    def _take(self, kind: Kind, payload: bytes) -> None:
        if kind is Kind.PART:
            if self._spool:
                self._spool.put(payload)
        elif kind is Kind.HEAD:
            self._spool = Spool()
            self._tell(reply(payload), None, self._spool)
        elif kind is Kind.WHOLE:
            whole = reply(payload)
            self._tell(whole, whole.body, None)
            self._release()
        else:
            self._end(None if kind is Kind.END else pickle.loads(payload))  # noqa: S301 - from a worker of our own
            self._release()

    def _tell(self, head: Reply, body: bytes | None, spool: Spool | None) -> None:
        if self._head and not self._head.done():
            self._head.set_result(Answer(head.status, head.media_type, head.headers, body, self._snapshot, spool))

    def _end(self, error: Exception | None) -> None:
        if self._spool:
            self._spool.end(error)
        elif self._head and not self._head.done():
            self._head.set_exception(error or CRASH.refusal)

    def _release(self) -> None:
        self._head = self._spool = None
        self._released(self)

    def _gone(self) -> None:
        self._alive = False
        was_busy = self.busy
        self._end(self._why.refusal)
        self._head = self._spool = None
        self._lost(self, self._why if was_busy else None)
