"""The resources of the service as ASGI applications: requests in, calls to workers, answers out."""

from http import HTTPStatus

from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from kg.serving.http.fields import field, root
from kg.serving.http.handling import READING, among, handle
from kg.serving.http.negotiation import best_language, split_media_type
from kg.serving.http.protocol import FORM, Parameters, parameters, refuse_charset
from kg.serving.http.receiving import body_of
from kg.serving.http.respond import send_reply
from kg.serving.processes.frames import Function
from kg.serving.reconciling import answering
from kg.serving.reconciling.asked import Asked
from kg.serving.reply import Refusal
from kg.serving.site.request import LANGUAGES

_AT = "/reconcile"
_POSTING = ("GET", "HEAD", "POST", "OPTIONS")
_MOST = 20
"""Parameters of a request; more make no sense here."""
_POSTED = {"": answering.service, "/extend": answering.extended}
_FETCHED = {
    "/suggest/entity": answering.entities,
    "/suggest/type": answering.types,
    "/suggest/property": answering.properties,
    "/preview": answering.preview,
    "/properties": answering.proposed,
}


def routes(limit: int) -> list[BaseRoute]:
    """The service and its parts, which take bodies of at most ``limit`` bytes."""
    return [
        *(Route(_AT + path, Resource(call, limit, _POSTING)) for path, call in _POSTED.items()),
        *(Route(_AT + path, Resource(call, limit, READING)) for path, call in _FETCHED.items()),
    ]


class Resource:
    """An ASGI application for one resource, open to pages of every origin."""

    def __init__(self, call: Function, limit: int, methods: tuple[str, ...]) -> None:
        self._call = call
        self._limit = limit
        self._methods = methods

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await handle(among(self._methods, self._answer), scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = await self._asked(scope, receive)
        answer = await scope["app"].state.pool.call(self._call, asked, prepared=True)
        await send_reply(scope, send, answer.reply)

    async def _asked(self, scope: Scope, receive: Receive) -> Asked:
        given = _few(parameters(scope["query_string"]))
        if posted := scope["method"] == "POST":
            given += _few(await self._form(scope, receive))
        language = dict(given).get("lang", "")
        if language not in LANGUAGES:
            language = best_language(field(scope["headers"], b"accept-language"), LANGUAGES)
        return Asked(given, language, _root(scope), posted)

    async def _form(self, scope: Scope, receive: Receive) -> Parameters:
        media_type, given = split_media_type(field(scope["headers"], b"content-type") or "")
        if media_type != FORM:
            found = f"the media type {media_type}" if media_type else "no Content-Type"
            raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"the body has {found}; send the parameters as {FORM}")
        refuse_charset(given.get("charset"))
        return parameters(await body_of(scope, receive, self._limit), "body")


def _few(given: Parameters) -> Parameters:
    if len(given) > _MOST:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"the request has more than {_MOST} parameters; send fewer")
    return given


def _root(scope: Scope) -> str:
    address = root(scope["headers"], scope["scheme"], scope.get("root_path", ""))
    if address is None:
        raise Refusal(HTTPStatus.BAD_REQUEST, "the request names no host; send a Host field")
    return address
