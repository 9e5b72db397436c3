"""The right to write to a store, held by one process at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError
from kg.store.engine import reason, told

_held: set[Path] = set()


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock file; raises ``StoreError`` at once when somebody else holds it, or when it cannot be written.

    A POSIX record lock ends with its process, however it ends, and is not inherited by the workers that the process
    forks. It does not keep a process from taking its own lock twice: the set of held paths does.
    """
    path = path.resolve()
    if path in _held:
        raise _in_use(path, os.getpid())
    with told(f"the store {path.parent} cannot be locked for writing"):
        file = path.open("a+")
    with file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError) as error:
            raise _in_use(path, _holder(path)) from error
        except OSError as error:
            raise StoreError(f"the store {path.parent} cannot be locked for writing: {reason(error)}") from error
        _held.add(path)
        try:
            _sign(file.fileno())
            yield
        finally:
            _held.remove(path)


def _sign(descriptor: int) -> None:
    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{os.getpid()}\n".encode())


def _holder(path: Path) -> int | None:
    text = path.read_text(encoding="ascii", errors="replace").strip()
    return int(text) if text.isdecimal() else None


def _in_use(path: Path, process: int | None) -> StoreError:
    who = f"process {process}" if process else "another process"
    return StoreError(f"the store {path.parent} is being written by {who}; wait until it ends, or give another --store")
