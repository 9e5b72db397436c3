"""The front's end of the zygote: started once, and anew should it end."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Self

from kg.errors import StoreError
from kg.serving.processes.growth import settle
from kg.serving.processes.keeper import zygote

_TUNED = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=200"}
"""The engine gives back many pieces of memory of one size after each query; of these the C library keeps but seven."""
_COMMAND = "from kg.serving.processes.keeper import zygote; zygote({})"

_GRACE = 10
"""Seconds that the process has to end by itself: its children have one of them."""
_PAUSE = 0.01


class Zygote:
    """A process that forks keepers: forked from this one, or started by a command where this one has threads.

    A forked one shares the memory of all modules, so that is preferred. To be started before anything is opened.
    """

    def __init__(self, control: socket.socket, process: int) -> None:
        self.control = control
        self._process = process

    @classmethod
    def started(cls, *, tuned: bool = False) -> Self:
        """A new one; raises ``StoreError`` where the machine gives no process.

        A ``tuned`` one shares no memory with this process, and answers queries a little faster.
        """
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                process = _spawned(theirs) if tuned or _has_threads() else _forked(ours, theirs)
        except OSError as error:
            ours.close()
            raise StoreError(f"no process can be started to answer from the store ({error.strerror})") from error
        return cls(ours, process)

    @property
    def has_ended(self) -> bool:
        """Whether the process is there no more."""
        try:
            return os.waitpid(self._process, os.WNOHANG)[0] != 0
        except ChildProcessError:
            return True

    async def wait(self) -> None:
        """Wait until the process has ended, which it does when ``control`` is closed; one that does not is killed.

        The event loop goes on meanwhile: what still has ``control`` in use lets go of it there.
        """
        killing = time.monotonic() + _GRACE
        while not self.has_ended:
            if time.monotonic() > killing:
                os.kill(self._process, signal.SIGKILL)
            await asyncio.sleep(_PAUSE)


def _has_threads() -> bool:
    """Whether there are threads, which a fork would lack: also those that the engine has started for itself."""
    try:
        return sum(1 for _ in Path("/proc/self/task").iterdir()) > 1
    except OSError:
        return threading.active_count() > 1


def _forked(ours: socket.socket, theirs: socket.socket) -> int:
    settle()
    process = os.fork()
    if process:
        return process
    try:
        ours.close()
        zygote(theirs.detach())
    finally:
        os._exit(0)


def _spawned(theirs: socket.socket) -> int:
    command = [sys.executable, "-c", _COMMAND.format(theirs.fileno())]
    process = subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, env=_TUNED | os.environ)
    process.returncode = 0  # it is waited for by its number
    return process.pid
