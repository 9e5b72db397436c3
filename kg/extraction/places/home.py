"""Which places an article is about: they complete names that leave their place out (``UBND quận``).

Each mention of a place gives points: more in the title and the lead, more after the word of a state or Party body.
A name that several units bear shares its points among them. A province also gets a part of its districts' points. The
home is the best province and the best district within it; then every ambiguous name is the one within the home.
"""

from collections import defaultdict
from collections.abc import Iterable

from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.unit_words import UnitWord
from kg.gazetteers.units import ancestors, unit, valid_on
from kg.model import Unit

_TITLE, _LEAD, _AFTER_BODY = 4.0, 2.0, 2.0
_LEAD_WORDS = 150
_SHARE = 0.6
_ENOUGH = 1.0


def find_home(reading: Reading) -> None:
    """Weigh the places, decide the home, and settle the unit of each phrase."""
    for phrase in reading.units:
        phrase.candidates = _alive(reading, phrase.candidates)
    provinces, districts = _weigh(reading)
    province = _best(provinces)
    home: list[Unit] = []
    if province is not None:
        inside = {u: score for u, score in districts.items() if _province(u) == province}
        district = _best(inside)
        home = [u for u in (district, province) if u is not None]
    reading.home = tuple(home)
    reading.direct = _direct(reading)
    reading.scores = {u.key: score for u, score in (*provinces.items(), *districts.items())}
    for phrase in reading.units:
        phrase.unit = _settle(phrase, province, districts)


def _alive(reading: Reading, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Those that existed when the article appeared; the last that did, when none existed."""
    return valid_on(units, reading.article.published) or units


def _weigh(reading: Reading) -> tuple[dict[Unit, float], dict[Unit, float]]:
    provinces: dict[Unit, float] = defaultdict(float)
    districts: dict[Unit, float] = defaultdict(float)
    for phrase in reading.units:
        found = [u for u in phrase.candidates if u.level != "country"]
        top = [u for u in found if u.level == "province"]
        found = top if top and (phrase.word is None or phrase.word.tier != "commune") else found
        for each in found:
            points = _points(reading, phrase) / len(found)
            if each.level == "province":
                provinces[each] += points
                continue
            districts[each] += points
            provinces[_province(each)] += _SHARE * points
    return provinces, districts


def _direct(reading: Reading) -> dict[str, float]:
    """Points of each unit from mentions of its own."""
    points: dict[str, float] = defaultdict(float)
    for phrase in reading.units:
        for each in phrase.candidates:
            points[each.key] += _points(reading, phrase) / len(phrase.candidates)
    return points


def _points(reading: Reading, phrase: UnitPhrase) -> float:
    points = 1.0
    if reading.sentence[phrase.start] == 0:
        points *= _TITLE
    elif phrase.start < _LEAD_WORDS:
        points *= _LEAD
    if any(reading.end_of(at, "body") == phrase.start for at in range(max(0, phrase.start - 4), phrase.start)):
        points *= _AFTER_BODY
    return points


def _province(of: Unit) -> Unit:
    return next((u for u in (of, *ancestors(of)) if u.level == "province"), of)


def _best(scores: dict[Unit, float]) -> Unit | None:
    """The unit with most points, the first named among equals; ``None`` when no one has enough."""
    best = max(scores, key=lambda u: scores[u], default=None)
    return best if best is not None and scores[best] >= _ENOUGH else None


def _settle(phrase: UnitPhrase, province: Unit | None, districts: dict[Unit, float]) -> Unit | None:
    units = phrase.candidates
    if len(units) <= 1:
        return units[0] if units else None
    if phrase.word is None:
        top = [u for u in units if u.level == "province"]
        if top:
            return top[-1] if len(top) == 1 else _one_of(top, province)
    if all(u.level == "province" and u.name == units[0].name for u in units):
        return _one_of(list(units), province)
    inside = [u for u in units if province is not None and _province(u).code == province.code]
    if not inside:
        return None
    return max(
        inside,
        key=lambda u: (
            u.level == "province" and phrase.word is not None and phrase.word.tier == "city",
            districts.get(u, 0.0),
        ),
    )


def _one_of(units: list[Unit], province: Unit | None) -> Unit:
    return province if province in units and province is not None else units[0]


def elided(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    """The place that a kind's word alone means.

    It is the last one of the kind in the same sentence, else the home, else the last one named before.
    """
    earlier = [p for p in reading.units if p.start < at and _of_kind(p, word)]
    if word.tier != "province" and earlier and reading.sentence[earlier[-1].start] == reading.sentence[at]:
        return earlier[-1]
    for each in reading.home:
        if each.kind in word.kinds:
            return UnitPhrase(at, at, word, each.name, (each,), each)
    if word.tier in ("city", "capital"):
        province = next((u for u in reading.home if u.level == "province"), None)
        if province is not None and province.kind in word.kinds:
            return UnitPhrase(at, at, word, province.name, (province,), province)
    return earlier[-1] if earlier else _later(reading, word, at)


def _later(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    return next((p for p in reading.units if p.start >= at and _of_kind(p, word)), None)


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
