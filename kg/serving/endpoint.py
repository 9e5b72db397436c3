"""The SPARQL endpoint: one query in, one answer out, errors as one sentence of plain text."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from kg.errors import KgError, UsageError
from kg.serving.engine import Engine
from kg.serving.protocol import MAX_BODY, ProtocolError, Query, from_get, from_post
from kg.serving.workers import Workers

_METHODS = ("GET", "HEAD", "POST", "OPTIONS")
_CROSS_ORIGIN = {"Access-Control-Allow-Origin": "*"}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": ", ".join(_METHODS),
    "Access-Control-Allow-Headers": "Accept, Content-Type",
    "Access-Control-Max-Age": "86400",
}
_WITH_STATUS = {
    HTTPStatus.METHOD_NOT_ALLOWED: {"Allow": ", ".join(_METHODS)},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": "5"},
}


class Endpoint:
    """An ASGI application for ``/sparql``, open to pages of every origin."""

    def __init__(self, engine: Engine, workers: Workers) -> None:
        self._engine = engine
        self._workers = workers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        response = await self._respond(Request(scope, receive))
        response.headers.update(_CROSS_ORIGIN)
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=HTTPStatus.NO_CONTENT, headers=_PREFLIGHT)
        try:
            return await self._answered(await _asked(request), _accept(request))
        except ProtocolError as error:
            return failure(error.status, error.message)
        except UsageError as error:
            return failure(HTTPStatus.BAD_REQUEST, str(error))
        except KgError as error:
            return failure(HTTPStatus.SERVICE_UNAVAILABLE, str(error))

    async def _answered(self, query: Query, accept: str | None) -> Response:
        reply = await self._workers.run(self._engine.answer, query, accept)
        return Response(reply.data, media_type=reply.media_type, headers={"Vary": "Accept"})


async def _asked(request: Request) -> Query:
    if request.method in {"GET", "HEAD"}:
        return from_get(request.url.query)
    if request.method == "POST":
        content_type = request.headers.get("content-type", "")
        return from_post(request.url.query, content_type, await _body(request))
    raise ProtocolError(HTTPStatus.METHOD_NOT_ALLOWED, f"{request.method} is not allowed; send GET or POST")


async def _body(request: Request) -> bytes:
    """The body, as far as the first byte that is too many."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            break
    return body


def _accept(request: Request) -> str | None:
    """All ``Accept`` fields as one: a client may send several."""
    return ", ".join(request.headers.getlist("accept")) or None


def failure(status: HTTPStatus, message: str) -> Response:
    """A sentence for the client, with what the status asks for."""
    return PlainTextResponse(f"{message}\n", status_code=status, headers=_WITH_STATUS.get(status))
