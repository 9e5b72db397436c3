"""Run as a program: does one thing to copies of a store, killed just before the first change of files, the second ….

``python -m tests.upkeep.crashing STORE`` leaves build-001, build-002 … beside STORE; the last one saw the whole of it.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from kg.errors import KgError
from kg.upkeep import forget, recheck, remove
from tests.upkeep.articles import build, shapes

NAME = "Hoàng Minh Sỹ"
THINGS: dict[str, Callable[[Path], object]] = {
    "build": lambda store: build(store, {"a": 1, "b": 1}),
    "remove": lambda store: remove(["a"], store),
    "recheck": lambda store: recheck(store, shapes=shapes()),
    "forget": lambda store: forget(NAME, store),
}
STRIDES = {"build": 2, "remove": 2, "recheck": 2, "forget": 1}
"""How many changes later each next process is killed."""
_CHANGES = frozenset({"os.rename", "shutil.rmtree"})
"""What Python tells audit hooks of before it is done; these are the steps that a store is changed in."""


def kill_before(change: int) -> None:
    """End this process, as a power cut would, before it changes files for this time."""
    left = change

    def hook(event: str, _: object) -> None:
        nonlocal left
        left -= event in _CHANGES
        if left == 0:
            left = -1
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def attempt(store: Path, what: str, change: int) -> bool:
    """Do it in a process of its own; returns whether that was killed."""
    if not (child := os.fork()):
        kill_before(change)
        try:
            THINGS[what](store)
        except KgError:
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def main() -> None:
    """Kill ever later, until nothing is left to be killed."""
    store = Path(sys.argv[1])
    shapes()
    for what in THINGS:
        change, killed = 1, True
        while killed:
            copy = store.with_name(f"{what}-{change:03}")
            shutil.copytree(store, copy)
            killed = attempt(copy, what, change)
            change += STRIDES[what]


if __name__ == "__main__":
    main()
