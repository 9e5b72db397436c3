"""Queries whose requests go to a worker as they came, and come back as the bytes of a response.

What the front would do for each request, a worker does here: read the request, and write the response out. So the one
process that has all connections does as little as can be.
"""

from functools import lru_cache
from http import HTTPStatus

from kg.serving.http.compression import GZIP, IDENTITY, SMALLEST, coding, compressed, is_text
from kg.serving.http.conditional import with_coding
from kg.serving.http.protocol import Query, from_get, only_query
from kg.serving.http.respond import Finished, Wishes, finished
from kg.serving.http.wanted import Wanted, wanted
from kg.serving.http.wire import after_status
from kg.serving.processes.out import WHOLE, Sink
from kg.serving.reply import Headers, Reply
from kg.serving.sparql.answering import answer_query
from kg.serving.sparql.asking import Asked, asked_once
from kg.serving.view import View

LONGEST = 8 << 10
"""Bytes of a target that is sent this way; a longer one may be over a limit."""
KEEP: Headers = (("keep", "yes"),)
"""Stands with a response that may be sent again while the snapshot is published."""
_HEAD = 4 << 10
_PATH = b"/sparql?"
_FIRST, _LATER = b"/sparql?query=", b"&query="
_SEARCH, _FRAGMENT = b"search", b"#"


def is_direct(target: bytes) -> bool:
    """Whether the target of a GET request is that of a query that can be sent this way.

    One that may use the search service is not: that has to be prepared.
    """
    asks = target.startswith(_FIRST) or (target.startswith(_PATH) and _LATER in target)
    return asks and len(target) <= LONGEST and _SEARCH not in target and _FRAGMENT not in target


def respond(
    view: View, query_string: bytes, accept: str | None, codings: str | None, remote: tuple[str, ...], out: Sink
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

    def __init__(self, out: Sink, asks: Asked, snapshot: str, codings: str | None) -> None:
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
        self._out.write(self._whole(bytes(self._body)))

    def _whole(self, body: bytes) -> bytes:
        """A response, put together from what is the same in all that are like it."""
        large = len(body) >= SMALLEST and is_text(self._media_type)
        coded = coding(self._codings) if large else IDENTITY
        before, after = _around(self._media_type, self._asks.varies, large, coded)
        tag = b"" if self._asks.varies else with_coding(self._asks.tag(self._snapshot), coded).encode()
        if coded == GZIP:
            body = compressed(body)
        return b"".join((before, tag, after, b"%d\r\n\r\n" % len(body), body))


@lru_cache(64)
def _around(media_type: str, varies: bool, large: bool, coded: str) -> tuple[bytes, bytes]:  # noqa: FBT001 - remembered by position
    """What stands before and after the entity tag in the head of a response, up to its length."""
    example = Asked(Query(""), Wanted(None, None), "", varies)
    reply = Reply(HTTPStatus.OK, media_type, bytes(SMALLEST if large else 0), example.headers(""))
    fields = finished(reply, Wishes(coding=coded)).fields
    head = after_status(Finished(HTTPStatus.OK, [pair for pair in fields if pair[0] != b"content-length"], b""))
    tag = with_coding(example.tag(""), coded).encode()
    before, found, after = head.removesuffix(b"\r\n").partition(tag)
    return (before, after + _LENGTH) if found else (b"", before + _LENGTH)


_LENGTH = b"content-length: "
