"""How much an article is about each of the units that it names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from kg.extraction.places.beside import is_commune
from kg.extraction.places.lives import behind_body, lives
from kg.extraction.places.settling import district_of, province_on
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.model import Unit

Scores: TypeAlias = dict[Unit, float]

_TITLE, _LEAD, _AFTER_BODY = 4.0, 2.0, 2.0
_LEAD_WORDS = 150
_SHARE = 0.6
_ENOUGH = 1.0


def points_of(reading: Reading, phrase: UnitPhrase) -> float:
    """The points of one mention."""
    points = 1.0
    if reading.sentence[phrase.start] == 0:
        points *= _TITLE
    elif phrase.start < _LEAD_WORDS:
        points *= _LEAD
    if behind_body(reading, phrase):
        points *= _AFTER_BODY
    return points


def weigh(phrases: Iterable[UnitPhrase], points: Iterable[float], day: date | None) -> tuple[Scores, Scores]:
    """Points of provinces, and of districts and the communes that lie in none."""
    provinces: Scores = defaultdict(float)
    districts: Scores = defaultdict(float)
    for phrase, weight in zip(phrases, points, strict=True):
        for each, share in _parts(phrase, weight):
            if each.level == "province":
                provinces[each if lives(each, day) else province_on(each, day)] += share
            else:
                districts[each] += share
                provinces[province_on(each, day)] += _SHARE * share
    return provinces, districts


def _parts(phrase: UnitPhrase, points: float) -> Iterator[tuple[Unit, float]]:
    """The units that a mention is for, with a share each: provinces first; a commune's district in its place."""
    if is_commune(phrase):
        for each in phrase.candidates:
            district = district_of(each)
            share = points / len(phrase.candidates)
            yield (each, share) if district is None else (district, _SHARE * share)
        return
    found = [u for u in phrase.candidates if u.level == "province"] or phrase.candidates
    for each in found:
        if each.level != "country":
            yield each, points / len(found)


def direct_points(phrases: Iterable[UnitPhrase], points: Iterable[float]) -> dict[str, float]:
    """Points of each unit from mentions of its own."""
    direct: dict[str, float] = defaultdict(float)
    for phrase, weight in zip(phrases, points, strict=True):
        for each in phrase.candidates:
            direct[each.key] += weight / len(phrase.candidates)
    return direct


def best(scores: Scores) -> Unit | None:
    """The unit with most points, the first named among equals; ``None`` when no one has enough."""
    first = max(scores, key=lambda u: scores[u], default=None)
    return first if first is not None and scores[first] >= _ENOUGH else None
