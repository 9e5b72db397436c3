"""The front's end of a control socket: it lets a process fork others, and tells a new keeper what to keep."""

import asyncio
import pickle
import socket

from kg.errors import StoreError
from kg.serving.processes.frames import Frames, Kind
from kg.serving.processes.nursery import FORK, PID


class Nursery:
    """The front's end of a control socket: a process that forks others."""

    def __init__(self, control: socket.socket) -> None:
        control.settimeout(0)
        self._control = control
        self._asking = asyncio.Lock()
        self._forking: set[asyncio.Task[tuple[int, socket.socket]]] = set()
        self._is_closing = False
        self.has_ended = False
        """Whether the process was found not to be there any more."""

    async def fork(self, command: bytes = FORK) -> tuple[int, socket.socket]:
        """A new process: its id, and our end of its socket; raises ``StoreError`` where there can be none.

        When nobody waits for it any more it is forked all the same, and let go: its id must not be taken for the next.
        """
        forking = asyncio.get_running_loop().create_task(self._forked(command))
        self._forking.add(forking)
        forking.add_done_callback(self._settle)
        try:
            return await asyncio.shield(forking)
        except asyncio.CancelledError:
            forking.add_done_callback(_let_go)
            raise

    async def _forked(self, command: bytes) -> tuple[int, socket.socket]:
        ours, theirs = socket.socketpair()
        try:
            async with self._asking:
                answered = await self._answered(theirs, command)
            self.has_ended = not answered
            ours.settimeout(0)
            return _process(answered), ours
        except BaseException:
            ours.close()
            raise

    async def _answered(self, channel: socket.socket, command: bytes) -> bytes:
        """What the process answers when it is told to fork; nothing where it has ended."""
        try:
            with channel:
                socket.send_fds(self._control, [command], [channel.fileno()])
            return await asyncio.get_running_loop().sock_recv(self._control, PID.size)
        except OSError:
            return b""

    async def send(self, frame: bytes) -> None:
        """Send a keeper its first frame, and wait until it is ready; raises what it could not do."""
        loop = asyncio.get_running_loop()
        await loop.sock_sendall(self._control, frame)
        frames = Frames()
        while data := await loop.sock_recv(self._control, 1 << 16):
            for kind, payload in frames.feed(data):
                if kind is Kind.FAILED:
                    raise pickle.loads(payload)  # noqa: S301 - from a process of our own
                return
        raise StoreError("the process that prepares the store ended; the machine may lack memory")

    def close(self) -> None:
        """Let the process end, and with it its children."""
        self._is_closing = True
        for forking in self._forking:
            forking.cancel()
        self._close_if_idle()

    def _settle(self, forking: asyncio.Task[tuple[int, socket.socket]]) -> None:
        self._forking.discard(forking)
        self._close_if_idle()

    def _close_if_idle(self) -> None:
        if self._is_closing and not self._forking:
            self._control.close()


def _process(answered: bytes) -> int:
    """The id of a new process; raises ``StoreError`` where there is none."""
    if len(answered) < PID.size or (process := PID.unpack(answered)[0]) == 0:
        raise StoreError("no process can be started to answer from the store; the machine may lack memory")
    return int(process)


def _let_go(forked: asyncio.Task[tuple[int, socket.socket]]) -> None:
    """A process ends when its socket is closed."""
    if not forked.cancelled() and forked.exception() is None:
        forked.result()[1].close()
