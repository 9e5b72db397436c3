"""A worker as the front sees it: the calls that it was sent, and the means to end it."""

import asyncio
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import cast

from kg.serving.processes.answer import Answer
from kg.serving.processes.call import Asked, Call
from kg.serving.processes.ending import CRASH, Ending
from kg.serving.processes.frames import Frames, Kind, packed, reply
from kg.serving.processes.spool import Spool
from kg.serving.reply import Reply

_SLOW = 0.2
"""Seconds after which a call is a long one."""
_HELD_UP = 0.05
"""Seconds after which others need not wait behind a call."""
_AHEAD = 4
"""Calls that a worker has at most, the one that it answers included."""
_QUICK = 0.002
"""Seconds that calls take on average to a worker that is sent some ahead."""
_WEIGHT = 0.25


class Member(asyncio.Protocol):
    """The connection to a worker process, which answers calls one after another.

    To one whose calls are quick some are sent ahead; they can be taken back as long as they were not begun.
    ``released`` is called whenever the worker can take another call, ``lost`` once it cannot, with the reason where a
    call was under way, and the calls that it had not begun.
    """

    def __init__(
        self,
        pid: int,
        snapshot: str,
        released: Callable[["Member"], None],
        lost: Callable[["Member", Ending | None, list[Call]], None],
    ) -> None:
        self._pid = pid
        self._snapshot = snapshot
        self._released = released
        self._lost = lost
        self._frames = Frames()
        self._transport: asyncio.Transport
        self._loop = asyncio.get_running_loop()
        self._calls: deque[Call] = deque()
        self._outgoing: list[bytes] = []
        self._spool: Spool | None = None
        self._alive = True
        self._why = CRASH
        self._since = 0.0
        self._pace = _QUICK
        self._skipping = False
        self._given_up = False

    @property
    def is_idle(self) -> bool:
        """Whether it has nothing to do."""
        return not self._calls and not self._skipping

    @property
    def ahead(self) -> int:
        """Calls that it was sent and has not begun."""
        return max(0, len(self._calls) - 1)

    @property
    def room(self) -> int:
        """How many calls it can be sent: one if it is idle, more where calls are quick."""
        if self._skipping:
            return 0
        return (_AHEAD if self._pace < _QUICK else 1) - len(self._calls)

    def take(self, call: Call) -> None:
        """Answer a call after those that were taken before: its future has the answer, or its head, or an error.

        A call is overdue when it has not ended by its deadline.
        """
        if not self._calls:
            self._since = self._loop.time()
        self._calls.append(call)
        self._send(call.frame)

    def take_back(self) -> list[Call]:
        """The calls that were not begun: they are another's from now on, whatever comes of them here."""
        if len(self._calls) < 2 or self._skipping:  # noqa: PLR2004 - the first is under way
            return []
        first, *rest = self._calls
        self._calls = deque((first,))
        self._skipping = True
        self._send(packed(Kind.SKIP, len(rest).to_bytes(2)))
        return rest

    def give_up(self, asked: Asked) -> None:
        """Nobody waits any more for the rest of this answer, if it is under way."""
        if self._calls and self._calls[0].asked is asked:
            self._given_up = True

    def is_overdue(self, now: float) -> bool:
        """Whether the call under way should have ended by this time of the event loop."""
        return bool(self._calls) and now >= self._calls[0].deadline

    def is_unwanted(self, now: float) -> bool:
        """Whether what is under way is nobody's any more, and does not end by itself."""
        unwanted = not self._calls or self._given_up or self._calls[0].asked.cancelled()
        return unwanted and not self.is_idle and now - self._since > _HELD_UP

    def is_slow(self, now: float) -> bool:
        """Whether the call takes so long that others should not wait for it."""
        return not self.is_idle and now - self._since > _SLOW

    def holds_up(self, now: float) -> bool:
        """Whether calls that were sent ahead have waited too long."""
        return len(self._calls) > 1 and now - self._since > _HELD_UP

    def kill(self, why: Ending) -> None:
        """End the process now, and the call under way for this reason."""
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

    def _send(self, frame: bytes) -> None:
        """Send a frame, together with others of the same round of the event loop."""
        if not self._outgoing:
            self._loop.call_soon(self._flush)
        self._outgoing.append(frame)

    def _flush(self) -> None:
        frames, self._outgoing = self._outgoing, []
        if self._alive:
            self._transport.write(b"".join(frames))

    def _take(self, kind: Kind, payload: bytes) -> None:
        if kind is Kind.SKIPPED:
            self._skipping = False
            if not self._calls:
                self._released(self)
        elif self._calls:
            self._take_answer(kind, payload)

    def _take_answer(self, kind: Kind, payload: bytes) -> None:
        """What the worker says of the call under way; what it says of others that were taken back is passed over."""
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
        asked = self._calls[0].asked
        if not asked.done():
            asked.set_result(Answer(head.status, head.media_type, head.headers, body, self._snapshot, spool))

    def _end(self, error: Exception | None) -> None:
        if self._spool:
            self._spool.end(error)
        elif self._calls:
            self._calls[0].refuse(error or CRASH.refusal)

    def _release(self) -> None:
        self._calls.popleft()
        self._spool, self._given_up = None, False
        now = self._loop.time()
        self._pace += _WEIGHT * (min(now - self._since, 2 * _QUICK) - self._pace)
        self._since = now
        if not self._skipping:
            self._released(self)

    def _gone(self) -> None:
        self._alive = False
        self._end(self._why.refusal)
        rest = list(self._calls)[1:]
        why = self._why if self._calls else None
        self._calls.clear()
        self._spool = None
        self._lost(self, why, rest)
