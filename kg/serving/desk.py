"""What connections and the workers have between them: plain queries that take the short way."""

import asyncio
import logging
from collections.abc import AsyncIterator
from http import HTTPStatus
from time import perf_counter

from kg.serving import logs
from kg.serving.http.errors import answer_to
from kg.serving.http.plain import Dated, Reader
from kg.serving.http.respond import Finished, Wishes, finished, parts_of
from kg.serving.http.wire import Key, after_status, status_line
from kg.serving.metrics import OTHER, Metrics
from kg.serving.processes import Answer, Counts, Lending, Pool
from kg.serving.processes.frames import call
from kg.serving.remembered import Remembered
from kg.serving.reply import Refusal
from kg.serving.sparql.direct import is_direct, respond
from kg.serving.sparql.plain import Plain, arguments, text

_OK = status_line(HTTPStatus.OK)
_ROUTE = "/sparql"
Whole = tuple[bytes, bytes]
"""The status line of a response, and all that comes after it but the fields that the server adds."""


class Desk:
    """Takes plain queries in, and gives answers out."""

    def __init__(self, pool: Pool, kept: Remembered, metrics: Metrics, remote: tuple[str, ...]) -> None:
        self.pool = pool
        self.kept = kept
        self.metrics = metrics
        self.dated = Dated()
        self._remote = remote

    def takes(self, target: bytes) -> bool:
        """Whether a request for this target may take the short way; none does while each has a line in the log."""
        return is_direct(target) and not logs.requests.isEnabledFor(logging.INFO)

    def remembered(self, request: Key) -> Whole | None:
        """The response that was sent to the same request, if it may be sent again."""
        begun = perf_counter()
        response = self.kept.get(request)
        if response is None:
            return None
        self.metrics.record(_ROUTE, HTTPStatus.OK, perf_counter() - begun, len(response))
        return _OK, response

    def dispatch(self, request: Key, spent: float = 0.0) -> "Dispatch | None":
        """A request on its way to a worker; ``None`` while another snapshot is opened.

        Seconds that were ``spent`` on it before count towards its time limit.
        """
        asked = self.pool.ask(call(respond, (*arguments(request), self._remote), streamed=True), spent)
        return None if asked is None else Dispatch(self, request, asked, perf_counter() - spent)

    def refused(self, request: bytes, error: Refusal, seconds: float) -> Whole:
        """The response to a request, as it came, that a clerk was to answer and did not."""
        key = Reader().read(request)
        return self.failed(error, key[1] if key else b"", seconds)

    def failed(self, error: Exception, accept: bytes, seconds: float) -> Whole:
        """The response that tells a client of an error, which was found after so long."""
        response = finished(answer_to(error, text(accept)), Wishes())
        self.metrics.record(_ROUTE, response.status, seconds, len(response.body))
        return _whole(response)

    def unreadable(self, error: Exception) -> Whole:
        """The last response on a connection, to a request that was not read as a whole."""
        response = finished(answer_to(error), Wishes())
        self.metrics.record(OTHER, response.status, 0.0, len(response.body))
        logs.request_line("-", "-", response.status, 0.0, len(response.body))
        return _whole(response._replace(fields=[*response.fields, (b"connection", b"close")]))


class Dispatch:
    """A request on its way, in the place of uvicorn's own record of one: it reads and sets the plain attributes."""

    def __init__(self, desk: Desk, request: Key, asked: "asyncio.Future[Answer]", begun: float) -> None:
        self._desk = desk
        self._request = request
        self._begun = begun
        self.asked = asked
        self.streaming: asyncio.Task[None] | None = None
        self.response_complete = False
        self.disconnected = False
        self.keep_alive = True
        self.message_event = asyncio.Event()

    def abandon(self) -> None:
        """Nobody waits any more."""
        if self.streaming:
            self.streaming.cancel()
        self._desk.pool.abandon(self.asked)

    @property
    def response_started(self) -> bool:
        """Whether the first part of a response that comes in parts may have been sent."""
        return self.streaming is not None

    def whole(self) -> Whole | None:
        """The response to send; ``None`` where it comes in parts."""
        if error := self.asked.exception():
            return self._refused(error)
        answer = self.asked.result()
        if answer.body is None or answer.media_type:  # a body alone, though it may have come at once
            return None
        if answer.headers:
            self._desk.kept.consider(self._request, answer.snapshot, answer.body, perf_counter() - self._begun)
        self._count(HTTPStatus.OK, len(answer.body))
        return _OK, answer.body

    async def parts(self, dated: bytes) -> AsyncIterator[bytes]:
        """The bytes of a response that comes in parts."""
        answer, size = self.asked.result(), 0
        async for part in parts_of(answer, text(self._request[2]), _OK + dated):
            size += len(part)
            yield part
        self._count(HTTPStatus.OK, size)

    def _refused(self, error: BaseException) -> Whole:
        failure = error if isinstance(error, Exception) else RuntimeError(str(error))
        return self._desk.failed(failure, self._request[1], perf_counter() - self._begun)

    def _count(self, status: int, size: int) -> None:
        self._desk.metrics.record(_ROUTE, status, perf_counter() - self._begun, size)


def _whole(response: Finished) -> Whole:
    return status_line(response.status), after_status(response)


def lending(metrics: Metrics, remote: tuple[str, ...]) -> Lending:
    """What clerks need to answer plain queries, which may reach these endpoints."""

    def counted(counts: Counts) -> None:
        metrics.record_all(_ROUTE, HTTPStatus.OK, counts.requests, counts.nanoseconds / 1e9, counts.bytes)

    return Lending(call(Plain, (remote,), streamed=False), counted)
