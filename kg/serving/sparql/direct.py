"""Queries whose requests go to a worker as they came, and come back as the bytes of a response.

What the front would do for each request, a worker does here: read the request, and write the response out. So the one
process that has all connections does as little as can be.
"""

from functools import lru_cache
from http import HTTPStatus

from kg.serving.http.compression import SMALLEST, coding
from kg.serving.http.protocol import Query, from_get, only_query
from kg.serving.http.respond import Finished, Wishes, finished
from kg.serving.http.wanted import Wanted, wanted
from kg.serving.http.wire import after_status
from kg.serving.processes.out import WHOLE, Out
from kg.serving.reply import Headers, Reply
from kg.serving.sparql.answering import answer_query
from kg.serving.sparql.asking import Asked, asked_once
from kg.serving.view import View

LONGEST = 8 << 10
"""Bytes of a target that is sent this way; a longer one may be over a limit."""
KEEP: Headers = (("keep", "yes"),)
"""Stands with a response that may be sent again while the snapshot is published."""
_HEAD = 4 << 10
_QUERY = b"query="
_SEARCH = b"search"


def is_direct(target: bytes, path: bytes = b"/sparql?") -> bool:
    """Whether the target of a GET request is that of a query that can be sent this way.

    One that may use the search service is not: that has to be prepared.
    """
    return target.startswith(path) and len(target) <= LONGEST and _QUERY in target and _SEARCH not in target


def respond(
    view: View, query_string: bytes, accept: str | None, codings: str | None, remote: tuple[str, ...], out: Out
) -> None:
    """Write the response to a query: whole, from after its status line, or in parts, a body with its header fields."""
    query = only_query(query_string) or from_get(query_string)
    assert query is not None  # noqa: S101 - there is a parameter of the protocol
    asks = asked_once(query, wanted(accept), bool(remote))
    answer = _Answer(out, asks, view.identity, codings)
    answer_query(view, query, asks.wanted, remote, answer)
    answer.finish()


class _Answer:
    """The file that an answer is written to: kept as long as it may be whole."""

    def __init__(self, out: Out, asks: Asked, snapshot: str, codings: str | None) -> None:
        self._out = out
        self._asks = asks
        self._snapshot = snapshot
        self._codings = codings
        self._media_type = ""
        self._body = bytearray()
        self._streams = False

    def start(self, media_type: str, _: Headers = ()) -> None:
        self._media_type = media_type

    def write(self, data: bytes) -> int:
        if self._streams:
            return self._out.write(data)
        self._body += data
        if len(self._body) > WHOLE - _HEAD:
            self._streams = True
            self._out.start(self._media_type, self._asks.headers(self._snapshot))
            self._out.write(bytes(self._body))
        return len(data)

    def flush(self) -> None:
        """Do nothing: ``Out`` sends parts when they are large enough."""

    def finish(self) -> None:
        if self._streams:
            return
        self._out.start("", () if self._asks.varies else KEEP)
        self._out.write(self._small() if len(self._body) < SMALLEST else self._large())

    def _small(self) -> bytes:
        """A response that is not compressed, put together from what is the same in all."""
        before, after = _around(self._media_type, self._asks.varies)
        tag = b"" if self._asks.varies else self._asks.tag(self._snapshot).encode()
        return b"%b%b%b%d\r\n\r\n%b" % (before, tag, after, len(self._body), bytes(self._body))

    def _large(self) -> bytes:
        reply = Reply(HTTPStatus.OK, self._media_type, bytes(self._body), self._asks.headers(self._snapshot))
        return after_status(finished(reply, Wishes(coding=coding(self._codings))))


@lru_cache(64)
def _around(media_type: str, varies: bool) -> tuple[bytes, bytes]:  # noqa: FBT001 - remembered by position
    """What stands before and after the entity tag in the head of a response, up to its length."""
    example = Asked(Query(""), Wanted(None, None), "", varies)
    fields = finished(Reply(HTTPStatus.OK, media_type, b"", example.headers(""))).fields
    head = after_status(Finished(HTTPStatus.OK, [pair for pair in fields if pair[0] != b"content-length"], b""))
    before, tag, after = head.removesuffix(b"\r\n").partition(example.tag("").encode())
    return (before, after + _LENGTH) if tag else (b"", before + _LENGTH)


_LENGTH = b"content-length: "
