"""Where a streamed call writes its answer: whole in one frame when it is small, in parts when it is not."""

import socket
from http import HTTPStatus
from typing import Protocol

from kg.serving.processes.frames import Kind, packed, replied
from kg.serving.reply import Headers, Refusal, Reply

WHOLE = 256 << 10
"""Bytes up to which an answer is sent whole, so that it can be kept, compared and compressed as one."""
_PART = 64 << 10


class Sink(Protocol):
    """A binary file to write an answer to."""

    def start(self, media_type: str, headers: Headers = ()) -> None:
        """Say what is written, before the first byte."""

    def write(self, data: bytes, /) -> int:
        """Take some bytes."""


class Out:
    """A binary file to write an answer to; it takes at most ``limit`` bytes and raises ``Refusal`` beyond."""

    def __init__(self, channel: socket.socket, limit: int) -> None:
        self._channel = channel
        self._limit = limit
        self._head = Reply(HTTPStatus.OK, "application/octet-stream", b"")
        self._buffer = bytearray()
        self._size = 0
        self.streaming = False

    def start(self, media_type: str, headers: Headers = ()) -> None:
        """Say what is written, before the first byte."""
        self._head = Reply(HTTPStatus.OK, media_type, b"", headers)

    def write(self, data: bytes) -> int:
        """Take some bytes."""
        self._size += len(data)
        if self._size > self._limit:
            raise too_large(self._limit)
        self._buffer += data
        if len(self._buffer) >= (_PART if self.streaming else WHOLE):
            self._send()
        return len(data)

    def flush(self) -> None:
        """Do nothing: parts are sent when they are large enough."""

    def finish(self) -> None:
        """Send what is left, and the end."""
        if not self.streaming:
            head = self._head
            whole = Reply(head.status, head.media_type, bytes(self._buffer), head.headers)
            self._channel.sendall(replied(Kind.WHOLE, whole))
            return
        if self._buffer:
            self._send()
        self._channel.sendall(packed(Kind.END))

    def _send(self) -> None:
        if not self.streaming:
            self._channel.sendall(replied(Kind.HEAD, self._head))
            self.streaming = True
        self._channel.sendall(packed(Kind.PART, bytes(self._buffer)))
        self._buffer.clear()


def too_large(limit: int) -> Refusal:
    """The refusal of an answer that is larger than the server sends."""
    return Refusal(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        f"the answer is larger than {limit} bytes, the most that is sent; ask for less, such as with LIMIT",
    )
