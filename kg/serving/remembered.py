"""Whole responses that were sent, as bytes, under what their requests said."""

from collections.abc import Callable

from kg.serving.cache import Cache
from kg.serving.http.wire import Key


class Remembered:
    """Responses of status 200 to requests that come again, from after their status line.

    They are sent as long as the snapshot is published that they follow from.
    """

    def __init__(self, limit: int, snapshot: Callable[[], str | None]) -> None:
        self._snapshot = snapshot
        self.cache: Cache[Key, bytes] = Cache(limit)

    def get(self, request: Key) -> bytes | None:
        """The response to a request, if it may be sent again."""
        return self.cache.get(self._snapshot(), request)

    def put(self, request: Key, snapshot: str, response: bytes) -> None:
        """Remember a response that follows from a snapshot."""
        self.cache.put(snapshot, request, response, len(response) + sum(map(len, request)))
