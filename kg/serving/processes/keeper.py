"""A keeper: the process of one snapshot, whose memory its workers share.

It is told what to keep by one frame and answers with one: an empty ``WHOLE`` when it is ready to fork, or ``FAILED``.
"""

import logging
import pickle
import resource
import signal
import socket
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from traceback import clear_frames
from typing import TypeVar

from kg.errors import KgError, StoreError
from kg.serving.processes.clerking import serve_lent
from kg.serving.processes.frames import Kind, packed, pickled, receive
from kg.serving.processes.growth import settle
from kg.serving.processes.nursery import CLERK, Serve, fork_on_command
from kg.serving.processes.worker import work
from kg.serving.view import Prepared, View, opened
from kg.store.engine import told
from kg.store.hold import Hold

_CALLED = ("kg.serving.app", "kg.serving.description.statistics", "kg.serving.searching.preparing")
"""What functions that are called are in, and what they import when they are called."""
_log = logging.getLogger("kg.serving")
T = TypeVar("T")


_GRACE = 0.5
"""Seconds that processes have to end by themselves."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a keeper keeps: the snapshot at a path, prepared or not, on disk or in memory; ``limit`` bytes an answer."""

    directory: Path
    identity: str
    path: Path
    prepared: bool
    in_memory: bool
    limit: int


STACK = 64 << 20
"""Bytes of stack that a worker may use: any query of 64 kilobytes fits, whatever it is made of."""


def zygote(descriptor: int) -> None:
    """Fork keepers on the commands that arrive on an inherited socket."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; only the front stops for it
    logging.basicConfig(stream=sys.stderr)
    _deepen_stack()
    _aside(_warm)
    settle()
    with socket.socket(fileno=descriptor) as control:
        fork_on_command(control, keep, 2 * _GRACE)


def _deepen_stack() -> None:
    """Let the stack grow to ``STACK``, here and in what is forked."""
    _, most = resource.getrlimit(resource.RLIMIT_STACK)
    resource.setrlimit(resource.RLIMIT_STACK, (STACK if most == resource.RLIM_INFINITY else min(STACK, most), most))


def _warm() -> None:
    """Import and read what every process needs that is forked, once for all of them."""
    for module in _CALLED:
        import_module(module)
    from kg.reconciliation.types import types

    types()


def _aside(made: Callable[[], T]) -> T:
    """What is made in a thread that then ends.

    The engine's random numbers have a state in each thread: drawn from here, all that is forked would draw the same.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_parted, made).result()


def _parted(made: Callable[[], T]) -> T:
    """What is made, or an error without what was at work: iterators of the engine are to end in their own thread."""
    try:
        return made()
    except Exception as error:
        cause: BaseException | None = error
        while cause:
            clear_frames(cause.__traceback__)
            cause = cause.__cause__ or cause.__context__
        raise


def keep(control: socket.socket, _: bytes = b"") -> None:
    """Be the keeper that the first frame asks for."""
    payload = receive(control)
    if payload is None:
        return
    kept: Kept = pickle.loads(payload)  # noqa: S301 - from the front, over a socket of our own
    try:
        serve = _prepared(kept) if kept.prepared else _quick(kept)
    except Exception as error:  # noqa: BLE001 - the front is told whatever it is
        control.sendall(pickled(Kind.FAILED, _failure(error)))
        return
    settle()
    control.sendall(packed(Kind.WHOLE))
    fork_on_command(control, serve, _GRACE)


def _quick(kept: Kept) -> Serve:
    """Workers that each open the snapshot for themselves, with nothing prepared."""
    with told(f"the store {kept.directory} cannot be read"):
        hold = Hold(kept.path)

    def opening(_: Hold = hold) -> View:
        return opened(kept.directory, kept.identity, kept.path)

    return partial(_serve, opening, kept.limit)


def _prepared(kept: Kept) -> Serve:
    """Workers that share what was prepared, and in memory mode the graph."""
    view = _aside(partial(opened, kept.directory, kept.identity, kept.path, in_memory=kept.in_memory))
    prepared = _aside(view.prepare)
    if kept.in_memory:
        return partial(_serve, lambda: view, kept.limit)
    return partial(_serve, _reopening(view.snapshot.hold, prepared, kept), kept.limit)


def _reopening(hold: Hold, prepared: Prepared, kept: Kept) -> Callable[[], View]:
    """Opens the database once more in each worker: one on disk is not to be used across a fork."""

    def reopened(_: Hold = hold) -> View:
        return opened(kept.directory, kept.identity, kept.path).with_prepared(prepared)

    return reopened


def _serve(view: Callable[[], View], limit: int, channel: socket.socket, command: bytes) -> None:
    if command == CLERK:
        serve_lent(channel, view())
    else:
        work(channel, view, limit)


def _failure(error: Exception) -> KgError:
    if isinstance(error, KgError):
        return error
    _log.error("a snapshot could not be prepared", exc_info=error)
    return StoreError(f"the snapshot could not be prepared ({type(error).__name__})")
