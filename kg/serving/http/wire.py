"""A whole response as the bytes of HTTP/1.1 (RFC 9112), and what of a request it depends on."""

from collections.abc import Iterable
from http import HTTPStatus

from starlette.types import Scope

from kg.serving.http.respond import Finished

Key = tuple[bytes, bytes, bytes]
"""The target of a GET request, its ``Accept`` and its ``Accept-Encoding``."""

_VARYING = {b"accept": 1, b"accept-encoding": 2}


def key_of(scope: Scope) -> Key | None:
    """What tells the answer to a GET request from others; ``None`` where a field comes twice."""
    query = scope["query_string"]
    return keyed(scope["raw_path"] + b"?" + query if query else scope["raw_path"], scope["headers"])


def keyed(target: bytes, fields: Iterable[tuple[bytes, bytes]]) -> Key | None:
    """The same, of a target and header fields with their names in lower case."""
    key = [target, b"", b""]
    for name, value in fields:
        if place := _VARYING.get(name):
            if key[place]:
                return None
            key[place] = value
    return key[0], key[1], key[2]


def status_line(status: int) -> bytes:
    """The first line of a response."""
    return f"HTTP/1.1 {int(status)} {HTTPStatus(status).phrase}\r\n".encode()


def after_status(response: Finished) -> bytes:
    """All of a response that has a ``Content-Length`` but its first line, and the fields that the server adds."""
    return b"\r\n".join((*(name + b": " + value for name, value in response.fields), b"", response.body))
