"""Mandates: between which days a body that is elected for some years can have been in which of its terms."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.errors import KnowledgeError
from kg.gazetteers.tables import rows
from kg.model import BodyFact, BodyKind, Mandate

_TABLE = "mandates.tsv"
_NO_UNIT = "-"


@dataclass(frozen=True, slots=True)
class _Scope:
    """The posts that a row is about; an empty set stands for all."""

    kinds: frozenset[BodyKind]
    levels: frozenset[str]
    bodies: frozenset[str]
    roles: frozenset[str]

    def includes(self, body: BodyFact, role: str) -> bool:
        level = body.unit.level if body.unit else _NO_UNIT
        named = not self.bodies or body.name in self.bodies
        return body.kind in self.kinds and level in self.levels and named and (not self.roles or role in self.roles)


@dataclass(frozen=True, slots=True)
class _Row:
    """A mandate of the posts of a scope; ``by`` is the day on which all their bodies have begun it."""

    scope: _Scope
    mandate: Mandate
    by: date


def mandate_on(body: BodyFact, role: str, day: date, *, beginning: bool = False) -> Mandate | None:
    """The mandate in which a role at a body is held on a day, or, with ``beginning``, in which it is taken up.

    While the bodies of a level are being elected, who holds a post still counts for the old mandate and who is elected
    for the new one. ``None`` where the post is not filled by election, or for a day before the first mandate on record.
    """
    begun = (row for row in _rows_of(body, role) if (row.mandate.since if beginning else row.by) <= day)
    latest = max(begun, key=lambda row: row.by, default=None)
    return latest.mandate if latest and day <= latest.mandate.until else None


def mandate_of_year(body: BodyFact, role: str, first_year: int) -> Mandate | None:
    """The mandate of a role at a body that is named after a first year (``nhiệm kỳ 2020-2025``)."""
    return next((row.mandate for row in _rows_of(body, role) if row.mandate.first_year == first_year), None)


def _rows_of(body: BodyFact, role: str) -> Iterator[_Row]:
    return (row for row in _table() if row.scope.includes(body, role))


@cache
def _table() -> tuple[_Row, ...]:
    return tuple(map(_row, rows(_TABLE)))


def _row(row: dict[str, str]) -> _Row:
    since, by, until = (date.fromisoformat(row[column]) for column in ("since", "by", "until"))
    if not since <= by <= until:
        raise KnowledgeError(f"{_TABLE}: the days of a row are out of order; correct it: {row}")
    scope = _Scope(
        kinds=frozenset(map(BodyKind, _several(row["kinds"]))),
        levels=frozenset(_several(row["levels"])),
        bodies=frozenset(_several(row["bodies"])),
        roles=frozenset(_several(row["roles"])),
    )
    return _Row(scope, Mandate(int(row["first_year"]), since, until), by)


def _several(cell: str) -> list[str]:
    return cell.split("|") if cell else []
