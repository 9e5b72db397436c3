"""Connections that are lent to clerks while they bring one plain request after another.

A request then goes from the client to the process that answers it, and the response back, without a step between. The
connection comes back as soon as there is anything else to do.
"""

import asyncio
import os
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.serving.desk import Desk
from kg.serving.reply import Refusal

if TYPE_CHECKING:
    from kg.serving.processes import Loan

ENOUGH = 8
"""Plain requests in a row, not to be answered from memory, after which a connection is lent."""
_SLOW = -100
"""The same, below zero: what is added for a connection whose request held others up."""
_EARLY = 64 << 10
"""Bytes that are taken in while a request takes long."""


class Lendable(HttpToolsProtocol):
    """A connection that can be lent."""

    cold = 0
    """Plain requests in a row that were answered, though not from memory."""
    lent: "Lent | None" = None
    spent = 0.0
    """Seconds that a clerk has spent on the next request, and not answered it."""
    _was_lent = False

    def connection_lost(self, exc: Exception | None) -> None:
        """The connection ends, also where a clerk that is busy with another has this one still open."""
        super().connection_lost(exc)
        if self._was_lent:
            self._shut()

    def lend(self, desk: Desk) -> None:
        """Lend the connection, if nothing is under way on it, and a clerk can have it."""
        may_be = self.lent is None and self.scheme == "http" and not self.transport.is_closing()
        if may_be and self._is_at_rest():
            self.lent = Lent.to_clerk(self, desk)
            self._was_lent = self._was_lent or self.lent is not None

    def shutdown(self) -> None:
        """The server is to end."""
        if self.lent:
            self.lent.stop()
        else:
            super().shutdown()

    def _shut(self) -> None:
        """End the connection for all processes, if its descriptor is still there."""
        with suppress(OSError), socket.socket(fileno=os.dup(self.transport.get_extra_info("socket").fileno())) as copy:
            if copy.getpeername()[:2] == self.client:
                copy.shutdown(socket.SHUT_RDWR)

    def _is_at_rest(self) -> bool:
        """Whether all requests are answered and all responses are sent."""
        answered = self.cycle is not None and self.cycle.response_complete and not self.pipeline
        return answered and self.transport.get_write_buffer_size() == 0


class Lent(asyncio.Protocol):
    """What stands in the place of a connection while a clerk has it."""

    def __init__(self, connection: Lendable, desk: Desk) -> None:
        self._connection = connection
        self._desk = desk
        self._loan: Loan
        self._early = b""
        self._was_slow = self._stopping = False

    @classmethod
    def to_clerk(cls, connection: Lendable, desk: Desk) -> "Lent | None":
        """A connection that was lent; ``None`` where no clerk can have it."""
        lent = cls(connection, desk)
        loan = desk.pool.lend(connection.transport.get_extra_info("socket").fileno(), lent)
        if loan is None:
            return None
        lent._loan = loan
        connection.transport.pause_reading()
        connection.transport.set_protocol(lent)
        connection._unset_keepalive_if_required()  # noqa: SLF001 - the clerk gives back what is not used
        return lent

    def stop(self) -> None:
        """The server is to end: so is the connection, as soon as it is back."""
        self._stopping = True
        self._loan.recall()

    def data_received(self, data: bytes) -> None:
        """The client sends something while its request takes long."""
        self._early += data
        if len(self._early) > _EARLY:
            self._connection.transport.pause_reading()

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone."""
        self._loan.abandon()
        self._connection.lent = None
        self._connection.connection_lost(exc)

    def watched(self) -> None:
        """The request takes long: see whether the client goes."""
        self._was_slow = True
        self._connection.transport.resume_reading()

    def taken_back(self, unread: bytes = b"", unsent: bytes = b"", spent: float = 0.0) -> None:
        """Go on as before, with what was read and not answered, and what was answered and not sent."""
        connection = self._connection
        connection.lent = None
        connection.cold = _SLOW if self._was_slow else 0
        connection.transport.set_protocol(connection)
        if connection.transport.is_closing():
            return
        if unsent:
            connection.transport.write(unsent)
        if not connection.transport.is_reading():
            connection.transport.resume_reading()
        connection.on_response_complete()
        if unread or self._early:
            connection.spent = spent if unread else 0.0
            connection.data_received(unread + self._early)
            connection.spent = 0.0
        if self._stopping:
            connection.shutdown()

    def refused(self, request: bytes, error: Refusal, seconds: float) -> None:
        """Answer the request that was under way with an error."""
        status, rest = self._desk.refused(request, error, seconds)
        added = self._desk.dated.of(self._connection.server_state.default_headers)
        self.taken_back(unsent=b"".join((status, added, rest)))

    def broken(self) -> None:
        """End the connection, where it cannot be told what of the response was sent."""
        self._connection.lent = None
        self._connection.transport.set_protocol(self._connection)
        self._connection.transport.close()
