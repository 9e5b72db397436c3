"""The folder that a store is: what lies where, and how it is told from other folders.

kg-store.json      marks the folder as a store: format, base IRI, and whether its default graph is its own
lock               held by the one writer
live/              Oxigraph, opened by the writer only
unpublished        present while live/ holds changes that no snapshot has
derived            by which rules the derived graphs were made; absent while they do not follow what is published
forgetting         present until what is published says nothing of somebody who is being forgotten
erasing            present until no snapshot is left from before something was forgotten
snapshots/NNNNNN/  immutable; readers open the one that current names
current
forgotten.json     digests of the people who must not come back
judgements.tsv     what people decided: which things are one, and which are not
online.sqlite3     what services on the network answered, with its age; goes when a person is forgotten
quarantine/        articles that failed the gate, with their reports, and what was released from it
"""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from kg.errors import StoreError, UsageError
from kg.namespaces import BASE
from kg.store import durable
from kg.store.engine import reason

FORMAT = 2
_UNION_FORMAT = 1
"""What a store of kg's own is marked with; a plain dataset has ``FORMAT``, which older versions of kg refuse."""
MARKER = "kg-store.json"
_JUDGEMENTS = "judgements.tsv"
_NAME = 4096
"""Bytes to read of a name; a name is shorter."""

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://(?!/|\S*/\.\.?/)[^\s\x00-\x20<>\"{}|^`\\?#]+/")
"""What exports can write names relative to: an absolute IRI whose path ends in a slash and has no ``.`` to resolve."""


@dataclass(frozen=True, slots=True)
class StoreDirectory:
    """An existing store: its folder and the base of the IRIs in it.

    In a store of kg's own the default graph is the union of the named graphs (``union``). A plain dataset, which is
    made from RDF files, has a default graph of its own.
    """

    path: Path
    base: str
    union: bool = True

    @classmethod
    def open(cls, path: Path) -> Self:
        """The store in a folder; raises ``StoreError`` when there is none, or one of a newer format."""
        try:
            marker = (path / MARKER).read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise StoreError(_why_not(path)) from error
        except OSError as error:
            raise _unreadable(path, error) from error
        return cls(path, *_marked(path, marker))

    @classmethod
    def create(cls, path: Path, base: str | None = None, *, union: bool = True) -> Self:
        """The store in a folder, made if the folder is missing, empty, or has a file of judgements only.

        Raises ``StoreError`` when the folder is something else, which is left untouched, or when the store that is
        there is of the other kind (``union``), or has another base than the one asked for. ``None`` takes the base that
        is there, or ``BASE``. Raises ``UsageError`` for a base that cannot be the beginning of IRIs.
        """
        if base is not None and not _BASE.fullmatch(base):
            raise UsageError(
                f"<{base}> cannot be a base; give an absolute IRI that ends with a slash, such as https://example.org/id/"
            )
        if _is_no_store(path):
            _make(path, base or BASE, union=union)
        store = cls.open(path)
        if store.union != union:
            raise _of_other_kind(store)
        if base is not None and base != store.base:
            raise StoreError(
                f"the store {path} has the base <{store.base}>, not <{base}>; give no base or another --store"
            )
        return store

    @property
    def lock(self) -> Path:
        """The file whose lock the writer holds."""
        return self.path / "lock"

    @property
    def live(self) -> Path:
        """The database that the writer changes."""
        return self.path / "live"

    @property
    def unpublished(self) -> Path:
        """The file that is there while the live database differs from the current snapshot."""
        return self.path / "unpublished"

    @property
    def derived(self) -> Path:
        """The file that tells by which rules the derived graphs were made."""
        return self.path / "derived"

    @property
    def forgetting(self) -> Path:
        """The file that is there until what is published says nothing of somebody who is being forgotten."""
        return self.path / "forgetting"

    @property
    def erasing(self) -> Path:
        """The file that is there until no snapshot is left from before something was forgotten."""
        return self.path / "erasing"

    @property
    def forgotten(self) -> Path:
        """The file of digests of people who must not come back."""
        return self.path / "forgotten.json"

    @property
    def judgements(self) -> Path:
        """The file of what people decided about identities and links."""
        return self.path / _JUDGEMENTS

    @property
    def online(self) -> Path:
        """The file of answers that services on the network gave."""
        return self.path / "online.sqlite3"

    @property
    def snapshots(self) -> Path:
        """The folder of immutable copies."""
        return self.path / "snapshots"

    @property
    def current(self) -> Path:
        """The file that names the snapshot to read."""
        return self.path / "current"

    @property
    def quarantine(self) -> Path:
        """The folder of articles that failed the gate."""
        return self.path / "quarantine"

    def identity(self) -> str:
        """What tells the published snapshot from every other one, also of a store made anew in the same folder.

        Letters, digits and hyphens. Costs one small read. Raises ``StoreError`` when nothing is published.
        """
        name, status = self._current()
        if status is None or not is_snapshot(name):
            return self.current_snapshot().name
        return f"{name}-{status.st_mtime_ns:x}-{status.st_ino:x}"

    def current_name(self) -> str:
        """What ``current`` says, empty where it is missing; raises ``StoreError`` when it cannot be read."""
        return self._current()[0]

    def current_snapshot(self) -> Path:
        """The snapshot to read; raises ``StoreError`` when nothing was published yet, or its name cannot be read."""
        name = self.current_name()
        if not name:
            raise StoreError(f"nothing is published in the store {self.path} yet; run kg build first")
        if not is_snapshot(name):
            raise StoreError(
                f"the store {self.path} is damaged: {self.current.name} names no snapshot; "
                "run kg build again, which repairs it"
            )
        return self.snapshots / name

    def _current(self) -> tuple[str, os.stat_result | None]:
        try:
            file = os.open(f"{self.path}/current", os.O_RDONLY)
            try:
                return os.read(file, _NAME).decode("ascii", "replace").strip(), os.fstat(file)
            finally:
                os.close(file)
        except FileNotFoundError:
            return "", None
        except IsADirectoryError as error:
            raise StoreError(
                f"the store {self.path} is damaged: {self.current} is a folder; delete it and run kg build again"
            ) from error
        except OSError as error:
            raise _unreadable(self.path, error) from error


def base_of(directory: Path | str) -> str:
    """The base of the IRIs in a store."""
    return StoreDirectory.open(Path(directory)).base


def is_snapshot(name: str) -> bool:
    """Whether a file in ``snapshots`` is by its name a whole snapshot."""
    return name.isascii() and name.isdecimal()


def _is_no_store(path: Path) -> bool:
    try:
        return not (path / MARKER).exists()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> StoreError:
    return StoreError(f"the store {path} cannot be read: {reason(error)}")


def _why_not(path: Path) -> str:
    if not path.exists():
        return f"there is no store at {path}; make one with kg build PATH… --store {path}"
    if not path.is_dir():
        return f"{path} is a file, not a store; give the folder that kg build wrote"
    return f"{path} is a folder but not a store (it has no {MARKER}); give the folder that kg build wrote"


def _of_other_kind(store: StoreDirectory) -> StoreError:
    if store.union:
        return StoreError(
            f"{store.path} is a store that kg build wrote, not a plain dataset; give an empty or a new folder"
        )
    return StoreError(
        f"{store.path} is a plain dataset, made from RDF files, which kg's commands do not change; give another --store"
    )


def _marked(path: Path, marker: bytes) -> tuple[str, bool]:
    try:
        fields = json.loads(marker)
        version, base, union = int(fields["format"]), str(fields["base"]), bool(fields.get("union", True))
    except (ValueError, TypeError, KeyError) as error:
        raise StoreError(
            f"the store {path} is damaged: {MARKER} is not readable; build it again in a new folder"
        ) from error
    if version > FORMAT:
        raise StoreError(
            f"the store {path} has format {version}, newer than this kg reads ({FORMAT}); install a newer kg"
        )
    return base, union


def _make(path: Path, base: str, *, union: bool) -> None:
    fields: dict[str, Any] = {"format": _UNION_FORMAT if union else FORMAT, "base": base}
    if not union:
        fields["union"] = False
    try:
        path.mkdir(parents=True, exist_ok=True)
        if any(not _may_be_there(child) for child in path.iterdir()):
            raise StoreError(f"{path} has files in it that are not a store's; give --store an empty or a new folder")
        durable.write(path / MARKER, json.dumps(fields).encode() + b"\n")
    except (FileExistsError, NotADirectoryError) as error:
        raise StoreError(f"{path} cannot be a store because a file is in the way; give --store a new folder") from error
    except OSError as error:
        raise StoreError(
            f"the store {path} cannot be made ({error.strerror}); choose a folder you may write to"
        ) from error


def _may_be_there(path: Path) -> bool:
    """Whether a file may lie in a folder that becomes a store: an unfinished marker, or judgements kept elsewhere."""
    return path.name.startswith(f".{MARKER}.") or path.name == _JUDGEMENTS
