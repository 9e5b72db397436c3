"""Contradictions as rows of a table and as objects for JSON."""

from collections.abc import Sequence
from typing import Any

from kg.conflicts.contradiction import Conflict, Statement

_SIDE = ("value", "source", "start", "end", "quote")
COLUMNS = (
    "kind", "label", "reason", *(f"{name}1" for name in _SIDE), *(f"{name}2" for name in _SIDE), "also", "about",
)  # fmt: skip
"""Columns of ``as_row``; ``also`` are the other passages that give either value, as ``source:start-end``."""


def as_row(conflict: Conflict, language: str) -> tuple[str, ...]:
    """One line: of each value the first passage, and where the others stand."""
    sides = [conflict.statements_of(value) for value in conflict.values]
    told = (cell for statements in sides for cell in _cells(statements[0]))
    also = " ".join(_place(statement) for statements in sides for statement in statements[1:])
    return conflict.kind, conflict.label, reason(conflict, language), *told, also, conflict.about


def as_record(conflict: Conflict, language: str, base: str) -> dict[str, Any]:
    """An object for JSON, with every passage; ``base`` is the store's prefix of IRIs."""
    return {
        "iri": base + conflict.identity.path,
        "kind": conflict.kind,
        "concept": conflict.concept,
        "about": conflict.about,
        "label": conflict.label,
        "reason": reason(conflict, language),
        "values": list(conflict.values),
        "statements": [_record(statement) for statement in conflict.statements],
    }


def reason(conflict: Conflict, language: str) -> str:
    """The reason in ``vi`` or ``en``."""
    return conflict.reason_en if language == "en" else conflict.reason_vi


def _record(statement: Statement) -> dict[str, Any]:
    passage = statement.passage
    return {
        "value": statement.value,
        "source": passage.source,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
        "evidence": passage.evidence,
    }


def _cells(statement: Statement) -> Sequence[str]:
    passage = statement.passage
    return statement.value, passage.source, str(passage.start), str(passage.end), passage.quote


def _place(statement: Statement) -> str:
    return f"{statement.passage.source}:{statement.passage.start}-{statement.passage.end}"
