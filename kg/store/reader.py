"""Reading what is published: an immutable snapshot, never the live database."""

from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.directory import StoreDirectory
from kg.store.engine import open_immutable

_ATTEMPTS = 5


def open_snapshot(directory: Path | str) -> ox.Store:
    """The published graph, read-only; what is published later is seen by opening again.

    Raises ``StoreError`` when there is no store, nothing is published, or the snapshot is damaged.
    """
    store = StoreDirectory.open(Path(directory))
    for _ in range(_ATTEMPTS):
        snapshot = store.current_snapshot()
        try:
            return open_immutable(snapshot)
        except StoreError:
            # A writer may publish twice between the two steps, and prune what was current.
            if store.current_snapshot() == snapshot:
                raise
    raise StoreError(f"the store {directory} changes too fast to be read; try again")
