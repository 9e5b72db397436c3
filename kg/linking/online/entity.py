"""An item as the action API gives it, cut down to what tells things apart.

https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kg.linking.online.reading import mapping, sequence, words
from kg.model import is_item

CLASS, PARENT, CITIZENSHIP, OFFICE, OCCUPATION = "P31", "P131", "P27", "P39", "P106"
INCEPTION, DISSOLUTION, BIRTH, DEATH = "P571", "P576", "P569", "P570"
_START, _END = "P580", "P582"
_ITEMS = (CLASS, PARENT, CITIZENSHIP, OFFICE, OCCUPATION)
_TIMES = (INCEPTION, DISSOLUTION, BIRTH, DEATH)
_LANGUAGES = ("vi", "mul", "en")
_YEAR, _MONTH, _DAY = 9, 10, 11
_TIME = re.compile(r"\+0*(\d{4})-(\d\d)-(\d\d)T.*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Statement:
    """The item that a statement names, and the days it is qualified with: both inclusive, ``None`` is open."""

    value: str
    start: date | None = None
    end: date | None = None
    preferred: bool = False

    def holds(self, first: date | None, last: date | None) -> bool:
        """Whether it holds on some day of a period, whose bounds are as those of a statement."""
        begins = self.start is None or last is None or self.start <= last
        ends = self.end is None or (last is not None and self.end >= (first or date.min))
        return begins and ends


@dataclass(frozen=True, slots=True)
class Entity:
    """An item: the names it goes by, the label first, its label in English, and its statements by property."""

    qid: str
    names: tuple[str, ...]
    english: str
    items: Mapping[str, tuple[Statement, ...]]
    days: Mapping[str, tuple[date | None, date | None]]

    def first_day(self, prop: str) -> date | None:
        """The first day that the time of a property may mean."""
        return self.days.get(prop, (None, None))[0]

    def last_day(self, prop: str) -> date | None:
        """The last day that the time of a property may mean."""
        return self.days.get(prop, (None, None))[1]


def slim(entity: Mapping[str, Any]) -> Mapping[str, Any]:
    """The part of an item's JSON that ``entity`` reads; empty where the item is missing."""
    if "missing" in entity or not is_item(str(entity.get("id"))):
        return {}
    claims = mapping(entity.get("claims"))
    return {
        "id": entity["id"],
        "labels": {language: mapping(entity.get("labels")).get(language) for language in _LANGUAGES},
        "aliases": {language: mapping(entity.get("aliases")).get(language) for language in _LANGUAGES},
        "claims": {prop: [_slim(claim) for claim in sequence(claims.get(prop))] for prop in (*_ITEMS, *_TIMES)},
    }


def _slim(claim: Any) -> Mapping[str, Any]:
    claim = mapping(claim)
    qualifiers = mapping(claim.get("qualifiers"))
    kept = {prop: list(sequence(qualifiers.get(prop)))[:1] for prop in (_START, _END)}
    return {"rank": claim.get("rank"), "mainsnak": claim.get("mainsnak"), "qualifiers": kept}


def entity(told: Mapping[str, Any]) -> Entity | None:
    """The item that ``slim`` cut; ``None`` where it is missing. It names itself: after a redirect by the new name."""
    if not told:
        return None
    claims = mapping(told.get("claims"))
    return Entity(
        qid=told["id"],
        names=_names(told),
        english=words(mapping(mapping(told.get("labels")).get("en")).get("value")),
        items={prop: _statements(claims.get(prop)) for prop in _ITEMS},
        days={prop: _time(claims.get(prop)) for prop in _TIMES},
    )


def _names(told: Mapping[str, Any]) -> tuple[str, ...]:
    labels, aliases = mapping(told.get("labels")), mapping(told.get("aliases"))
    terms = [labels.get(language) for language in _LANGUAGES]
    terms += [alias for language in _LANGUAGES for alias in sequence(aliases.get(language))]
    return tuple(dict.fromkeys(filter(None, (words(mapping(term).get("value")) for term in terms))))


def _statements(claims: Any) -> tuple[Statement, ...]:
    found = []
    for claim in _valid(claims):
        value = mapping(_value(claim.get("mainsnak"))).get("id")
        if isinstance(value, str) and is_item(value):
            qualifiers = mapping(claim.get("qualifiers"))
            start = _span(next(iter(sequence(qualifiers.get(_START))), None))[0]
            end = _span(next(iter(sequence(qualifiers.get(_END))), None))[1]
            found.append(Statement(value, start, end, claim.get("rank") == "preferred"))
    return tuple(found)


def _time(claims: Any) -> tuple[date | None, date | None]:
    """The span of days that the best statements leave open: sources that differ widen it."""
    valid = _valid(claims)
    best = [claim for claim in valid if claim.get("rank") == "preferred"] or valid
    spans = [_span(claim.get("mainsnak")) for claim in best]
    firsts, lasts = [first for first, _ in spans if first], [last for _, last in spans if last]
    return min(firsts, default=None), max(lasts, default=None)


def _valid(claims: Any) -> list[Mapping[str, Any]]:
    return [claim for claim in map(mapping, sequence(claims)) if claim.get("rank") != "deprecated"]


def _value(snak: Any) -> Any:
    return mapping(mapping(snak).get("datavalue")).get("value")


def _span(snak: Any) -> tuple[date | None, date | None]:
    """First and last day of a time; none where it is coarser than a year, unknown, or before our era."""
    told = mapping(_value(snak))
    match, precision = _TIME.fullmatch(str(told.get("time"))), told.get("precision")
    if not match or precision not in (_YEAR, _MONTH, _DAY):
        return None, None
    year, month, day = map(int, match.groups())
    try:
        first = date(year, month if precision >= _MONTH else 1, day if precision >= _DAY else 1)
        return first, _last(first, precision)
    except ValueError:
        return None, None


def _last(first: date, precision: int) -> date:
    if precision == _DAY:
        return first
    month = first.month if precision == _MONTH else 12
    return date(first.year, month, calendar.monthrange(first.year, month)[1])
