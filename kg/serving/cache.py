"""Answers that were given, as long as what they follow from is published; bounded by bytes."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

_OVERHEAD = 500
"""Bytes that an entry takes beside its key and value, as counted."""


class Cache(Generic[Key, Value]):
    """Answers from one snapshot, the least recently used of which go first when they are more than ``limit`` bytes.

    An answer from another snapshot empties it: nothing of what is no longer published is kept.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._snapshot = ""
        self._entries: OrderedDict[Key, tuple[Value, int]] = OrderedDict()
        self.bytes = self.hits = self.misses = 0

    def get(self, snapshot: str | None, key: Key) -> Value | None:
        """What was kept under a key, if it follows from this snapshot."""
        if snapshot != self._snapshot or (entry := self._entries.get(key)) is None:
            self.misses += 1
            return None
        self.hits += 1
        self._entries.move_to_end(key)
        return entry[0]

    def put(self, snapshot: str, key: Key, value: Value, size: int) -> None:
        """Keep a value of ``size`` bytes, its key included; one of more than an eighth of the cache is not kept."""
        size += _OVERHEAD
        if snapshot != self._snapshot:
            self._entries.clear()
            self._snapshot, self.bytes = snapshot, 0
        if size > self._limit // 8:
            return
        if key in self._entries:
            self.bytes -= self._entries.pop(key)[1]
        self._entries[key] = (value, size)
        self.bytes += size
        while self.bytes > self._limit:
            _, (_, freed) = self._entries.popitem(last=False)
            self.bytes -= freed

    def __len__(self) -> int:
        return len(self._entries)
