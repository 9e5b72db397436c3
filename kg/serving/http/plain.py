"""Plain requests: those whose answer depends on nothing but their target and what they accept."""

import re
from collections.abc import Iterable

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

from kg.serving.http.wire import Key, keyed

_USUAL = frozenset(
    {
        b"accept",
        b"accept-encoding",
        b"host",
        b"user-agent",
        b"accept-language",
        b"origin",
        b"referer",
        b"cookie",
        b"dnt",
        b"cache-control",
        b"pragma",
        b"priority",
        b"upgrade-insecure-requests",
        b"via",
        b"x-forwarded-for",
        b"x-forwarded-proto",
    }
)
"""Fields that an answer depends on, and fields that change none, as those of ``Sec-`` do not."""
_LINE = re.compile(rb"GET (/[!-~]*) HTTP/1\.1")
_STAYING = (b"connection", b"keep-alive")

Field = tuple[bytes, bytes]


def plain(parser: HttpRequestParser, target: bytes, fields: list[Field]) -> Key | None:
    """The request that a parser has read the head of, if it is a plain one; names of fields are in lower case."""
    if parser.get_method() != b"GET" or parser.get_http_version() != "1.1":
        return None
    return None if any(map(_is_unusual, fields)) else keyed(target, fields)


def dated(fields: Iterable[Field]) -> bytes:
    """The fields that the server adds to each response, as bytes."""
    return b"".join(b"%b: %b\r\n" % field for field in fields)


class Reader:
    """Reads requests that arrive whole, one after the other; what is the same in each it has read before."""

    def __init__(self) -> None:
        self._fields: list[Field] = []
        self._same: bytes | None = None
        self._accepted = b"", b""
        self._begin()

    def read(self, data: bytes) -> Key | None:
        """The plain request that these bytes are; ``None`` where they are anything else, less, or more."""
        line, _, fields = data.partition(b"\r\n")
        if fields == self._same and (request := _LINE.fullmatch(line)):
            return request[1], *self._accepted
        key = self._read(data)
        if key:
            self._same, self._accepted = fields, key[1:]
        return key

    def _read(self, data: bytes) -> Key | None:
        self._target, self._begun, self._ended = b"", 0, 0
        self._fields = []
        request = self._fed(data)
        if request is None:
            self._begin()
        return request

    def _fed(self, data: bytes) -> Key | None:
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade):
            return None
        return plain(self._parser, self._target, self._fields) if self._begun == self._ended == 1 else None

    def on_message_begin(self) -> None:
        """A request begins."""
        self._begun += 1

    def on_url(self, url: bytes) -> None:
        """Take a part of the target."""
        self._target += url

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a field."""
        self._fields.append((name.lower(), value))

    def on_message_complete(self) -> None:
        """A request is whole."""
        self._ended += 1

    def _begin(self) -> None:
        self._parser = HttpRequestParser(self)


def _is_unusual(field: Field) -> bool:
    name = field[0]
    return name not in _USUAL and not name.startswith(b"sec-") and field != _STAYING
