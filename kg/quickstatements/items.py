"""What the bundled table of Wikidata knows of an item: of what kind it is, and whether its identity is well sourced."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from kg.gazetteers.tables import rows

_TABLE = "wikidata.tsv"
_KINDS = {
    "person": frozenset({"person"}),
    "post": frozenset({"position"}),
    "unit": frozenset({"country", "province", "district", "ward"}),
}
"""By kind of thing (the beginning of its path), the kinds of item that it can be."""
SOURCED = "2+"
"""Confidence of an identity that sources independent of each other give."""


def is_of_kind(item: str, kind: str) -> bool:
    """Whether an item can be a thing of this kind; an item that the table does not have can be anything."""
    rows_of = _table().get(item, ())
    return not rows_of or any(row["kind"] in _KINDS[kind] for row in rows_of)


def instead_of(item: str) -> str:
    """The item to use in place of one that was merged or is a list; empty where there is none."""
    return next((row["instead"] for row in _table().get(item, ()) if row["instead"]), "")


def is_sourced(item: str) -> bool:
    """Whether sources independent of each other agree on what the item is, and none takes it for another thing."""
    return {row["confidence"] for row in _table().get(item, ())} == {SOURCED}


@cache
def _table() -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The rows of each item: one for each thing that a source takes it for."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for row in rows(_TABLE):
        found.setdefault(row["qid"], []).append(row)
    return MappingProxyType(found)
