"""The store: one writer publishes immutable snapshots, readers query and export them.

What writes, and what needs rdflib's own SPARQL, is imported when it is first asked for: it takes a fifth of a second,
and a server that only reads does without 7 MB of memory.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg.store.directory import StoreDirectory, base_of
from kg.store.durable import replacing
from kg.store.export import FORMATS, export
from kg.store.querying import Answer, Graphs, answer, run, solutions
from kg.store.reader import Snapshot, open_snapshot, take_snapshot
from kg.store.terms import bindings, named_node, quads

if TYPE_CHECKING:
    from kg.store.dataset import open_dataset
    from kg.store.editor import Editor
    from kg.store.judged import JudgementFile
    from kg.store.loading import load_plain
    from kg.store.quarantine import Quarantine, QuarantineEntry
    from kg.store.writer import Writer

__all__ = [
    "FORMATS",
    "Answer",
    "Editor",
    "Graphs",
    "JudgementFile",
    "Quarantine",
    "QuarantineEntry",
    "Snapshot",
    "StoreDirectory",
    "Writer",
    "answer",
    "base_of",
    "bindings",
    "export",
    "load_plain",
    "named_node",
    "open_dataset",
    "open_snapshot",
    "quads",
    "replacing",
    "run",
    "solutions",
    "take_snapshot",
]

_LATE = {
    "Editor": "editor",
    "JudgementFile": "judged",
    "Quarantine": "quarantine",
    "QuarantineEntry": "quarantine",
    "Writer": "writer",
    "load_plain": "loading",
    "open_dataset": "dataset",
}


def __getattr__(name: str) -> Any:
    if name in _LATE:
        return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
