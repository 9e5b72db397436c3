"""Opening Oxigraph databases, with its errors told as the store's."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError


@contextmanager
def told(action: str) -> Iterator[None]:
    """Raise what the engine or the disk reports as a ``StoreError`` that starts with ``action``."""
    try:
        yield
    except PermissionError as error:
        raise StoreError(
            f"{action}: no permission for {error.filename or 'a file of it'}; check owner and mode"
        ) from error
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{action}: {_one_line(error)}") from error


def open_live(path: Path) -> ox.Store:
    """The database that the writer changes, made if missing."""
    with told(f"the store {path.parent} cannot be opened for writing"):
        return ox.Store(path)


def open_immutable(path: Path) -> ox.Store:
    """A snapshot; it refuses every change."""
    with told(f"the store {path.parents[1]} is damaged, build it again in a new folder; snapshot {path.name}"):
        return ox.Store.read_only(str(path))


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
