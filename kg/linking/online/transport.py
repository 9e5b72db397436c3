"""One exchange over HTTP: a request, and the whole answer or a reason why there is none.

The standard library does it: no other client bounds the time of a whole answer either, and a dependency for one
request a second would be dear.
"""

import http.client
import ssl
import urllib.error
import urllib.request
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import urlencode

from kg.linking.online.watch import Watch

MOST_BYTES = 64 << 20
"""An answer of fifty items has a few million bytes; one beyond this is not waited for."""
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask: ``query`` goes into the address; with a ``form`` it is a POST."""

    address: str
    query: Mapping[str, str]
    form: Mapping[str, str] | None = None

    @property
    def url(self) -> str:
        """The address with the query."""
        if not self.query:
            return self.address
        return f"{self.address}{'&' if '?' in self.address else '?'}{urlencode(self.query)}"

    @property
    def body(self) -> bytes | None:
        """The form as it is sent."""
        return None if self.form is None else urlencode(self.form).encode()


@dataclass(frozen=True, slots=True)
class Answer:
    """``address`` is where it came from in the end; the body is no longer compressed."""

    address: str
    status: int
    headers: Message
    body: bytes


class NoAnswer(Exception):  # noqa: N818 - it says what there is
    """No answer, or a part of one; ``passing`` where it may go better the next time."""

    def __init__(self, reason: str, *, passing: bool = True) -> None:
        super().__init__(reason)
        self.passing = passing


def exchange(request: Request, headers: Mapping[str, str], timeout: float) -> Answer:
    """Send a request and read the whole answer within ``timeout`` seconds; raises ``NoAnswer``."""
    sent = urllib.request.Request(request.url, request.body, {**headers, "Accept-Encoding": "gzip"})  # noqa: S310 - http(s) only
    with Watch(timeout) as watch:
        try:
            answer = _received(_open(sent, watch, timeout))
        except (OSError, ValueError, http.client.HTTPException, zlib.error) as error:
            raise _reason(error, timeout, over=watch.over) from error
        if watch.over:
            raise _late(timeout)
        return answer


def _reason(error: Exception, timeout: float, *, over: bool) -> NoAnswer:
    """What went wrong, in words."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if over or isinstance(cause, TimeoutError):
        return _late(timeout)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return NoAnswer(f"has no valid certificate ({cause.verify_message})", passing=False)
    if isinstance(cause, http.client.IncompleteRead | zlib.error | EOFError):
        return NoAnswer("broke its answer off")
    said = cause.strerror if isinstance(cause, OSError) else None
    return NoAnswer(f"cannot be reached ({said or cause or type(cause).__name__})")


def _late(timeout: float) -> NoAnswer:
    return NoAnswer(f"was not done with its answer after {timeout:g} seconds")


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a GET; a POST would arrive as a GET without its form."""

    def redirect_request(self, req: urllib.request.Request, *arguments: Any) -> urllib.request.Request | None:
        return None if req.data is not None else super().redirect_request(req, *arguments)


def _open(sent: urllib.request.Request, watch: Watch, timeout: float) -> Any:
    opener = urllib.request.build_opener(*watch.handlers, _Redirects)
    try:
        return opener.open(sent, timeout=timeout)
    except urllib.error.HTTPError as answered:
        return answered


def _received(response: Any) -> Answer:
    with response:
        body = _body(response)
        if response.headers.get("Content-Encoding", "").lower() == "gzip":
            body = _unpacked(body)
        return Answer(response.url, response.status, response.headers, body)


def _body(response: Any) -> bytes:
    pieces, size = [], 0
    while piece := response.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        _bounded(size)
    told = response.headers.get("Content-Length", "")
    if told.isdecimal() and size < int(told):
        raise http.client.IncompleteRead(b"")
    return b"".join(pieces)


def _unpacked(body: bytes) -> bytes:
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    unpacked = unpacking.decompress(body, MOST_BYTES + 1)
    _bounded(len(unpacked))
    if not unpacking.eof:
        raise zlib.error("the end is missing")
    return unpacked


def _bounded(size: int) -> None:
    if size > MOST_BYTES:
        raise NoAnswer(f"answers with more than {MOST_BYTES >> 20} million bytes", passing=False)
