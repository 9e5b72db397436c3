"""The SPARQL endpoint: requests of the SPARQL 1.1 Protocol in, answers of workers out."""

from http import HTTPStatus
from typing import Any

from starlette.types import Receive, Scope, Send

from kg.serving.http import conditional
from kg.serving.http.authorization import refuse_strangers
from kg.serving.http.fields import field, root
from kg.serving.http.handling import among, handle
from kg.serving.http.negotiation import best_media_type
from kg.serving.http.protocol import UPDATE, Query, Update, from_get, from_post, posted_type
from kg.serving.http.receiving import body_of, while_connected
from kg.serving.http.respond import Finished, Wishes, finished, send_finished, send_reply, send_stream
from kg.serving.http.wanted import ONE_GRAPH
from kg.serving.http.wire import after_status, key_of
from kg.serving.observed import note_query
from kg.serving.reply import Refusal, Reply
from kg.serving.searching.service import searches
from kg.serving.sparql.answering import answer_query, apply_update, describe
from kg.serving.sparql.asking import Asked, asked
from kg.serving.sparql.settings import Settings

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
_PAGE, _HTML = "/query", "text/html"
_DESCRIPTIONS = (*ONE_GRAPH, _HTML)
_READ_ONLY = "this server takes no updates; start it with --token-file to let clients with the token write"


class Endpoint:
    """An ASGI application for ``/sparql``; ``app.state.pool`` answers."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = among(METHODS, self._answer, writes=self._settings.token is not None)
        await handle(answer, scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = await self._request(scope, receive)
        if request is not None:
            note_query(scope, request.text)
        if request is None:
            await self._describe(scope, send)
        elif isinstance(request, Update):
            await self._update(request, scope, send)
        else:
            accept = field(scope["headers"], b"accept")
            await self._query(asked(request, accept, remote=bool(self._settings.remote)), scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive) -> Query | Update | None:
        """What is asked; ``None`` where it is the description. Raises ``Refusal``."""
        sizes = self._settings.sizes
        if scope["method"] in {"GET", "HEAD"}:
            return from_get(scope["query_string"], sizes)
        content_type = field(scope["headers"], b"content-type")
        if posted_type(content_type) == UPDATE:
            self._refuse_writing(scope)
        body = await body_of(scope, receive, sizes.body)
        request = from_post(scope["query_string"], content_type, body, sizes)
        if isinstance(request, Update):
            self._refuse_writing(scope)
        return request

    async def _query(self, asks: Asked, scope: Scope, receive: Receive, send: Send) -> None:
        pool = scope["app"].state.pool
        if unchanged(asks, pool.snapshot, scope):
            reply = Reply(HTTPStatus.OK, "", b"", asks.headers(pool.snapshot))
            await send_finished(send, finished(reply, Wishes.of(scope)))
            return

        async def answered() -> None:
            stream = await pool.stream(
                answer_query, asks.query, asks.wanted, self._settings.remote, prepared=searches(asks.query.text)
            )
            headers = asks.headers(stream.snapshot)
            if stream.body is None:
                await send_stream(scope, send, stream, headers)
                return
            response = finished(whole(stream, headers), Wishes.of(scope))
            if not asks.varies:
                remember(scope, stream.snapshot, response)
            await send_finished(send, response)

        await while_connected(receive, answered())

    async def _update(self, update: Update, scope: Scope, send: Send) -> None:
        pool = scope["app"].state.pool
        reply = await pool.write(apply_update, update, self._settings.remote)
        await send_reply(scope, send, whole(reply))

    async def _describe(self, scope: Scope, send: Send) -> None:
        """The description of the service; readers are sent to the page with the form."""
        media_type = best_media_type(field(scope["headers"], b"accept"), _DESCRIPTIONS) or _DESCRIPTIONS[0]
        if media_type == _HTML:
            await send_reply(scope, send, Reply(HTTPStatus.SEE_OTHER, "", b"", (("Location", _PAGE), _VARY)))
            return
        pool = scope["app"].state.pool
        address = root(scope["headers"], scope["scheme"], scope.get("root_path", ""))
        if address is None:
            raise Refusal(HTTPStatus.BAD_REQUEST, "the request names no host; send a Host field")
        settings = self._settings
        reply = await pool.call(
            describe, address, media_type, settings.token is not None, bool(settings.remote), prepared=True
        )
        tag = conditional.entity_tag(reply.snapshot, ("description", address, media_type))
        await send_reply(scope, send, whole(reply, (_VARY, ("Cache-Control", conditional.REVALIDATE), ("ETag", tag))))

    def _refuse_writing(self, scope: Scope) -> None:
        if self._settings.token is None:
            raise Refusal(HTTPStatus.FORBIDDEN, _READ_ONLY)
        refuse_strangers(scope["headers"], self._settings.token)


_VARY = ("Vary", "Accept")


def unchanged(asks: Asked, snapshot: str | None, scope: Scope) -> bool:
    """Whether the client has the answer from this snapshot already."""
    if snapshot is None or asks.varies:
        return False
    return conditional.is_current(field(scope["headers"], b"if-none-match"), asks.tag(snapshot))


def remember(scope: Scope, snapshot: str, response: Finished) -> None:
    """Keep the response to a GET request, to be sent again as it is while the snapshot is published."""
    if scope["method"] == "GET" and response.status == HTTPStatus.OK and (key := key_of(scope)):
        scope["app"].state.remembered.put(key, snapshot, after_status(response))


def whole(answer: Any, headers: tuple[tuple[str, str], ...] = ()) -> Reply:
    """The answer of a pool to a call, with further header fields."""
    return Reply(answer.status, answer.media_type, answer.body or b"", (*answer.headers, *headers))
