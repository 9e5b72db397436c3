"""The immutable copies of a store: made by hard links, published by one atomic rename, thrown away when old."""

import os
import shutil
from pathlib import Path

import pyoxigraph as ox

from kg.store import durable, hold
from kg.store.directory import StoreDirectory, is_snapshot
from kg.store.engine import open_immutable, open_live

_KEPT = 2
_PARTIAL = ".part"
_SMALL = 1 << 20
_SHARE = 0.25
_DATABASE = "CURRENT"
"""The file without which RocksDB takes a folder for an empty database."""


def publish(directory: StoreDirectory, live: ox.Store) -> None:
    """Copy the live database and make the copy the one that readers open."""
    number = max((int(path.name) for path in _whole(directory)), default=0) + 1
    snapshot = directory.snapshots / f"{number:06}"
    partial = snapshot.with_suffix(_PARTIAL)
    directory.snapshots.mkdir(exist_ok=True)
    _remove(partial)
    live.flush()
    if _is_scattered(directory.live):
        live.optimize()
    live.backup(partial)
    durable.sync_folder(partial, _current(directory))
    partial.rename(snapshot)
    durable.sync(directory.snapshots)
    durable.write(directory.current, f"{snapshot.name}\n".encode())


def fresh_copy(directory: StoreDirectory, live: ox.Store) -> Path:
    """A database beside the live one that holds its quads and nothing else."""
    copy = directory.live.with_suffix(_PARTIAL)
    _remove(copy)
    store = open_live(copy)
    store.bulk_extend(live)
    store.flush()
    store.optimize()
    return copy


def exchange_live(directory: StoreDirectory, copy: Path) -> None:
    """Put a database in the place of the live one, which nobody may have open."""
    _remove(directory.live)
    copy.rename(directory.live)


def recover(directory: StoreDirectory) -> None:
    """Make the live database what was last published: an empty one if nothing was.

    Where ``current`` names no snapshot that is there, a live database without unpublished changes is what was
    published; failing that, the newest snapshot is. A damaged snapshot raises ``StoreError`` and nothing is removed.
    """
    snapshot = _current(directory) or _adopted(directory)
    if snapshot:
        copy = directory.live.with_suffix(_PARTIAL)
        _remove(copy)
        open_immutable(snapshot).backup(copy)
        exchange_live(directory, copy)
    elif directory.unpublished.exists():
        _remove(directory.live)
    directory.unpublished.unlink(missing_ok=True)
    prune(directory)


def is_published(directory: StoreDirectory) -> bool:
    """Whether ``current`` names a snapshot that is there."""
    return _current(directory) is not None


def prune(directory: StoreDirectory) -> None:
    """Remove copies that were never finished or published, and all but the newest two of those that nobody reads.

    The last but one stays for readers that are about to open it. Where nothing is published nothing is removed. While
    something is being forgotten all but the current one go, also those that somebody reads: they hold what was
    forgotten. A reader that then needs a file which it has not opened yet gets an error, and reads the new one next.
    """
    snapshot = _current(directory)
    if snapshot is None:
        return
    if directory.erasing.exists():
        _erase(directory, snapshot)
        return
    current = int(snapshot.name)
    for path in directory.snapshots.glob(f"*{_PARTIAL}"):
        shutil.rmtree(path)
    for path in _whole(directory):
        if not current - _KEPT < int(path.name) <= current:
            hold.remove(path)


def _is_scattered(live: Path) -> bool:
    """Whether so much was written since the last publication that putting it in order pays: reads are twice as fast.

    Files that a snapshot has as well are older than that. What is small the engine puts in order by itself.
    """
    files = [found for file in live.glob("*.sst") if (found := _stat(file))]
    new = sum(file.st_size for file in files if file.st_nlink == 1)
    return new > max(_SMALL, _SHARE * sum(file.st_size for file in files))


def _stat(file: Path) -> os.stat_result | None:
    """What is known of a file, unless the engine, which works in threads of its own, has just removed it."""
    try:
        return file.stat()
    except FileNotFoundError:
        return None


def _erase(directory: StoreDirectory, snapshot: Path) -> None:
    for path in directory.snapshots.iterdir():
        if path != snapshot:
            shutil.rmtree(path)
    directory.erasing.unlink()


def _current(directory: StoreDirectory) -> Path | None:
    name = directory.current_name()
    snapshot = directory.snapshots / name
    return snapshot if is_snapshot(name) and snapshot.is_dir() else None


def _adopted(directory: StoreDirectory) -> Path | None:
    """The newest snapshot, made the current one; ``None`` where there is none or the live database is as good."""
    snapshot = max(_whole(directory), key=lambda path: int(path.name), default=None)
    whole = (directory.live / _DATABASE).is_file() and not directory.unpublished.exists()
    if whole or snapshot is None:
        directory.current.unlink(missing_ok=True)
        return None
    open_immutable(snapshot)
    durable.write(directory.current, f"{snapshot.name}\n".encode())
    return snapshot


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _whole(directory: StoreDirectory) -> list[Path]:
    return [path for path in directory.snapshots.glob("*") if is_snapshot(path.name)]
