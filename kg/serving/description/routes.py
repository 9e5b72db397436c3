"""Where the description of the data is found."""

from http import HTTPStatus

from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from kg.serving.description.data import VOID_PATH
from kg.serving.description.void import void
from kg.serving.http import conditional, cors
from kg.serving.http.fields import field, root
from kg.serving.http.handling import READING, among, handle
from kg.serving.http.negotiation import best_media_type
from kg.serving.http.respond import send_reply
from kg.serving.http.wanted import ONE_GRAPH
from kg.serving.reply import Refusal, Reply


def routes() -> list[BaseRoute]:
    """``/.well-known/void``, and ``/void`` that leads there."""
    return [Route(VOID_PATH, _WellKnown()), Route("/void", _moved)]


class _WellKnown:
    """An ASGI application: RDF in the syntax that the client likes best."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await handle(among(READING, self._answer), scope, receive, send)

    async def _answer(self, scope: Scope, _: Receive, send: Send) -> None:
        media_type = best_media_type(field(scope["headers"], b"accept"), tuple(ONE_GRAPH)) or next(iter(ONE_GRAPH))
        address = root(scope["headers"], scope["scheme"], scope.get("root_path", ""))
        if address is None:
            raise Refusal(HTTPStatus.BAD_REQUEST, "the request names no host; send a Host field")
        answer = await scope["app"].state.pool.call(void, address, media_type, prepared=True)
        tag = conditional.entity_tag(answer.snapshot, ("void", address, media_type))
        headers = (("Vary", "Accept"), ("Cache-Control", conditional.REVALIDATE), ("ETag", tag))
        reply = answer.reply
        await send_reply(scope, send, Reply(reply.status, reply.media_type, reply.body, (*reply.headers, *headers)))


async def _moved(_: object) -> Response:
    return RedirectResponse(VOID_PATH, HTTPStatus.SEE_OTHER, dict(cors.CROSS_ORIGIN))
