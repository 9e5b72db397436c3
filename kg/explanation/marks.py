"""A mark: the words of one fact, its kind, the fact in short, and the rule that found it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from kg.model import Extraction, Fact, Span

KINDS = {
    "people": "person",
    "positions": "position",
    "bodies": "body",
    "terms": "term",
    "programmes": "programme",
    "projects": "project",
    "documents": "document",
    "events": "event",
    "indicators": "indicator",
}
"""Attributes of an ``Extraction``, and what one fact of each is called."""

_NOT_TOLD = {"evidence", "kind", "unit", "inferred"}


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a fact; ``told`` are its values as text; ``inferred`` when a name was completed from context."""

    span: Span
    kind: str
    told: tuple[str, ...]
    rule: str
    inferred: bool = False


def marks_of(extraction: Extraction) -> tuple[Mark, ...]:
    """A mark for each fact, in the order of the text, the longer one first."""
    return tuple(sorted(_marks(extraction), key=_place))


def _place(mark: Mark) -> tuple[int, int, str, tuple[str, ...]]:
    return mark.span.start, -mark.span.end, mark.kind, mark.told


def _marks(extraction: Extraction) -> Iterator[Mark]:
    for attribute, kind in KINDS.items():
        for fact in getattr(extraction, attribute):
            inferred = getattr(fact, "inferred", False)
            yield Mark(fact.evidence.span, kind, _told(fact, kind), fact.evidence.rule, inferred)


def _told(fact: Fact, kind: str) -> tuple[str, ...]:
    left_out = _NOT_TOLD - {"unit"} if kind == "indicator" else _NOT_TOLD
    values = (getattr(fact, field.name) for field in fields(fact) if field.name not in left_out)
    return tuple(str(value) for value in values if value is not None)
