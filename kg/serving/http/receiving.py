"""Receiving a request: its body within bounds, and whether its client is still there."""

import asyncio
from collections.abc import Awaitable
from http import HTTPStatus
from typing import TypeVar

from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope

from kg.serving.http.fields import field
from kg.serving.http.protocol import too_large
from kg.serving.reply import Refusal

PATIENCE = 30.0
"""Seconds that a client has to send a request, and its body."""

_SOON = 0.05
"""Seconds of work after which it is watched whether the client is still there."""

T = TypeVar("T")


async def body_of(scope: Scope, receive: Receive, limit: int, seconds: float = PATIENCE) -> bytes:
    """The body of a request.

    Raises ``Refusal``: 413 as soon as it is known to have more than ``limit`` bytes, 408 when it takes longer than
    ``seconds``, 415 when it is compressed; ``ClientDisconnect`` when the client leaves.
    """
    _refuse_coding(field(scope["headers"], b"content-encoding"))
    announced = field(scope["headers"], b"content-length") or ""
    if announced.isascii() and announced.isdigit() and int(announced) > limit:
        raise too_large(limit)
    try:
        async with asyncio.timeout(seconds):
            return await _read(receive, limit)
    except TimeoutError as error:
        message = f"the body did not arrive within {seconds:g} seconds; send it faster"
        raise Refusal(HTTPStatus.REQUEST_TIMEOUT, message, (("Connection", "close"),)) from error


async def while_connected(receive: Receive, work: Awaitable[T]) -> T:
    """The result of some work, which is cancelled when the client leaves; raises ``ClientDisconnect`` then.

    The body of the request must have been received. Most work is done before anybody looks whether the client is there.
    """
    watched = _Watched(receive)
    later = asyncio.get_running_loop().call_later(_SOON, watched.begin)
    try:
        return await work
    except asyncio.CancelledError:
        if watched.has_left and (task := asyncio.current_task()) is not None:
            task.uncancel()
            raise ClientDisconnect from None
        raise
    finally:
        later.cancel()
        watched.end()


class _Watched:
    """The client of the current task, which is cancelled when the client leaves."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._working = asyncio.current_task()
        self._watching: asyncio.Task[None] | None = None
        self.has_left = False

    def begin(self) -> None:
        self._watching = asyncio.get_running_loop().create_task(self._watch())

    def end(self) -> None:
        if self._watching:
            self._watching.cancel()

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.has_left = True
        if self._working:
            self._working.cancel()


async def _read(receive: Receive, limit: int) -> bytes:
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        if size > limit:
            raise too_large(limit)
        more = message.get("more_body", False)
    return b"".join(parts)


def _refuse_coding(coding: str | None) -> None:
    if coding and coding.strip().lower() != "identity":
        raise Refusal(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            f"the body has the content coding {coding.strip()!r}; send it as it is",
            (("Accept-Encoding", "identity"),),
        )
