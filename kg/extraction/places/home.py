"""Which places an article is about: they complete names that leave their place out (``UBND quận``).

Each mention of a place gives points: more in the title and the lead, more after the word of a state or Party body.
A name that several units bear shares its points among them. A province also gets a part of its districts' points. The
home is the best province and the best district within it, or the commune that the article is mostly about; then every
ambiguous name is the one within the home.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from operator import attrgetter
from typing import TypeAlias

from kg.extraction.places.beside import is_commune, narrow
from kg.extraction.places.era import day_of
from kg.extraction.places.settling import district_of, inside, province_on, settle
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.succession import successors
from kg.gazetteers.unit_words import UnitWord
from kg.gazetteers.units import unit, valid_on
from kg.model import Unit

Scores: TypeAlias = dict[Unit, float]

_TITLE, _LEAD, _AFTER_BODY = 4.0, 2.0, 2.0
_LEAD_WORDS = 150
_SHARE = 0.6
_ENOUGH = 1.0
_OF_PROVINCE = 0.4
_MOST_PLACES = 300
_REFORM_BEGAN = date(2025, 1, 1)

_start = attrgetter("start")


def find_home(reading: Reading) -> None:
    """Weigh the places, decide the home, and settle the unit of each phrase."""
    day = day_of(reading)
    for phrase in reading.units:
        phrase.candidates = _alive(reading, phrase, day)
    narrow(reading)
    points = [_points(reading, phrase) for phrase in reading.units]
    provinces, districts = _weigh(reading.units, points, day)
    province = _best(provinces)
    if province is not None and _keep_within(reading.units, province):
        provinces, districts = _weigh(reading.units, points, day)
    reading.home = _home(province, provinces, districts, day)
    reading.direct = _direct(reading.units, points)
    reading.scores = {u.key: score for u, score in (*provinces.items(), *districts.items())}
    for phrase in reading.units:
        phrase.unit = phrase.unit or settle(phrase, province, districts)


def _home(province: Unit | None, provinces: Scores, districts: Scores, day: date | None) -> tuple[Unit, ...]:
    """The best district within the best province, or the commune that has a large part of the province's points."""
    if province is None:
        return ()
    least = _OF_PROVINCE * provinces.get(province, 0.0)
    within = {
        each: score
        for each, score in districts.items()
        if (each.level == "district" or score >= least) and province_on(each, day) == province
    }
    district = _best(within)
    return (province,) if district is None else (district, province)


def _alive(reading: Reading, phrase: UnitPhrase, day: date | None) -> tuple[Unit, ...]:
    """The units that existed on a day; the last that did, when none existed.

    A district's bare name is later that of the unit in its place, but not behind a body (``Huyện ủy | Tiên Lãng``).
    Without a day, those of the time before the reform of 2025 come first.
    """
    units = phrase.candidates
    if day is None:
        return tuple(u for u in units if u.valid_from is None or u.valid_from < _REFORM_BEGAN) or units
    alive = valid_on(units, day)
    if not alive and phrase.word is None and not _behind_body(reading, phrase):
        alive = valid_on((heir for unit in units for heir in successors(unit) if heir.name == unit.name), day)
    return alive or _last_lives(units)


def _last_lives(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Of units that have ended, the last life of each."""
    lives: dict[str, Unit] = {}
    for each in units:
        known = lives.get(each.code)
        if known is None or (each.valid_to or date.max) > (known.valid_to or date.max):
            lives[each.code] = each
    return tuple(lives.values())


def _behind_body(reading: Reading, phrase: UnitPhrase) -> bool:
    start = phrase.start
    return any(reading.lex[at] and reading.end_of(at, "body") == start for at in range(max(0, start - 4), start))


def _weigh(phrases: Iterable[UnitPhrase], points: Iterable[float], day: date | None) -> tuple[Scores, Scores]:
    """Points of provinces, and of districts and the communes that lie in none."""
    provinces: Scores = defaultdict(float)
    districts: Scores = defaultdict(float)
    for phrase, weight in zip(phrases, points, strict=True):
        for each, share in _parts(phrase, weight):
            if each.level == "province":
                provinces[each] += share
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


def _keep_within(phrases: Iterable[UnitPhrase], province: Unit) -> bool:
    """Keep of communes with namesakes those of the home province; whether any was left out."""
    changed = False
    for phrase in phrases:
        if is_commune(phrase) and len(phrase.candidates) > 1:
            kept = inside(phrase.candidates, province)
            if kept and kept != phrase.candidates:
                phrase.candidates = kept
                changed = True
    return changed


def _direct(phrases: Iterable[UnitPhrase], points: Iterable[float]) -> dict[str, float]:
    """Points of each unit from mentions of its own."""
    direct: dict[str, float] = defaultdict(float)
    for phrase, weight in zip(phrases, points, strict=True):
        for each in phrase.candidates:
            direct[each.key] += weight / len(phrase.candidates)
    return direct


def _points(reading: Reading, phrase: UnitPhrase) -> float:
    points = 1.0
    if reading.sentence[phrase.start] == 0:
        points *= _TITLE
    elif phrase.start < _LEAD_WORDS:
        points *= _LEAD
    if _behind_body(reading, phrase):
        points *= _AFTER_BODY
    return points


def _best(scores: Scores) -> Unit | None:
    """The unit with most points, the first named among equals; ``None`` when no one has enough."""
    best = max(scores, key=lambda u: scores[u], default=None)
    return best if best is not None and scores[best] >= _ENOUGH else None


def elided(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    """The place that a kind's word alone means.

    It is the last one of the kind in the same sentence, else the home, else the last one named before.
    """
    earlier = _earlier(reading, word, at)
    if word.tier != "province" and earlier and reading.sentence[earlier.start] == reading.sentence[at]:
        return earlier
    for each in reading.home:
        if each.kind in word.kinds:
            return UnitPhrase(at, at, word, each.name, (each,), each)
    if word.tier in ("city", "capital"):
        province = next((u for u in reading.home if u.level == "province"), None)
        if province is not None and province.kind in word.kinds:
            return UnitPhrase(at, at, word, province.name, (province,), province)
    return earlier or _later(reading, word, at)


def _earlier(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    behind = bisect_left(reading.units, at, key=_start)
    places = (reading.units[i] for i in range(behind - 1, max(-1, behind - 1 - _MOST_PLACES), -1))
    return next((p for p in places if _of_kind(p, word)), None)


def _later(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    behind = bisect_left(reading.units, at, key=_start)
    return next((p for p in islice(reading.units, behind, behind + _MOST_PLACES) if _of_kind(p, word)), None)


def _of_kind(phrase: UnitPhrase, word: UnitWord) -> bool:
    if phrase.word is not None and phrase.word.word != word.word:
        return False
    if phrase.unit is not None:
        return phrase.unit.kind in word.kinds
    return phrase.word is not None


def narrowest(reading: Reading, at: int) -> UnitPhrase | None:
    """The home as a phrase: the district, else the province."""
    if not reading.home:
        return None
    each = reading.home[-1] if _wider(reading) else reading.home[0]
    return UnitPhrase(at, at, None, each.name, (each,), each)


def _wider(reading: Reading) -> bool:
    """Whether the article is about the province rather than the district: it names the province more."""
    district, province = reading.home[0], reading.home[-1]
    return reading.direct.get(province.key, 0.0) >= reading.direct.get(district.key, 0.0)


def home_province(reading: Reading, at: int) -> UnitPhrase | None:
    """The home province as a phrase."""
    each = next((u for u in reading.home if u.level == "province"), None)
    return None if each is None else UnitPhrase(at, at, None, each.name, (each,), each)


def mentions(phrases: Iterable[UnitPhrase]) -> list[tuple[UnitPhrase, Unit]]:
    """The phrases whose unit is known."""
    return [(phrase, phrase.unit) for phrase in phrases if phrase.unit is not None]


def country() -> Unit:
    """Việt Nam."""
    return unit("country/VN")
