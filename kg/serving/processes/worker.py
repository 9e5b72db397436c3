"""A worker: it answers one call after another until the front closes its socket."""

import gc
import logging
import socket
from collections.abc import Callable
from http import HTTPStatus

from kg.errors import KgError
from kg.serving.processes.frames import Kind, called, pickled, replied
from kg.serving.processes.growth import Growth, give_back
from kg.serving.processes.inbox import Inbox
from kg.serving.processes.out import Out, too_large
from kg.serving.reply import Refusal, Reply
from kg.serving.view import View

_REST = 1.0
"""Seconds without a call after which memory is given back."""
_MUCH = 8 << 20
"""Bytes that are worth it; most are blocks of the database that the engine has read."""
_log = logging.getLogger("kg.serving")


def work(channel: socket.socket, opened: Callable[[], View], limit: int) -> None:
    """Answer calls that arrive on a blocking socket from a view; an answer has at most ``limit`` bytes.

    When nothing is asked for a while, the view is opened anew, so that what the engine has remembered is given back.
    """
    gc.freeze()
    inbox, view, growth = Inbox(channel), opened(), Growth()
    while (payload := inbox.next()) is not None:
        _answer(channel, view, payload, limit)
        if inbox.is_quiet(_REST) and growth.exceeds(_MUCH):
            view = _anew(view, opened)
            give_back()
            growth.accept()


def _anew(view: View, opened: Callable[[], View]) -> View:
    """The view without what the engine has remembered since it was opened; as it was where it cannot be opened."""
    try:
        return opened()
    except KgError:
        return view


def _answer(channel: socket.socket, view: View, payload: bytes, limit: int) -> None:
    try:
        function, arguments, streamed = called(payload)
        if streamed:
            out = Out(channel, limit)
            function(view, *arguments, out)
            out.finish()
            return
        reply: Reply = function(view, *arguments)
        channel.sendall(replied(Kind.WHOLE, _bounded(reply, limit)))
    except ConnectionError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever fails, the worker goes on and the client is told so
        channel.sendall(pickled(Kind.FAILED, _told(error)))


def _bounded(reply: Reply, limit: int) -> Reply:
    if len(reply.body) > limit:
        raise too_large(limit)
    return reply


def _told(error: Exception) -> Exception:
    """What the client may know of a failure."""
    if isinstance(error, Refusal | KgError):
        return error
    _log.error("a call failed", exc_info=error)
    return Refusal(HTTPStatus.INTERNAL_SERVER_ERROR, "the server failed to answer; the failure was logged")
