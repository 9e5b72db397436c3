"""A clerk: a process that answers requests on connections that were lent to it, until the front closes its socket.

It gives a connection back, with what it has read from it, when there is anything but a plain request, or when another
process is better placed to answer.
"""

import gc
import os
import select
import socket
import time
from email.utils import formatdate
from http import HTTPStatus

from kg.serving.http.plain import dated
from kg.serving.http.wire import Key, status_line
from kg.serving.processes.frames import Frames, Kind, called, packed
from kg.serving.processes.loan import dropped, lent_of, returned
from kg.serving.processes.page import LONGEST, Page
from kg.serving.processes.service import Gathered, Service
from kg.serving.processes.stamp import Stamp, stamp_of
from kg.serving.recent import Recent
from kg.serving.view import View
from kg.store import StoreDirectory

_CHUNK = 1 << 16
_IDLE = 1_000_000_000
"""Nanoseconds after which a connection without a request is given back."""
_LOOK = 0.25
"""Seconds between two looks for such connections."""
_RECENT = 256
"""Requests that are known again, so that the front, which remembers responses, answers them."""
_OK = status_line(HTTPStatus.OK)


class _Lent:
    """A connection that was lent."""

    __slots__ = ("descriptor", "number", "used")

    def __init__(self, number: int, descriptor: int) -> None:
        self.number = number
        self.descriptor = descriptor
        self.used = time.monotonic_ns()


def serve_lent(channel: socket.socket, view: View) -> None:
    """Be a clerk with a blocking socket, on which a page of memory and a call of what makes its service come first."""
    data, descriptors, _, _ = socket.recv_fds(channel, _CHUNK, 1)
    if not descriptors:
        return  # the front has let it go
    frames = Frames()
    [(_, payload)] = frames.feed(data)
    make, arguments, _ = called(payload)
    gc.freeze()
    Clerking(channel, Page(descriptors[0]), make(view, *arguments), view).run()


class Clerking:
    """The work of a clerk."""

    def __init__(self, channel: socket.socket, page: Page, service: Service, view: View) -> None:
        self._channel = channel
        self._page = page
        self._service = service
        self._file = os.fspath(StoreDirectory.open(view.directory).current)
        self._frames = Frames()
        self._lent: dict[int, _Lent] = {}
        self._stamp: Stamp | None = None
        self._recent: Recent[Key] = Recent(_RECENT)
        self._dropped = self._looked = self._second = 0
        self._is_current = False
        self._head = b""
        self._poll = select.epoll()
        self._poll.register(channel, select.EPOLLIN)

    def run(self) -> None:
        """Work until the front closes the socket; raises ``ConnectionError`` where it has gone."""
        self._channel.sendall(packed(Kind.WAKE))
        control = self._channel.fileno()
        while True:
            arrived = self._poll.poll(_LOOK if self._lent else None)
            self._is_current = self._looks_current()
            for descriptor, _ in arrived:
                if descriptor == control:
                    if not self._listen():
                        return
                elif lent := self._lent.get(descriptor):
                    self._attend(lent)
            self._drop_recalled()
            self._give_back_idle()

    def _listen(self) -> bool:
        """Take what the front says; whether it is there."""
        try:
            data, descriptors, _, _ = socket.recv_fds(self._channel, _CHUNK, 1, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return True
        for kind, payload in self._frames.feed(data):
            if kind is Kind.LENT:
                number, self._stamp = lent_of(payload)
                self._take(number, descriptors.pop() if descriptors else None)
        return bool(data)

    def _take(self, number: int, descriptor: int | None) -> None:
        if descriptor is None:  # there are too many open
            self._channel.sendall(returned(number, b"", b"", 0))
        elif number <= self._page.recalled:
            os.close(descriptor)
        else:
            self._lent[descriptor] = _Lent(number, descriptor)
            self._poll.register(descriptor, select.EPOLLIN)

    def _attend(self, lent: _Lent) -> None:
        """See what has come on a connection, unless it is to be given back."""
        if self._page.recalled > self._dropped:
            return
        lent.used = time.monotonic_ns()
        self._page.read(lent.number, lent.used)
        self._answer(lent)
        self._page.rest()

    def _answer(self, lent: _Lent) -> None:
        try:
            data = os.read(lent.descriptor, LONGEST)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        request = self._service.read(data) if data else None
        if request is None or request in self._recent or not self._is_current:
            self._give_back(lent, data)
            return
        self._page.answer(data)
        out = Gathered()
        try:
            self._service.respond(request, out)
        except Exception:  # noqa: BLE001 - whatever fails is done, and told, another way
            self._give_back(lent, data)
            return
        if out.may_come_again:
            self._recent.add(request)
        self._send(lent, out.body)

    def _send(self, lent: _Lent, body: bytes) -> None:
        self._page.send(time.monotonic_ns() - lent.used, len(body))
        response = b"".join((self._dated(), body))
        try:
            sent = os.write(lent.descriptor, response)
        except BlockingIOError:
            sent = 0
        except OSError:  # the client has gone, as the front will see
            self._give_back(lent, b"")
            return
        if sent < len(response):
            self._give_back(lent, b"", response[sent:])

    def _dated(self) -> bytes:
        """The status line, and the fields that the server adds."""
        now = int(time.time())
        if now != self._second:
            self._second = now
            self._head = _OK + dated([(b"date", formatdate(now, usegmt=True).encode())])
        return self._head

    def _looks_current(self) -> bool:
        """Whether what is answered from is still published: by one look for all requests that have arrived."""
        try:
            return stamp_of(self._file) == self._stamp
        except OSError:
            return False

    def _give_back(self, lent: _Lent, unread: bytes, unsent: bytes = b"") -> None:
        self._leave(lent)
        self._channel.sendall(returned(lent.number, unread, unsent, time.monotonic_ns() - lent.used))

    def _give_back_idle(self) -> None:
        now = time.monotonic_ns()
        if now - self._looked < _LOOK * 1e9:
            return
        self._looked = now
        for lent in [lent for lent in self._lent.values() if now - lent.used > _IDLE]:
            self._give_back(lent, b"")

    def _drop_recalled(self) -> None:
        """Leave the loans that are over."""
        recalled = self._page.recalled
        if recalled <= self._dropped:
            return
        for lent in [lent for lent in self._lent.values() if lent.number <= recalled]:
            self._leave(lent)
        self._dropped = recalled
        self._channel.sendall(dropped(recalled))

    def _leave(self, lent: _Lent) -> None:
        """Close our end of a connection, which is open still at the front."""
        del self._lent[lent.descriptor]
        self._poll.unregister(lent.descriptor)
        os.close(lent.descriptor)
