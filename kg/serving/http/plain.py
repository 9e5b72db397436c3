"""Plain requests: those whose answer depends on nothing but their target and what they accept."""

import re
from collections.abc import Iterable

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

from kg.serving.http.unreadable import names_one_host
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
        b"forwarded",
        b"x-forwarded-for",
        b"x-forwarded-host",
        b"x-forwarded-port",
        b"x-forwarded-proto",
        b"x-real-ip",
        b"x-request-id",
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
    return keyed(target, fields) if names_one_host(fields) and not any(map(_is_unusual, fields)) else None


def dated(fields: Iterable[Field]) -> bytes:
    """The fields that the server adds to each response, as bytes."""
    return b"".join(b"%b: %b\r\n" % field for field in fields)


class Dated:
    """The same, of fields that are the same for as long as a second."""

    def __init__(self) -> None:
        self._fields: list[Field] = []
        self._text = b""

    def of(self, fields: list[Field]) -> bytes:
        """These fields as bytes; they are never changed, but others take their place."""
        if fields is not self._fields:
            self._fields, self._text = fields, dated(fields)
        return self._text


class Alike:
    """Knows requests that differ from one that was read in nothing but their target, as those of one client do."""

    __slots__ = ("_accepted", "_fields")

    def __init__(self) -> None:
        self._fields: bytes | None = None
        self._accepted = b"", b""

    def read(self, data: bytes) -> Key | None:
        """The plain request that these bytes are, if the bytes after its first line are known."""
        line, _, fields = data.partition(b"\r\n")
        if fields == self._fields and (request := _LINE.fullmatch(line)):
            return request[1], *self._accepted
        return None

    def learn(self, data: bytes, request: Key) -> None:
        """Know requests like this one, which was read from these bytes, and nothing besides."""
        line, _, fields = data.partition(b"\r\n")
        if _LINE.fullmatch(line):
            self._fields, self._accepted = fields, request[1:]


class Reader:
    """Reads requests that arrive whole, one after the other; what is the same in each it has read before."""

    def __init__(self) -> None:
        self._fields: list[Field] = []
        self._alike = Alike()
        self._begin()

    def read(self, data: bytes) -> Key | None:
        """The plain request that these bytes are; ``None`` where they are anything else, less, or more."""
        known = self._alike.read(data)
        if known:
            return known
        key = self._read(data)
        if key:
            self._alike.learn(data, key)
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
