"""Processor time and memory of a process and all that it started, from /proc."""

import os
import time
from collections import defaultdict
from pathlib import Path
from threading import Event, Thread
from typing import Self

_TICKS = os.sysconf("SC_CLK_TCK")
_PARENT, _TIMES = (
    1,
    slice(11, 15),
)  # fields of /proc/PID/stat after the name: parent; user, system, and those of ended children


def tree(root: int) -> list[int]:
    """The process and its descendants."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for pid, fields in _running():
        children[int(fields[_PARENT])].append(pid)
    found, queue = [], [root]
    while queue:
        found.append(pid := queue.pop())
        queue += children[pid]
    return found


def cpu_seconds(root: int) -> float:
    """User and system time of the tree so far, of children that ended too."""
    fields = dict(_running())
    return sum(sum(map(int, fields[pid][_TIMES])) for pid in tree(root) if pid in fields) / _TICKS


def pss(root: int) -> int:
    """Bytes of memory of the tree; what several processes share is counted once (proportional set size)."""
    return sum(_pss(pid) for pid in tree(root))


def busiest_leaf(root: int, seconds: float = 0.3) -> int | None:
    """Of the processes furthest below the root, the one that works most; ``None`` where there is none."""
    before = {pid: _own_ticks(fields) for pid, fields in _running()}
    time.sleep(seconds)
    now = dict(_running())
    leaves: list[int] = []
    level = [root]
    while level := [pid for pid, fields in now.items() if int(fields[_PARENT]) in level]:
        leaves = level
    return max(leaves, key=lambda pid: _own_ticks(now[pid]) - before.get(pid, 0), default=None)


class Watch:
    """Memory of a tree at most, and the processor time it took, while a block runs; looked at twice a second.

    What a process took counts as it was last seen: one that ends may leave its time to nobody.
    """

    def __init__(self, root: int, interval: float = 0.5) -> None:
        self.bytes = 0
        self._root = root
        self._interval = interval
        self._before: dict[int, int] = {}
        self._seen: dict[int, int] = {}
        self._over = Event()
        self._thread = Thread(target=self._watch, daemon=True)

    @property
    def seconds(self) -> float:
        """Of the processor, user and system."""
        return sum(ticks - self._before.get(pid, 0) for pid, ticks in self._seen.items()) / _TICKS

    def __enter__(self) -> Self:
        self._before = _ticks(self._root)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._seen |= _ticks(self._root)
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while True:
            self.bytes = max(self.bytes, pss(self._root))
            if self._over.wait(self._interval):
                return
            self._seen |= _ticks(self._root)


def _ticks(root: int) -> dict[int, int]:
    """What each process of the tree took of the processor by itself, so far."""
    fields = dict(_running())
    return {pid: _own_ticks(fields[pid]) for pid in tree(root) if pid in fields}


def _running() -> list[tuple[int, list[str]]]:
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                stat = (folder / "stat").read_text()
            except (FileNotFoundError, ProcessLookupError):
                continue  # it ended meanwhile
            found.append((int(folder.name), stat.rpartition(") ")[2].split()))
    return found


def _own_ticks(fields: list[str]) -> int:
    return sum(map(int, fields[_TIMES][:2]))


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
