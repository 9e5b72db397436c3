"""A handler as an ASGI application: what it raises is answered, as long as nothing was sent."""

from collections.abc import Awaitable, Callable, Collection
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from kg.serving.http import cors
from kg.serving.http.errors import answer_to
from kg.serving.http.fields import field
from kg.serving.http.respond import Wishes, finished, send_reply
from kg.serving.reply import Refusal, Reply

READING = ("GET", "HEAD", "OPTIONS")
"""The methods of what is only read."""
_FILES = "GET, HEAD"
Handler = Callable[[Scope, Receive, Send], Awaitable[None]]


async def handle(handler: Handler, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one request by a handler, or by what it raised; nothing is sent to a client that has left."""
    started = False

    async def noted(message: Message) -> None:
        nonlocal started
        started = True
        await send(message)

    try:
        await handler(scope, receive, noted)
    except ClientDisconnect:
        return
    except Exception as error:
        if started:
            raise
        await send_reply(scope, send, answer_to(error, field(scope["headers"], b"accept")))


def among(methods: Collection[str], handler: Handler, *, writes: bool = False) -> Handler:
    """A handler that answers OPTIONS itself, and refuses a method that is none of these."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "OPTIONS":
            await send_reply(scope, send, cors.preflight(methods, writes=writes))
            return
        if scope["method"] not in methods:
            raise not_allowed(scope["method"], methods)
        await handler(scope, receive, send)

    return answer


def not_allowed(method: str, allowed: Collection[str]) -> Refusal:
    """The refusal of a method, which names those that are allowed."""
    offered = " or ".join(name for name in allowed if name not in {"HEAD", "OPTIONS"})
    return Refusal(
        HTTPStatus.METHOD_NOT_ALLOWED, f"{method} is not allowed here; send {offered}", (("Allow", ", ".join(allowed)),)
    )


async def method_refused(request: Request, error: Exception) -> Response:
    """The answer where a route of Starlette's refuses a method; a folder of files does not tell which it takes."""
    told = getattr(error, "headers", None) or {}
    allowed = sorted(told.get("Allow", _FILES).split(", "))
    reply = answer_to(not_allowed(request.method, allowed), field(request.scope["headers"], b"accept"))
    return as_response(request, reply)


def as_response(request: Request, reply: Reply) -> Response:
    """An answer where Starlette wants a response of its own."""
    whole = finished(reply, Wishes.of(request.scope))
    response = Response(whole.body, whole.status)
    response.raw_headers = whole.fields
    return response
