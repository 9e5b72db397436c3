"""The calls that a worker was sent and has not begun: some are sent ahead, so that it need not wait for the next."""

import select
import socket
import time
from collections import deque

from kg.serving.processes.frames import Frames, Kind, packed

_CHUNK = 1 << 16
_SHORT = 0.001
"""Seconds that a call may take without a look at what the front has said meanwhile."""


class Inbox:
    """Calls from a blocking socket, in order; the front may ask to leave out those that were not begun."""

    def __init__(self, channel: socket.socket) -> None:
        self._channel = channel
        self._frames = Frames()
        self._calls: deque[bytes] = deque()
        self._begun = time.monotonic()

    def next(self) -> bytes | None:
        """The payload of the call to begin; ``None`` when the front has closed the socket."""
        if self._calls and time.monotonic() - self._begun > _SHORT:
            self._look()
        while not self._calls:
            data = self._channel.recv(_CHUNK)
            if not data:
                return None
            self._take(data)
        self._begun = time.monotonic()
        return self._calls.popleft()

    def is_quiet(self, seconds: float) -> bool:
        """Wait for a call for so long; whether none has come."""
        return not self._calls and not select.select((self._channel,), (), (), seconds)[0]

    def _look(self) -> None:
        """Take what has arrived, without waiting."""
        try:
            self._take(self._channel.recv(_CHUNK, socket.MSG_DONTWAIT))
        except BlockingIOError:
            return

    def _take(self, data: bytes) -> None:
        for kind, payload in self._frames.feed(data):
            if kind is Kind.SKIP:
                self._leave_out(int.from_bytes(payload))
            else:
                self._calls.append(payload)

    def _leave_out(self, last: int) -> None:
        """Leave out so many of the calls that were sent last, or what is left of them."""
        for _ in range(min(last, len(self._calls))):
            self._calls.pop()
        self._channel.sendall(packed(Kind.SKIPPED))
