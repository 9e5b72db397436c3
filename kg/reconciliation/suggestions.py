"""Suggestions while somebody types: things, types and properties."""

from collections.abc import Iterable
from typing import Any

from kg.reconciliation.catalogue import Catalogue, type_messages
from kg.reconciliation.properties import properties
from kg.reconciliation.requests import MAX_LENGTH
from kg.reconciliation.types import types
from kg.search import words
from kg.text import ascii_fold

SUGGESTED = 10
"""Suggestions of one answer; ``cursor`` skips those that were given before."""


def suggest_entities(catalogue: Catalogue, prefix: str, cursor: int, language: str) -> dict[str, Any]:
    """Things whose names have the words typed, of which the last may be unfinished, and the thing of an id."""
    by_id = catalogue.entry(prefix.strip())
    prefix = prefix[:MAX_LENGTH]
    found = [by_id] if by_id else catalogue.index.complete(prefix, SUGGESTED, cursor)
    if not found and not cursor and words(prefix):
        found = [hit.entry for hit in catalogue.index.find(prefix, SUGGESTED)]
    descriptions = catalogue.descriptions(found, language)
    return {
        "result": [
            {
                "id": entry.id,
                "name": entry.names[0],
                **({"description": descriptions[entry.id]} if entry.id in descriptions else {}),
                "notable": type_messages(entry, language),
            }
            for entry in found
        ]
    }


def suggest_types(prefix: str, cursor: int, language: str) -> dict[str, Any]:
    """Types by a beginning of their names in either language, or of their ids."""
    named = [(each, (each.id, *each.names.values())) for each in types().values()]
    fitting = [each.message(language) for each, names in named if _fits(prefix, names)]
    return {"result": fitting[cursor : cursor + SUGGESTED]}


def suggest_properties(prefix: str, cursor: int, language: str) -> dict[str, Any]:
    """Properties by a beginning of their names in either language, or of their ids."""
    named = [(each, (each.id, *each.names.values())) for each in properties().values()]
    fitting = [each.message(language) for each, names in named if _fits(prefix, names)]
    return {"result": fitting[cursor : cursor + SUGGESTED]}


def _fits(prefix: str, names: Iterable[str]) -> bool:
    """Whether a name, or a word of one, begins so; diacritics do not matter."""
    typed = ascii_fold(prefix.strip()[:MAX_LENGTH])
    return any(f" {ascii_fold(name)}".find(f" {typed}") >= 0 for name in names)
