"""The immutable copies of a store: made by hard links, published by one atomic rename, thrown away when old."""

import shutil
from pathlib import Path

import pyoxigraph as ox

from kg.store import durable
from kg.store.directory import StoreDirectory
from kg.store.engine import open_immutable

_KEPT = 2
_PARTIAL = ".part"


def publish(directory: StoreDirectory, live: ox.Store) -> None:
    """Copy the live database and make the copy the one that readers open."""
    number = max((int(path.name) for path in _whole(directory)), default=0) + 1
    snapshot = directory.snapshots / f"{number:06}"
    partial = snapshot.with_suffix(_PARTIAL)
    directory.snapshots.mkdir(exist_ok=True)
    live.flush()
    live.backup(partial)
    durable.sync_folder(partial)
    partial.rename(snapshot)
    durable.sync(directory.snapshots)
    durable.write(directory.current, f"{snapshot.name}\n".encode())


def restore(directory: StoreDirectory) -> None:
    """Make the live database what was last published: an empty one if nothing was."""
    shutil.rmtree(directory.live, ignore_errors=True)
    if directory.current.exists():
        open_immutable(directory.current_snapshot()).backup(directory.live)


def prune(directory: StoreDirectory) -> None:
    """Remove copies that were never finished or published, and all but the newest two of the others.

    The last but one stays for readers that opened it a moment ago.
    """
    current = int(directory.current_snapshot().name) if directory.current.exists() else 0
    for path in directory.snapshots.glob(f"*{_PARTIAL}"):
        shutil.rmtree(path)
    for path in _whole(directory):
        if not current - _KEPT < int(path.name) <= current:
            shutil.rmtree(path)


def _whole(directory: StoreDirectory) -> list[Path]:
    return [path for path in directory.snapshots.glob("*") if path.name.isdecimal()]
