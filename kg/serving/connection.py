"""A client's connection: uvicorn's, with a short way for queries, and an end to what never comes.

The way through an application takes longer than sending bytes that are there already, and longer than most queries. A
plain GET request to the endpoint therefore takes a shorter one: the response that was sent to the same request is sent
again, as long as it is right, or else the request goes to a worker as it is, and comes back as a response. A connection
that brings one such request after the other is lent to a worker. Requests with anything unusual in them go through the
application.
"""

from collections.abc import Iterable
from time import monotonic
from typing import TYPE_CHECKING

from httptools import HttpParserError, HttpParserUpgrade

from kg.serving.desk import Desk, Dispatch
from kg.serving.http.closing import Closing
from kg.serving.http.plain import Alike, plain
from kg.serving.http.receiving import PATIENCE
from kg.serving.http.unreadable import LONGEST, cause_of, refuse_large, refuse_unaddressed, too_long, too_many_fields
from kg.serving.http.wire import Key
from kg.serving.lending import ENOUGH, Lendable

if TYPE_CHECKING:
    import asyncio

    from uvicorn._types import ASGI3Application
    from uvicorn.protocols.http.httptools_impl import RequestResponseCycle

    from kg.serving.processes import Answer

DESK = "desk"
"""The name in the state of the application."""
_QUEUED = 16
"""Requests behind one that is answered after which no more are read."""
_ENDLESS = 8 * LONGEST
"""Bytes after which a head that has not ended is not waited for; more than comes at once and may be of two requests."""


class Connection(Lendable):
    """One connection."""

    _began = 0.0
    _used = 0.0
    _requests = 0
    _is_heading = False
    _came = 0
    _plain: Key | None = None
    _dispatch: Dispatch | None = None
    _running: "RequestResponseCycle | None" = None

    def connection_made(self, transport: "asyncio.Transport") -> None:  # type: ignore[override]
        """A client has come."""
        super().connection_made(transport)
        self._alike = Alike()

    def data_received(self, data: bytes) -> None:
        """Take what has come: mostly a whole request that differs from the one before in its target alone."""
        if self._is_between() and not self.flow.write_paused and (request := self._alike.read(data)):
            desk: Desk = self.app_state[DESK]
            if desk.takes(request[0]) and self._is_taken(desk, request):
                return
        self._parsed(data)

    def timeout_keep_alive_handler(self) -> None:
        """End a connection that has not been used for long."""
        left = self._used + self.timeout_keep_alive - monotonic()
        if left > 0:
            self.timeout_keep_alive_task = self.loop.call_later(left, self.timeout_keep_alive_handler)
        else:
            super().timeout_keep_alive_handler()

    def on_message_begin(self) -> None:
        """A request begins."""
        self._began = monotonic()
        self._requests += 1
        self._unset_keepalive_if_required()
        self._is_heading = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Choose the way."""
        self._is_heading = False
        if self._came > LONGEST:
            refuse_large(self.url, self.headers)
        refuse_unaddressed(self.parser.get_http_version(), self.headers)
        self._plain = self._as_plain()
        if self._plain is None:
            self.cold = 0
            super().on_headers_complete()
            if self._dispatch and len(self.pipeline) < _QUEUED:
                self.flow.resume_reading()  # or nobody sees the client go

    def on_body(self, body: bytes) -> None:
        """Take a part of the body; a plain request has none."""
        if self._plain is None:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """Answer a plain request, or go on."""
        self._began = 0.0
        if self._plain is None:
            super().on_message_complete()
            return
        if not self._is_taken(self.app_state[DESK], self._plain):
            # Another snapshot is being opened: the application waits for it.
            super().on_headers_complete()
            super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone: nobody waits for the answer any more, also where more was asked after it."""
        super().connection_lost(exc)
        self._abandon()

    def is_overdue(self, now: float) -> bool:
        """Whether a request began too long ago, by the monotonic clock, and has not arrived."""
        return 0 < self._began < now - PATIENCE

    def _is_between(self) -> bool:
        """Whether no part of a request has come, and none is being answered."""
        return self._began == 0 and not self._is_answering()

    def _is_answering(self) -> bool:
        """Whether the answer to a request is under way."""
        return self.cycle is not None and not self.cycle.response_complete

    def _is_at_rest(self) -> bool:
        """Whether no part of a request has come, and all responses are sent."""
        return self._began == 0 and super()._is_at_rest()

    def _parsed(self, data: bytes) -> None:
        """Have a parser read what has come, and learn from it what the next request may be like."""
        is_between, self._requests = self._is_between(), 0
        self._came = self._came + len(data) if self._is_heading else len(data)
        self._unset_keepalive_if_required()
        try:
            self.parser.feed_data(data)
        except HttpParserError as error:
            self._refuse(cause_of(error))
            return
        except HttpParserUpgrade:
            self._unsupported_upgrade_warning()
        if self._is_heading and self._came > _ENDLESS:
            self._refuse(too_long() if len(self.url) > LONGEST else too_many_fields())
        elif self._plain and is_between and self._began == 0 and self._requests == 1:
            self._alike.learn(data, self._plain)

    def _refuse(self, error: Exception) -> None:
        """Tell a client that its request is not read any further, and end the connection."""
        is_late = self._is_answering() and (self.cycle.response_started or self.pipeline)
        self._abandon()
        desk: Desk = self.app_state[DESK]
        status, rest = desk.unreadable(error)
        if is_late:  # it would be taken for a part of another response
            self.transport.close()
        else:
            Closing.after(self, b"".join((status, self._dated(), rest)))

    def _abandon(self) -> None:
        """Nobody waits any more for the answer that is under way, nor for one after it."""
        if self._dispatch:
            self._dispatch.abandon()
            self._dispatch = None
        for cycle in (self._running, self.cycle):
            if cycle is not None and not cycle.response_complete:
                cycle.disconnected = True
                cycle.waiting_for_100_continue = False
                cycle.message_event.set()

    def _is_taken(self, desk: Desk, request: Key) -> bool:
        """Answer a plain request from memory, or have a worker answer; ``False`` where there is none."""
        if response := desk.remembered(request):
            self.cold = 0
            self._send(response)
            self._rest()
            return True
        self._unset_keepalive_if_required()
        return self._dispatched(desk, request)

    def _rest(self) -> None:
        """Wait for the next request; a timer that runs is not set anew, but told when the connection was used."""
        if self.timeout_keep_alive_task is None:
            self.on_response_complete()
            return
        self._used = monotonic()
        self.server_state.total_requests += 1

    def _start_asgi_task(self, cycle: "RequestResponseCycle", app: "ASGI3Application") -> None:
        self._running = cycle
        super()._start_asgi_task(cycle, app)

    def _as_plain(self) -> Key | None:
        """The request, if it is a plain one; where the client does not read, the application waits until it does."""
        desk: Desk | None = self.app_state.get(DESK)
        if desk is None or not desk.takes(self.url) or self._is_answering() or self.flow.write_paused:
            return None
        return plain(self.parser, self.url, self.headers)

    def _dispatched(self, desk: Desk, request: Key) -> bool:
        """Have a worker answer, if there is one."""
        dispatch = desk.dispatch(request, self.spent)
        if dispatch is None:
            return False
        self._dispatch = dispatch
        self.cycle = dispatch  # type: ignore[assignment]
        dispatch.asked.add_done_callback(self._answered)
        return True

    def _answered(self, asked: "asyncio.Future[Answer]") -> None:
        """Send what a worker answered."""
        dispatch = self._dispatch
        if dispatch is None or asked.cancelled() or self.transport.is_closing():
            return
        response = dispatch.whole()
        if response is None:
            self.cold = 0
            dispatch.streaming = self.loop.create_task(self._streamed(dispatch))
            return
        self._send(response)
        self._finished(dispatch)
        self.cold += 1
        if self.cold >= ENOUGH:  # the response is sent first
            self.loop.call_soon(self.lend, self.app_state[DESK])

    async def _streamed(self, dispatch: Dispatch) -> None:
        """Send an answer that comes in parts; a connection that ends without the end tells that it is not whole."""
        try:
            async for part in dispatch.parts(self._dated()):
                self.transport.write(part)
                await self.flow.drain()
        except Exception:  # noqa: BLE001 - what broke off was told where it broke
            self.transport.close()
            return
        self._finished(dispatch)

    def _finished(self, dispatch: Dispatch) -> None:
        dispatch.response_complete = True
        self._dispatch = None
        if not dispatch.keep_alive:
            self.transport.close()
        self.on_response_complete()

    def _send(self, response: tuple[bytes, bytes]) -> None:
        """Send a whole response: its status line, and the rest."""
        self.transport.write(b"".join((response[0], self._dated(), response[1])))

    def _dated(self) -> bytes:
        """The fields that the server adds to each response."""
        desk: Desk = self.app_state[DESK]
        return desk.dated.of(self.server_state.default_headers)


def end_overdue(connections: Iterable[object]) -> None:
    """Close the connections whose requests do not arrive."""
    now = monotonic()
    for connection in list(connections):
        if isinstance(connection, Connection) and connection.is_overdue(now):
            connection.transport.close()
