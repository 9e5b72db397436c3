"""A bound on the time of a whole answer: time-outs of sockets bound each byte only, and bytes may drip in for ever."""

import http.client
import socket
import urllib.request
from contextlib import suppress
from functools import partial
from threading import Timer
from types import TracebackType
from typing import Any, Self


class Watch:
    """While entered, ends the connections of its handlers when the time is over; ``over`` tells that it did."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._timer = Timer(seconds, self._end)
        self._timer.daemon = True
        self.over = False
        self.connection: http.client.HTTPConnection | None = None
        self.socket: socket.socket | None = None

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._timer.cancel()

    def _end(self) -> None:
        self.over = True
        open_socket = self.socket or getattr(self.connection, "sock", None)
        if open_socket is not None:
            with suppress(OSError):
                open_socket.shutdown(socket.SHUT_RDWR)

    @property
    def handlers(self) -> tuple[urllib.request.BaseHandler, ...]:
        """What opens connections that are watched."""
        return _PlainHandler(self), _SecureHandler(self)


class _Plain(http.client.HTTPConnection):
    def __init__(self, *arguments: Any, watch: Watch, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._watch = watch

    def connect(self) -> None:
        self._watch.connection = self
        super().connect()
        self._watch.socket = self.sock


class _Secure(_Plain, http.client.HTTPSConnection):
    pass


class _PlainHandler(urllib.request.HTTPHandler):
    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_Plain, watch=self._watch), req)


class _SecureHandler(urllib.request.HTTPSHandler):
    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_Secure, watch=self._watch), req)
