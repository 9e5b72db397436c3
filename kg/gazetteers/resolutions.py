"""Where a unit and its days come from: the list of its tier, and the resolutions that took effect on its days."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from kg.gazetteers import units
from kg.gazetteers.succession import parent_on, successors
from kg.gazetteers.tables import day_of, numbered_rows
from kg.model import Unit

_TABLE = "unit_resolutions.tsv"
_COMMUNES = "General Statistics Office"


def sources(of: Unit) -> tuple[str, ...]:
    """What a unit and its days rest on: a list of units, then the resolutions (``1656/NQ-UBTVQH15``), in their order.

    Where the number of a resolution is not on record, what tells of it stands in its place.
    """
    if of.level != "commune":
        return tuple(part.strip() for part in units.source(of.key).replace(";", ",").split(","))
    known = (_resolutions().get(effect) for effect in _effects(of))
    return tuple(dict.fromkeys((_COMMUNES, *(each for each in known if each))))


def _effects(of: Unit) -> Iterator[tuple[str, date]]:
    """The provinces and days of the resolutions by which a commune began and ended."""
    if of.valid_from is not None:
        yield _province(of, of.valid_from), of.valid_from
    if of.valid_to is not None:
        after = of.valid_to + timedelta(days=1)
        heir, *_ = (*successors(of), of)
        yield _province(heir, after), after


def _province(of: Unit, day: date) -> str:
    """Code of the province that a unit lies in on a day."""
    above = parent_on(of, day)
    return of.code if above is None or of.level == "province" else _province(above, day)


@cache
def _resolutions() -> Mapping[tuple[str, date], str]:
    return MappingProxyType(
        {
            (row["province"], day_of(_TABLE, number, row["day"])): row["number"] or row["source"]
            for number, row in numbered_rows(_TABLE)
        }
    )
