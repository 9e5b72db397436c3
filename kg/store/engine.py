"""Opening Oxigraph databases, with its errors told as the store's."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError

_NO_PERMISSION = "Permission denied"


@contextmanager
def told(action: str) -> Iterator[None]:
    """Raise what the engine or the disk reports as a ``StoreError`` that starts with ``action``."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{action}: {reason(error)}") from error


def open_live(path: Path) -> ox.Store:
    """The database that the writer changes, made if missing."""
    try:
        return ox.Store(path)
    except (OSError, RuntimeError) as error:
        raise _unusable(path, error) from error


def open_immutable(path: Path) -> ox.Store:
    """A snapshot; it refuses every change."""
    try:
        return ox.Store.read_only(str(path))
    except (OSError, RuntimeError) as error:
        raise _unusable(path, error) from error


def reason(error: Exception) -> str:
    """What the disk or the engine complains of, on one line."""
    if isinstance(error, OSError) and error.strerror:
        said = f"{error.strerror} ({error.filename})" if error.filename else error.strerror
    else:
        said = " ".join(str(error).split())
    return f"{said}; check owner and mode" if _NO_PERMISSION in said else said


def _unusable(path: Path, error: Exception) -> StoreError:
    """What to do with a database that does not open: only one that lacks something may be thrown away."""
    why = reason(error)
    if not path.exists():
        return StoreError(f"the store is damaged: {path} is missing; run kg build again with all articles")
    if isinstance(error, FileNotFoundError | RuntimeError) and _NO_PERMISSION not in why:
        return StoreError(f"the store is damaged: delete {path} and run kg build again with all articles ({why})")
    return StoreError(f"{path} cannot be opened: {why}")
