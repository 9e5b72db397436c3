"""Acts that make and end administrative units, and where each can be read: ``act_addresses.tsv``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from kg.gazetteers.tables import day_of, numbered_rows
from kg.quickstatements.sources import Source

_TABLE = "act_addresses.tsv"


@dataclass(frozen=True, slots=True)
class Act:
    """A page that tells of an act: the day on which it took effect, and the properties that the page is a source of."""

    day: date
    says: frozenset[str]
    source: Source


def cited(numbers: Iterable[str], day: date, name: str) -> Source | None:
    """A page that tells a property of units on whose days these acts bear, if one of them took effect on the day."""
    acts = (act for number in numbers for act in _acts().get(number, ()))
    return next((act.source for act in acts if act.day == day and name in act.says), None)


@cache
def _acts() -> Mapping[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = {}
    for number, row in numbered_rows(_TABLE):
        published = day_of(_TABLE, number, row["published"]) if row["published"] else None
        source = Source(row["url"], row["title"], published, row["language"])
        act = Act(day_of(_TABLE, number, row["day"]), frozenset(row["says"].split()), source)
        found.setdefault(row["number"], []).append(act)
    return MappingProxyType({number: tuple(acts) for number, acts in found.items()})
