"""What the resources under ``/reconcile`` have in common: forms, other origins, JSONP, errors as one sentence."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from kg.errors import KgError, UsageError
from kg.reconciliation import TooLargeError
from kg.serving.negotiation import best_language
from kg.serving.pages import LANGUAGES
from kg.serving.protocol import FORM, MAX_BODY, ProtocolError, decoded, media_type_of
from kg.serving.workers import Workers

_CROSS_ORIGIN = {"Access-Control-Allow-Origin": "*"}
_CALLBACK = re.compile(r"[A-Za-z_$][\w$]{0,99}(?:\.[A-Za-z_$][\w$]{0,99}){0,9}", re.ASCII)
_HOST = re.compile(r"(?:[\w.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?", re.ASCII)
_FIELDS = 20
"""Parameters of a request; more make no sense here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: its parameters, the language of the answer, and the address that the server was called by."""

    parameters: tuple[tuple[str, str], ...]
    language: str
    root: str
    posted: bool

    def one(self, name: str) -> str | None:
        """The only value of a parameter, or ``None``; raises ``ProtocolError`` where there are several."""
        values = [value for key, value in self.parameters if key == name]
        if len(values) > 1:
            raise ProtocolError(HTTPStatus.BAD_REQUEST, f"the request has {len(values)} parameters '{name}'; send one")
        return values[0] if values else None

    def needed(self, name: str) -> str:
        """The same; raises ``ProtocolError`` where there is none."""
        value = self.one(name)
        if value is None:
            raise ProtocolError(HTTPStatus.BAD_REQUEST, f"the request has no parameter '{name}'; send it")
        return value


Answer = Callable[[Asked], Response]


class Resource:
    """An ASGI application for one resource, open to pages of every origin; ``answer`` runs in a thread."""

    def __init__(self, answer: Answer, workers: Workers, *, posts: bool = False) -> None:
        self._answer = answer
        self._workers = workers
        self._methods = ("GET", "HEAD", "POST", "OPTIONS") if posts else ("GET", "HEAD", "OPTIONS")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        response = await self._respond(Request(scope, receive))
        response.headers.update(_CROSS_ORIGIN)
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=self._preflight())
        try:
            return await self._workers.run(self._answer, await self._asked(request))
        except ProtocolError as error:
            return self._failure(error.status, error.message)
        except TooLargeError as error:
            return self._failure(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, str(error))
        except UsageError as error:
            return self._failure(HTTPStatus.BAD_REQUEST, str(error))
        except KgError as error:
            return self._failure(HTTPStatus.SERVICE_UNAVAILABLE, str(error))

    async def _asked(self, request: Request) -> Asked:
        if request.method not in self._methods:
            allowed = " or ".join(sorted(set(self._methods) - {"HEAD", "OPTIONS"}))
            raise ProtocolError(HTTPStatus.METHOD_NOT_ALLOWED, f"{request.method} is not allowed; send {allowed}")
        parameters = _pairs(request.scope["query_string"].decode("latin-1"))
        if request.method == "POST":
            parameters += _pairs(await _form(request))
        given = dict(parameters).get("lang")
        language = given if given in LANGUAGES else best_language(request.headers.get("accept-language"), LANGUAGES)
        return Asked(tuple(parameters), str(language), _root(request), request.method == "POST")

    def _preflight(self) -> Mapping[str, str]:
        return {
            "Access-Control-Allow-Methods": ", ".join(self._methods),
            "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type",
            "Access-Control-Max-Age": "86400",
        }

    def _failure(self, status: HTTPStatus, message: str) -> Response:
        headers = {
            HTTPStatus.METHOD_NOT_ALLOWED: {"Allow": ", ".join(self._methods)},
            HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": "5"},
        }
        return PlainTextResponse(f"{message}\n", status_code=status, headers=headers.get(status))


def json_response(asked: Asked, message: Mapping[str, Any]) -> Response:
    """A message as JSON or, where the request names a callback, as a call of it.

    Raises ``ProtocolError`` for a callback that is not a name of JavaScript.
    """
    callback = asked.one("callback")
    headers = {"Vary": "Accept-Language"}
    if callback is None:
        return Response(json.dumps(message, ensure_ascii=False), headers=headers, media_type="application/json")
    if not _CALLBACK.fullmatch(callback):
        raise ProtocolError(HTTPStatus.BAD_REQUEST, "'callback' is not a name of JavaScript; correct it")
    call = f"/**/{callback}({json.dumps(message)});"
    return Response(call, headers=headers, media_type="application/javascript")


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError as error:
        raise ProtocolError(
            HTTPStatus.BAD_REQUEST, f"the request has more than {_FIELDS} parameters; send fewer"
        ) from error


async def _form(request: Request) -> str:
    media_type = media_type_of(request.headers.get("content-type", ""))
    if media_type != FORM:
        raise ProtocolError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send the parameters as {FORM}, not as {media_type or 'nothing'}"
        )
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise ProtocolError(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the request is longer than {MAX_BODY} bytes; shorten it"
            )
    return decoded(body)


def _root(request: Request) -> str:
    """The address of the server without a slash at its end."""
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        raise ProtocolError(HTTPStatus.BAD_REQUEST, "the request names no host; send a Host field")
    return f"{request.scope['scheme']}://{host}{request.scope.get('root_path', '')}"
