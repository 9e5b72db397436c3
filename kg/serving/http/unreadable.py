"""Requests that the parser of HTTP does not read, or whose head is not taken: what their clients are told."""

from collections.abc import Iterable
from http import HTTPStatus

from httptools import HttpParserCallbackError, HttpParserError, HttpParserInvalidMethodError, HttpParserInvalidURLError

from kg.serving.reply import Refusal

LONGEST = (1 << 16) - 1
"""Bytes of a target, as many as the parser can take apart, and of all header fields."""

_METHOD = "the request does not begin with a method of HTTP; send GET, HEAD or POST, and without TLS"
_ADDRESS = "the address of the request has characters that no address may have; percent-encode them"
_TOLD = {
    "Expected HTTP/": "the address of the request is not followed by HTTP/1.1; write a space in an address as %20",
    "Invalid HTTP version": "the request is not in a version of HTTP that this server speaks; send HTTP/1.1",
    "Pause on PRI": "this server does not speak HTTP/2; send HTTP/1.1",
}
"""What is told for what the parser says."""


def refuse_large(target: bytes, fields: Iterable[tuple[bytes, bytes]]) -> None:
    """Raise ``Refusal`` (414, 431) for a head with more bytes than it may have."""
    if len(target) > LONGEST:
        raise too_long()
    if sum(len(name) + len(value) for name, value in fields) > LONGEST:
        raise too_many_fields()


def refuse_unaddressed(version: str, fields: Iterable[tuple[bytes, bytes]]) -> None:
    """Raise ``Refusal`` (400) for a request of HTTP/1.1 that names no host, or several (RFC 9112, section 3.2)."""
    if version == "1.1" and not names_one_host(fields):
        raise Refusal(HTTPStatus.BAD_REQUEST, "the request does not name one host; send one Host field")


def names_one_host(fields: Iterable[tuple[bytes, bytes]]) -> bool:
    """Whether there is one ``Host`` field; names of fields are in lower case."""
    return sum(name == b"host" for name, _ in fields) == 1


def too_long() -> Refusal:
    """The refusal of an address."""
    message = f"the address has more than {LONGEST} bytes; shorten it, or send the query by POST"
    return Refusal(HTTPStatus.REQUEST_URI_TOO_LONG, message)


def too_many_fields() -> Refusal:
    """The refusal of header fields."""
    message = f"the header fields have more than {LONGEST} bytes; send fewer or shorter ones"
    return Refusal(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, message)


def cause_of(error: HttpParserError) -> Exception:
    """Why a request was not read: a ``Refusal``, or what failed while it was taken in."""
    if isinstance(error, HttpParserCallbackError) and isinstance(error.__context__, Exception):
        cause = error.__context__
        return _refusal(cause) if isinstance(cause, HttpParserError | UnicodeDecodeError) else cause
    return _refusal(error)


def _refusal(error: Exception) -> Refusal:
    return Refusal(HTTPStatus.BAD_REQUEST, _sentence(error))


def _sentence(error: Exception) -> str:
    if isinstance(error, HttpParserInvalidMethodError):
        return _METHOD
    if isinstance(error, HttpParserInvalidURLError | UnicodeDecodeError):
        return _ADDRESS
    otherwise = f"the request cannot be read as HTTP/1.1 ({error}); correct the program that sends it"
    return next((told for said, told in _TOLD.items() if str(error).startswith(said)), otherwise)
