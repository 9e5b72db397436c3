"""A program in a terminal: what is typed at its prompts, and what it shows."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

PROMPT = b" > "
INTERRUPT, END = "\x03", "\x04"
_SECONDS = 120


def converse(
    arguments: Sequence[str], typed: Sequence[str], columns: int = 100, *, kill: bool = False
) -> tuple[int, str]:
    """Run ``kg`` in a terminal, and type a line at each prompt; returns its exit code and all that the terminal shows.

    With ``kill`` it is killed at the prompt after the last line.
    """
    child, terminal = pty.fork()
    if not child:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.execv(sys.executable, [sys.executable, "-m", "kg", *arguments])  # noqa: S606
    left, shown, prompts, until = [*typed], b"", 0, time.monotonic() + _SECONDS
    while (read := _read(terminal, until)) is not None:
        shown += read
        if shown.count(PROMPT) > prompts and (left or kill):
            prompts = shown.count(PROMPT)
            _await_waiting(child)
            if left:
                os.write(terminal, left.pop(0).encode())
            else:
                os.kill(child, signal.SIGKILL)
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode().replace("\r\n", "\n")


def _await_waiting(child: int) -> None:
    """Wait until a process waits for what is typed: a Ctrl-C that comes just before is seen with the next key only."""
    state = Path(f"/proc/{child}/stat")
    while state.exists() and state.read_text().rpartition(")")[2].split()[0] in "RD":
        time.sleep(0.001)


def _read(terminal: int, until: float) -> bytes | None:
    """What is shown next; ``None`` at the end."""
    if not select.select([terminal], [], [], max(until - time.monotonic(), 0))[0]:
        raise TimeoutError
    try:
        return os.read(terminal, 1 << 16) or None
    except OSError:
        return None
