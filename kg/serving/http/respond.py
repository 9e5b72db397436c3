"""Answers on the wire: status, header fields and body as a client asked for them, whole or in parts.

``finished`` makes the response to a whole answer without ASGI, so that it can be kept and sent again; ``send_reply``
and ``send_stream`` send answers. Every response has the fields of security and may be read by other origins.
"""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from http import HTTPStatus
from typing import NamedTuple, Protocol

from starlette.types import Scope, Send

from kg.serving.http import compression, conditional, cors, security
from kg.serving.http.fields import RawFields, encoded, field
from kg.serving.reply import Headers, Reply

_BODILESS = frozenset({HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED})
_OF_A_BODY = frozenset({b"content-type", b"content-length", b"content-encoding", b"content-disposition"})
_SUCCESSES = range(200, 300)


class Streamed(Protocol):
    """An answer in parts; ``body`` is the whole of one that is small."""

    @property
    def status(self) -> int:
        """The status."""

    @property
    def media_type(self) -> str:
        """What stands in ``Content-Type``."""

    @property
    def headers(self) -> Headers:
        """Further header fields."""

    @property
    def body(self) -> bytes | None:
        """The whole body, or ``None``."""

    def chunks(self) -> AsyncIterator[bytes]:
        """The parts of the body."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a request says of its response: ``head`` where no body is wanted, the coding, and the tags it has."""

    head: bool = False
    coding: str = compression.IDENTITY
    if_none_match: str | None = None

    @classmethod
    def of(cls, scope: Scope) -> "Wishes":
        """Those of a request."""
        fields = scope["headers"]
        reads = scope["method"] in {"GET", "HEAD"}
        return cls(
            head=scope["method"] == "HEAD",
            coding=compression.coding(field(fields, b"accept-encoding")),
            if_none_match=field(fields, b"if-none-match") if reads else None,
        )


class Finished(NamedTuple):
    """A response as it is sent."""

    status: int
    fields: RawFields
    body: bytes


NO_WISHES = Wishes()


def finished(reply: Reply, wishes: Wishes = NO_WISHES) -> Finished:
    """The response to a whole answer.

    An answer whose ``ETag`` the client has is 304. ``Vary`` names the coding where a body may be compressed.
    """
    given = _fields(reply.media_type, reply.headers)
    if reply.status in _SUCCESSES and (unchanged := not_modified(given, wishes)):
        return unchanged
    body, small = reply.body, len(reply.body) < compression.SMALLEST
    if reply.status in _BODILESS:
        return Finished(reply.status, security.secured(_without_body(given)), b"")
    if not small and compression.is_text(reply.media_type):
        given = _coded(given, wishes.coding)
        body = compression.compressed(body) if wishes.coding == compression.GZIP else body
    given.append((b"content-length", str(len(body)).encode()))
    return Finished(reply.status, security.secured(given), b"" if wishes.head else body)


def not_modified(fields: RawFields, wishes: Wishes) -> Finished | None:
    """304 where the client has what these fields have the ``ETag`` of."""
    tag = next((value.decode() for name, value in fields if name == b"etag"), None)
    if tag is None or not conditional.is_current(wishes.if_none_match, tag):
        return None
    return Finished(HTTPStatus.NOT_MODIFIED, security.secured(_coded(_without_body(fields), wishes.coding)), b"")


async def send_finished(send: Send, response: Finished) -> None:
    """Send a response."""
    await send({"type": "http.response.start", "status": int(response.status), "headers": response.fields})
    await send({"type": "http.response.body", "body": response.body})


async def send_reply(scope: Scope, send: Send, reply: Reply) -> None:
    """Send a whole answer."""
    await send_finished(send, finished(reply, Wishes.of(scope)))


async def send_stream(scope: Scope, send: Send, stream: Streamed, headers: Headers = ()) -> None:
    """Send an answer, in parts where it comes in parts; ``headers`` come on top of its own.

    When a part cannot be had the connection ends without an end of the body, so that no client takes it for whole.
    """
    if stream.body is not None:
        reply = Reply(stream.status, stream.media_type, stream.body, (*stream.headers, *headers))
        await send_reply(scope, send, reply)
        return
    wishes = Wishes.of(scope)
    fields = _fields(stream.media_type, (*stream.headers, *headers))
    zips = compression.is_text(stream.media_type)
    fields = _coded(fields, wishes.coding) if zips else fields
    await send({"type": "http.response.start", "status": int(stream.status), "headers": security.secured(fields)})
    async with aclosing(_parts(stream, zipped=zips and wishes.coding == compression.GZIP)) as parts:
        if not wishes.head:
            async for part in parts:
                await send({"type": "http.response.body", "body": part, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def parts_of(stream: Streamed, codings: str | None, begin: bytes) -> AsyncGenerator[bytes, None]:
    """The bytes of a response in parts (RFC 9112, 7.1), after the bytes that it begins with."""
    fields = _fields(stream.media_type, stream.headers)
    zips = compression.is_text(stream.media_type)
    coding = compression.coding(codings)
    fields = [*security.secured(_coded(fields, coding) if zips else fields), (b"transfer-encoding", b"chunked")]
    yield begin + b"".join(name + b": " + value + b"\r\n" for name, value in fields) + b"\r\n"
    async with aclosing(_parts(stream, zipped=zips and coding == compression.GZIP)) as parts:
        async for part in parts:
            yield b"%x\r\n%b\r\n" % (len(part), part)
    yield b"0\r\n\r\n"


async def _parts(stream: Streamed, *, zipped: bool) -> AsyncGenerator[bytes, None]:
    compressor = compression.Compressor() if zipped else None
    async for chunk in stream.chunks():
        part = compressor.part(chunk) if compressor else chunk
        if part:
            yield part
    if compressor:
        yield compressor.end()


def _fields(media_type: str, headers: Headers) -> RawFields:
    """The fields of an answer as bytes, with one ``Vary`` for all that it names."""
    fields = [encoded(name, value) for name, value in (*cors.CROSS_ORIGIN, *headers) if name.lower() != "vary"]
    varying = [value for name, value in headers if name.lower() == "vary"]
    if varying:
        fields.append(encoded("Vary", ", ".join(dict.fromkeys(varying))))
    return [encoded("Content-Type", media_type), *fields] if media_type else fields


def _coded(fields: RawFields, coding: str) -> RawFields:
    """The fields of a body that may be compressed: ``Vary`` says so, and the tag is of the body as it is sent."""
    vary = b", ".join([*(value for name, value in fields if name == b"vary"), b"Accept-Encoding"])
    result = [
        (name, conditional.with_coding(value.decode(), coding).encode() if name == b"etag" else value)
        for name, value in fields
        if name != b"vary"
    ]
    result.append((b"vary", vary))
    if coding == compression.GZIP:
        result.append((b"content-encoding", b"gzip"))
    return result


def _without_body(fields: RawFields) -> RawFields:
    return [(name, value) for name, value in fields if name not in _OF_A_BODY]
