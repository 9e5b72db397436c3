"""What the bundled table of Wikidata knows of an item: of what kind it is, and whether its identity is well sourced."""

from collections.abc import Mapping
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
    row = _table().get(item)
    return row is None or row["kind"] in _KINDS[kind]


def instead_of(item: str) -> str:
    """The item to use in place of one that was merged or is a list; empty where there is none."""
    row = _table().get(item)
    return row["instead"] if row else ""


def is_sourced(item: str) -> bool:
    """Whether sources independent of each other agree on what the item is."""
    row = _table().get(item)
    return row is not None and row["confidence"] == SOURCED


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({row["qid"]: row for row in rows(_TABLE)})
