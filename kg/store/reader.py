"""Reading what is published: an immutable snapshot, never the live database."""

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.directory import StoreDirectory
from kg.store.engine import open_immutable
from kg.store.hold import Hold

_ATTEMPTS = 5
_kept: list[Hold] = []


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was published at one time; its files stay on disk while this object is in use."""

    path: Path
    store: ox.Store
    hold: Hold


def open_snapshot(directory: Path | str) -> ox.Store:
    """The published graph, read-only, kept on disk until this process ends: for programs that end soon.

    Raises as ``take_snapshot`` does.
    """
    snapshot = take_snapshot(directory)
    _kept.append(snapshot.hold)
    return snapshot.store


def take_snapshot(directory: Path | str) -> Snapshot:
    """The published graph, read-only; what is published later is seen by taking it again.

    Raises ``StoreError`` when there is no store, nothing is published, or the snapshot is damaged.
    """
    store = StoreDirectory.open(Path(directory))
    for _ in range(_ATTEMPTS):
        path = store.current_snapshot()
        try:
            return Snapshot(path, open_immutable(path), Hold(path))
        except (StoreError, FileNotFoundError):
            # A writer may publish twice between the two steps, and prune what was current.
            if store.current_snapshot() == path:
                raise
    raise StoreError(f"the store {directory} changes too fast to be read; try again")
