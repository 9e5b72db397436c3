"""A connection that is lent to a clerk, and what is said of it over the socket of the clerk."""

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kg.serving.processes.frames import Kind, packed
from kg.serving.processes.page import Counts
from kg.serving.processes.stamp import Stamp
from kg.serving.reply import Refusal

_LENT = struct.Struct("!4q")
_RETURNED = struct.Struct("!qIq")
_NUMBER = struct.Struct("!q")


class Lender(Protocol):
    """Whoever has lent a connection; one of the first three is called once, and ends the loan."""

    def taken_back(self, unread: bytes = b"", unsent: bytes = b"", spent: float = 0.0) -> None:
        """The connection is back; the clerk leaves bytes that it read and did not answer, and some it did not send.

        It has ``spent`` so many seconds on what is unread.
        """

    def refused(self, request: bytes, error: Refusal, seconds: float) -> None:
        """It is back, and its request, which was under way for so long, is not answered."""

    def broken(self) -> None:
        """It is back, in the middle of a response."""

    def watched(self) -> None:
        """Its request takes long: only its end may be looked for."""


@dataclass(frozen=True, slots=True)
class Loan:
    """What the lender may do about it."""

    recall: Callable[[], None]
    """Have the connection given back soon."""
    abandon: Callable[[], None]
    """The client has gone: end what is done for it, and forget the connection."""


@dataclass(frozen=True, slots=True)
class Lending:
    """What clerks need: the frame of a call that makes their ``Service`` from a view; and who counts their work."""

    service: bytes
    counted: Callable[[Counts], None]


def lent(number: int, stamp: Stamp) -> bytes:
    """The frame of a loan: its number, and the stamp of what is answered from."""
    return packed(Kind.LENT, _LENT.pack(number, *stamp))


def lent_of(payload: bytes) -> tuple[int, Stamp]:
    """The number and the stamp in such a frame."""
    number, *stamp = _LENT.unpack(payload)
    return number, (stamp[0], stamp[1], stamp[2])


def returned(number: int, unread: bytes, unsent: bytes, spent: int) -> bytes:
    """The frame in which a clerk gives a connection back, after it spent so many nanoseconds on what is unread."""
    return packed(Kind.RETURNED, _RETURNED.pack(number, len(unread), spent) + unread + unsent)


def returned_of(payload: bytes) -> tuple[int, bytes, bytes, float]:
    """The number of the loan, the bytes that are unread and unsent, and the seconds."""
    number, length, spent = _RETURNED.unpack_from(payload)
    middle = _RETURNED.size + length
    return number, payload[_RETURNED.size : middle], payload[middle:], spent / 1e9


def dropped(number: int) -> bytes:
    """The frame in which a clerk says that it has left all loans up to this one."""
    return packed(Kind.DROPPED, _NUMBER.pack(number))


def dropped_of(payload: bytes) -> int:
    """The number in such a frame."""
    return int(_NUMBER.unpack(payload)[0])
