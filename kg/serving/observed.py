"""ASGI middleware that counts every request and writes its line."""

import logging
from collections.abc import Awaitable
from time import perf_counter
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serving import logs
from kg.serving.metrics import Metrics, route

_QUERY = "kg.query"
_NOT_ANSWERED = 499
"""The status that is counted where the client left before an answer began."""


def note_query(scope: Scope, query: str) -> None:
    """Let the line of a request say something of the query that it asks."""
    scope[_QUERY] = query


class Observed:
    """The outermost application; ``queries`` writes whole queries into the log."""

    def __init__(self, app: ASGIApp, metrics: Metrics, *, queries: bool = False) -> None:
        self._app = app
        self._metrics = metrics
        self._queries = queries

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = perf_counter()
        status, size = 0, 0

        def counted(message: Message) -> Awaitable[None]:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            elif "body" in message:
                size += len(message["body"])
            return send(message)

        try:
            await self._app(scope, receive, counted)
        finally:
            seconds = perf_counter() - begun
            self._metrics.record(route(scope["path"]), status or _NOT_ANSWERED, seconds, size)
            if logs.requests.isEnabledFor(logging.INFO):
                self._line(scope, status or _NOT_ANSWERED, seconds, size)

    def _line(self, scope: Scope, status: int, seconds: float, size: int) -> None:
        query: str | None = scope.get(_QUERY)
        about: dict[str, Any] | None = None if query is None else logs.about(query, whole=self._queries)
        logs.request_line(scope["method"], scope["path"], status, seconds, size, about)
