"""The end of a connection that is refused: its client is let read why."""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LINGERING = 2.0
"""Seconds in which a client may still send what it has begun."""


class Closing(asyncio.Protocol):
    """What stands in the place of a connection after its last response.

    A connection that is closed while its client sends is reset, and what was sent to the client with it. So what still
    comes is read and dropped, until the client has closed its side too, or the time is over.
    """

    def __init__(self, connection: "HttpToolsProtocol") -> None:
        self._connection = connection

    @classmethod
    def after(cls, connection: "HttpToolsProtocol", response: bytes) -> None:
        """End a connection after this response."""
        transport = connection.transport
        transport.set_protocol(cls(connection))
        transport.write(response)
        transport.write_eof()
        connection.flow.resume_reading()
        connection.loop.call_later(LINGERING, transport.close)

    def data_received(self, data: bytes) -> None:
        """Drop what still comes."""

    def connection_lost(self, exc: Exception | None) -> None:
        """Both sides have ended."""
        self._connection.connection_lost(exc)
