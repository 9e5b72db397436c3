"""The store: one writer publishes immutable snapshots, readers query and export them."""

from kg.store.dataset import open_dataset
from kg.store.directory import StoreDirectory, base_of
from kg.store.durable import replacing
from kg.store.editor import Editor
from kg.store.export import FORMATS, export
from kg.store.judged import JudgementFile
from kg.store.loading import load_plain
from kg.store.quarantine import Quarantine, QuarantineEntry
from kg.store.querying import Answer, Graphs, answer, run, solutions
from kg.store.reader import Snapshot, open_snapshot, take_snapshot
from kg.store.terms import bindings, named_node, quads
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
