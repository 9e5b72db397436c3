"""Which extracted row answers which annotated one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluation.rows import Row
from kg.evaluation.similarity import similarity
from kg.evaluation.wording import without_term

IDENTITY: Mapping[str, tuple[str, ...]] = {
    "people": ("name",),
    "positions": ("person", "role", "body"),
    "bodies": ("name",),
    "programmes": ("name",),
    "projects": ("name",),
    "documents": ("type", "number", "title", "issuer"),
    "events": ("type", "name", "host", "ordinal", "date"),
    "indicators": ("name", "value", "unit", "period"),
}
"""The columns in which two rows of one article must differ to count as two."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs of gold and found rows, annotated rows that were missed, and found rows that are extra."""

    pairs: tuple[tuple[Row, Row], ...]
    missed: tuple[Row, ...]
    extra: tuple[Row, ...]


def distinct(kind: str, found: Iterable[Row]) -> list[Row]:
    """Each row once, the first one of those alike."""
    seen: dict[tuple[str, ...], Row] = {}
    for row in found:
        seen.setdefault(tuple(without_term(row.get(column, "")) for column in IDENTITY[kind]), row)
    return list(seen.values())


def match(kind: str, gold: Sequence[Row], found: Sequence[Row]) -> Matching:
    """Match one to one, the most similar pairs first; among equals the later rows."""
    scored = ((similarity(kind, g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted((pair for pair in scored if pair[0] > 0), reverse=True):
        if i not in matched and j not in taken:
            matched[i] = j
            taken.add(j)
    return Matching(
        pairs=tuple((gold[i], found[j]) for i, j in matched.items()),
        missed=tuple(g for i, g in enumerate(gold) if i not in matched),
        extra=tuple(f for j, f in enumerate(found) if j not in taken),
    )
