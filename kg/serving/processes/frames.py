"""What a worker and the front say to each other: frames of a kind and a length, over a socket."""

import marshal
import pickle
import socket
import struct
from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import cache
from importlib import import_module
from typing import Any

from kg.serving.reply import Reply

_HEAD = struct.Struct("!IB")


class Kind(IntEnum):
    """What a frame holds."""

    CALL = 1
    """From the front: a function and its arguments."""
    WHOLE = 2
    """A ``Reply``, and the end of the call."""
    HEAD = 3
    """A ``Reply`` without its body, which follows in parts."""
    PART = 4
    """A part of a body."""
    END = 5
    """The end of a body in parts, and of the call."""
    FAILED = 6
    """An exception, and the end of the call."""
    SKIP = 7
    """From the front: leave out so many of the calls that were sent last, if they were not begun."""
    SKIPPED = 8
    """They are left out."""
    LENT = 9
    """From the front to a clerk, with the descriptor of a connection: it is lent."""
    RETURNED = 10
    """From a clerk: it gives a connection back."""
    DROPPED = 11
    """From a clerk: it has left the connections that were recalled."""
    WAKE = 12
    """From a clerk: it is ready. From the front: it is to look whether connections were recalled."""


Function = Callable[..., Any]


def call(function: Function, arguments: tuple[Any, ...], *, streamed: bool) -> bytes:
    """The frame of a call of a module's function; a streamed one is given ``out`` as its last argument."""
    return pickled(Kind.CALL, (_reference(function), arguments, streamed))


def called(payload: bytes) -> tuple[Function, tuple[Any, ...], bool]:
    """What a frame calls: the function, its arguments, and whether it is streamed."""
    reference, arguments, streamed = pickle.loads(payload)  # noqa: S301 - both ends belong to each other
    return _function(reference), arguments, streamed


def replied(kind: Kind, reply: Reply) -> bytes:
    """The frame of a reply; it is made and read in half the time that a pickle takes."""
    headers = tuple((str(name), str(value)) for name, value in reply.headers)
    return packed(kind, marshal.dumps((int(reply.status), str(reply.media_type), reply.body, headers)))


def reply(payload: bytes) -> Reply:
    """The reply of a frame."""
    return Reply(*marshal.loads(payload))  # noqa: S302 - both ends belong to each other


@cache
def _reference(function: Function) -> tuple[str, str]:
    return function.__module__, function.__qualname__


@cache
def _function(reference: tuple[str, str]) -> Function:
    module, name = reference
    found: Function = getattr(import_module(module), name)
    return found


def packed(kind: Kind, payload: bytes = b"") -> bytes:
    """A frame."""
    return _HEAD.pack(len(payload), kind) + payload


def pickled(kind: Kind, content: object) -> bytes:
    """A frame of a record; both ends run the same code and belong to each other."""
    return packed(kind, pickle.dumps(content, pickle.HIGHEST_PROTOCOL))


def receive(channel: socket.socket) -> bytes | None:
    """The payload of the next frame of a blocking socket; ``None`` when the other end has closed it."""
    head = _exactly(channel, _HEAD.size)
    return None if head is None else _exactly(channel, _HEAD.unpack(head)[0])


def _exactly(channel: socket.socket, size: int) -> bytes | None:
    data = channel.recv(size)
    while data and len(data) < size:
        more = channel.recv(size - len(data))
        if not more:
            return None
        data += more
    return data or (b"" if size == 0 else None)


_KINDS = {int(kind): kind for kind in Kind}


class Frames:
    """Cuts frames out of bytes as they arrive."""

    def __init__(self) -> None:
        self._data = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[Kind, bytes]]:
        """The frames that are whole now."""
        self._data += data
        while len(self._data) >= _HEAD.size:
            length, kind = _HEAD.unpack_from(self._data)
            end = _HEAD.size + length
            if len(self._data) < end:
                return
            payload = bytes(self._data[_HEAD.size : end])
            del self._data[:end]
            yield _KINDS[kind], payload
