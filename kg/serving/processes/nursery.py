"""A process that forks others on command: the zygote forks keepers, and a keeper forks workers.

Over its control socket it is sent a command, a byte, and the socket that the child is to serve, and answers with the
child's process id. When the other end of the control socket closes, be it by the front's death, it ends with its
children.
"""

import os
import signal
import socket
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial

FORK, CLERK = b"F", b"C"
"""The commands: fork a child, or one that is a clerk."""
PID = struct.Struct("!i")
"""How a process id is answered; 0 where no process could be forked."""

_PAUSE = 0.01

Serve = Callable[[socket.socket, bytes], None]
"""What a child does, with its socket and the command that it was forked on."""


def fork_on_command(control: socket.socket, serve: Serve, grace: float) -> None:
    """Fork a child that calls ``serve`` with the socket it was sent and the command, for each, until there are no more.

    Children that have not ended ``grace`` seconds after that are killed.
    """
    children: set[int] = set()
    try:
        while True:
            data, descriptors, _, _ = socket.recv_fds(control, len(FORK), 1)
            if not data:
                return
            _reap(children)
            for descriptor in descriptors:
                channel = socket.socket(fileno=descriptor)
                control.sendall(PID.pack(_fork(control, channel, partial(serve, channel, data), children)))
    except ConnectionError:
        return  # the front has gone
    finally:
        _end(children, grace)


def _fork(control: socket.socket, channel: socket.socket, live: Callable[[], None], children: set[int]) -> int:
    try:
        child = os.fork()
    except OSError:
        channel.close()
        return 0
    if child == 0:
        children.clear()
        control.close()
        _be(live)
    channel.close()
    children.add(child)
    return child


def _be(live: Callable[[], None]) -> None:
    """Live and die as a child: nothing of the parent's stack is unwound."""
    status = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        live()
        status = 0
    except (ConnectionError, KeyboardInterrupt):
        status = 0  # the front has gone
    finally:
        os._exit(status)


def _reap(children: set[int]) -> None:
    for child in tuple(children):
        with suppress(ChildProcessError):
            if os.waitpid(child, os.WNOHANG)[0] == 0:
                continue
        children.discard(child)


def _end(children: set[int], grace: float) -> None:
    """Wait for the children, which end by themselves when they have nothing to do, and then no more."""
    deadline = time.monotonic() + grace
    _reap(children)
    while children and time.monotonic() < deadline:
        time.sleep(_PAUSE)
        _reap(children)
    for child in children:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
