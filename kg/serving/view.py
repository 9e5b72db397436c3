"""What a worker answers from: one published snapshot, and what was prepared from it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from kg.store import Snapshot, StoreDirectory
from kg.store.engine import open_immutable, told
from kg.store.hold import Hold

if TYPE_CHECKING:
    from kg.reconciliation import Catalogue
    from kg.search import Index, Texts
    from kg.serving.description.statistics import Statistics


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is costly to make of a snapshot and does not depend on an open database, so that workers can share it."""

    statistics: "Statistics"
    texts: "Texts"
    index: "Index"


@dataclass(frozen=True)
class View:
    """One snapshot, opened.

    ``identity`` tells the snapshot from every other one, also of a store that was made anew in the same folder. In a
    store of kg's own the default graph is the union of all graphs (``union``); a plain dataset has its own.
    """

    directory: Path
    base: str
    identity: str
    snapshot: Snapshot
    union: bool = True

    @property
    def store(self) -> ox.Store:
        """The database of the snapshot, or a copy of it in memory."""
        return self.snapshot.store

    @cached_property
    def catalogue(self) -> "Catalogue":
        """What can be found by name, and what the graph says of it."""
        from kg.reconciliation import Catalogue

        return Catalogue.of(self.snapshot, self.base)

    @cached_property
    def statistics(self) -> "Statistics":
        """What the snapshot holds, in numbers."""
        from kg.serving.description.statistics import counted

        return counted(self.store, self.base, self.snapshot.path, union=self.union)

    @cached_property
    def texts(self) -> "Texts":
        """The names and quotes of the snapshot, to be searched."""
        from kg.serving.searching.preparing import prepared

        return prepared(self.snapshot.path, self.store, union=self.union)

    @property
    def is_prepared(self) -> bool:
        """Whether all that is costly has been made."""
        return {"catalogue", "statistics", "texts"} <= vars(self).keys()

    def prepare(self) -> Prepared:
        """Make all that is costly, before workers are forked that share it."""
        return Prepared(self.statistics, self.texts, self.catalogue.index)

    def with_prepared(self, prepared: Prepared) -> Self:
        """The same view, with what was made of its snapshot by another process."""
        vars(self).update(
            statistics=prepared.statistics,
            texts=prepared.texts,
            catalogue=_catalogue(prepared.index, self.snapshot, self.base),
        )
        return self


def _catalogue(index: "Index", snapshot: Snapshot, base: str) -> "Catalogue":
    from kg.reconciliation import Catalogue

    return Catalogue.with_index(index, snapshot, base)


def opened(directory: Path, identity: str, path: Path, *, in_memory: bool = False) -> View:
    """The view of a snapshot that lies at ``path``; raises ``StoreError`` where it cannot be read."""
    store = StoreDirectory.open(directory)
    with told(f"the store {directory} cannot be read"):
        hold = Hold(path)
    database = open_immutable(path)
    snapshot = Snapshot(path, _loaded(database) if in_memory else database, hold)
    return View(directory, store.base, identity, snapshot, getattr(store, "union", True))


def _loaded(database: ox.Store) -> ox.Store:
    memory = ox.Store()
    with told("the graph cannot be loaded"):
        memory.bulk_extend(database)
    return memory
