"""A page of memory that a clerk and the front share, so that each sees what the other does without a word.

Each number has one writer: ``recalled`` is the front's, all others are the clerk's.
"""

import mmap
import os
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from kg.serving.metrics import BUCKETS, bucket

_START, _LOAN, _STATE, _RECALLED, _NANOSECONDS, _BYTES, _LENGTH, _COUNTS = range(8)
_REQUEST = 512
"""Where the bytes of the request under way begin."""
LONGEST = 16 << 10
"""Bytes of a request that a clerk takes."""


class State(IntEnum):
    """How far a clerk is with a request."""

    READING = 1
    ANSWERING = 2
    SENDING = 3


@dataclass(frozen=True, slots=True)
class Counts:
    """Requests by how long they took, as metrics have them; and their nanoseconds and bytes in all."""

    requests: tuple[int, ...] = (0,) * BUCKETS
    nanoseconds: int = 0
    bytes: int = 0

    def since(self, before: "Counts") -> "Counts":
        """What was counted after another time."""
        requests = tuple(now - then for now, then in zip(self.requests, before.requests, strict=True))
        return Counts(requests, self.nanoseconds - before.nanoseconds, self.bytes - before.bytes)


class Page:
    """The page of one clerk, in a file without a name, whose descriptor it takes over."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self._map = mmap.mmap(descriptor, _REQUEST + LONGEST)
        self._numbers = memoryview(self._map).cast("q")

    @classmethod
    def made(cls) -> Self:
        """A new one, all zero; raises ``OSError`` where the system has none."""
        descriptor = os.memfd_create("kg-clerk")
        os.ftruncate(descriptor, _REQUEST + LONGEST)
        return cls(descriptor)

    def close(self) -> None:
        """Give the memory back."""
        self._numbers.release()
        self._map.close()
        os.close(self.descriptor)

    @property
    def start(self) -> int:
        """When the clerk began to look at the request under way (ns of the monotonic clock); 0 when there is none."""
        return self._numbers[_START]

    @property
    def loan(self) -> int:
        """Whose request that is."""
        return self._numbers[_LOAN]

    @property
    def state(self) -> int:
        """How far it is with that."""
        return self._numbers[_STATE]

    @property
    def request(self) -> bytes:
        """The bytes of the request that it answers."""
        return self._map[_REQUEST : _REQUEST + self._numbers[_LENGTH]]

    @property
    def recalled(self) -> int:
        """The last of the loans that are over as soon as the request under way is answered."""
        return self._numbers[_RECALLED]

    @recalled.setter
    def recalled(self, number: int) -> None:
        self._numbers[_RECALLED] = number

    @property
    def counts(self) -> Counts:
        """What the clerk has answered in all."""
        numbers = self._numbers
        requests = tuple(numbers[_COUNTS : _COUNTS + BUCKETS])
        return Counts(requests, numbers[_NANOSECONDS], numbers[_BYTES])

    def read(self, loan: int, now: int) -> None:
        """The clerk reads from a connection."""
        numbers = self._numbers
        numbers[_LOAN] = loan
        numbers[_STATE] = State.READING
        numbers[_START] = now

    def answer(self, request: bytes) -> None:
        """It answers a request."""
        self._map[_REQUEST : _REQUEST + len(request)] = request
        self._numbers[_LENGTH] = len(request)
        self._numbers[_STATE] = State.ANSWERING

    def send(self, nanoseconds: int, size: int) -> None:
        """It sends a response of so many bytes, which took so long."""
        numbers = self._numbers
        numbers[_STATE] = State.SENDING
        numbers[_COUNTS + bucket(nanoseconds / 1e9)] += 1
        numbers[_NANOSECONDS] += nanoseconds
        numbers[_BYTES] += size

    def rest(self) -> None:
        """It is done with that."""
        self._numbers[_START] = 0
