"""Whole responses that were sent, as bytes, under what their requests said."""

from collections.abc import Callable

from kg.serving.cache import Cache
from kg.serving.http.wire import Key
from kg.serving.recent import Recent

_LITTLE = 0.05
"""Seconds that an answer may take, waiting included, and be asked for twice before it is remembered."""
_RECENT = 4096
"""Requests that are known to have come before."""


class Remembered:
    """Responses of status 200 to requests that come again, from after their status line.

    They are sent as long as the snapshot is published that they follow from.
    """

    def __init__(self, limit: int, snapshot: Callable[[], str | None]) -> None:
        self._snapshot = snapshot
        self._recent: Recent[int] = Recent(_RECENT)
        self.cache: Cache[Key, bytes] = Cache(limit)

    def get(self, request: Key) -> bytes | None:
        """The response to a request, if it may be sent again."""
        return self.cache.get(self._snapshot(), request)

    def put(self, request: Key, snapshot: str, response: bytes) -> None:
        """Remember a response that follows from a snapshot."""
        self.cache.put(snapshot, request, response, len(response) + sum(map(len, request)))

    def consider(self, request: Key, snapshot: str, response: bytes, seconds: float) -> None:
        """Remember a response that took so long; where that is little, once the request has come before.

        Most queries come once, and would take the place of those that come often (the doorkeeper of G. Einziger,
        R. Friedman and B. Manes, "TinyLFU: A Highly Efficient Cache Admission Policy", 2017).
        """
        if seconds >= _LITTLE or self._came_before(request):
            self.put(request, snapshot, response)

    def _came_before(self, request: Key) -> bool:
        digest = hash(request)
        if digest in self._recent:
            return True
        self._recent.add(digest)
        return False
