"""Errors as answers: a status, one sentence, and never a trace."""

import json
import logging
from http import HTTPStatus

from kg.errors import KgError, RefusedError, UsageError
from kg.serving.http.fields import one_line
from kg.serving.http.negotiation import best_media_type
from kg.serving.reply import Headers, Refusal, Reply

PLAIN, PROBLEM, JSON = "text/plain", "application/problem+json", "application/json"
RETRY_AFTER = "5"
"""Seconds after which a busy server may be asked again."""
_ALWAYS: Headers = (("Cache-Control", "no-store"), ("Vary", "Accept"))

_log = logging.getLogger("kg.serving")
_UNAVAILABLE = "the graph cannot be read or written just now; ask again in a few seconds, or see the server's log"
"""What clients are told instead of where the store lies, and what its keeper is to do."""
_NEUTRAL = "the server failed to answer; the failure was logged"


def answer_to(error: Exception, accept: str | None = None) -> Reply:
    """What a client is told of an error: plain text, or a problem (RFC 9457) where it prefers JSON.

    ``Refusal`` says its own status; ``RefusedError`` is 403, another ``UsageError`` 400. Any other ``KgError`` is 503,
    and the rest 500, both with a neutral sentence and a line in the log.
    """
    if not isinstance(error, Refusal | KgError):
        _log.error("a request failed", exc_info=error)
    elif not isinstance(error, Refusal | UsageError):
        _log.error("a request could not be answered: %s", error)
    status, message, headers = _told(error)
    if status == HTTPStatus.SERVICE_UNAVAILABLE and "retry-after" not in {name.lower() for name, _ in headers}:
        headers = (*headers, ("Retry-After", RETRY_AFTER))
    return _written(status, one_line(message), (*_ALWAYS, *headers), accept)


def _told(error: Exception) -> tuple[HTTPStatus, str, Headers]:
    if isinstance(error, Refusal):
        return HTTPStatus(error.status), error.message, error.headers
    if isinstance(error, RefusedError):
        return HTTPStatus.FORBIDDEN, str(error), ()
    if isinstance(error, UsageError):
        return HTTPStatus.BAD_REQUEST, str(error), ()
    if isinstance(error, KgError):
        return HTTPStatus.SERVICE_UNAVAILABLE, _UNAVAILABLE, ()
    return HTTPStatus.INTERNAL_SERVER_ERROR, _NEUTRAL, ()


def _written(status: HTTPStatus, message: str, headers: Headers, accept: str | None) -> Reply:
    if best_media_type(accept, (PLAIN, PROBLEM, JSON)) in {PROBLEM, JSON}:
        problem = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": message}
        return Reply(status, PROBLEM, json.dumps(problem, ensure_ascii=False).encode(), headers)
    return Reply(status, f"{PLAIN}; charset=utf-8", f"{message}\n".encode(), headers)
