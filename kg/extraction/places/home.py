"""Which places an article is about: they complete names that leave their place out (``UBND quận``).

Each mention of a place gives points: more in the title and the lead, more after the word of a state or Party body.
A name that several units bear shares its points among them. A province also gets a part of its districts' points. The
home is the best province and the best district within it, or the commune that the article is mostly about; then every
ambiguous name is the one within the home.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from itertools import islice
from operator import attrgetter

from kg.extraction.places.beside import is_commune, narrow
from kg.extraction.places.digests import find_items, item_place
from kg.extraction.places.era import day_of
from kg.extraction.places.lives import REFORM, keep_alive, lives
from kg.extraction.places.numbered_wards import name_districts
from kg.extraction.places.settling import inside, province_on, settle
from kg.extraction.places.spelling import agree, meant
from kg.extraction.places.towns import keep_tiers, sole_town
from kg.extraction.places.weighing import Scores, best, direct_points, points_of, weigh
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.unit_words import UnitWord
from kg.gazetteers.units import unit
from kg.model import Unit

_OF_PROVINCE = 0.4
_MOST_PLACES = 300
_LONGEST_POST = 12
_ONCE = frozenset({"nguyên", "cựu"})
_AT = frozenset({"tại", "ở"})
_BEFORE_OPENING = frozenset({"còn", "riêng", "cũng"})
_LONGEST_TITLE = 9
_PARTING = frozenset(",;:.()")

_start = attrgetter("start")


def find_home(reading: Reading) -> None:
    """Weigh the places, decide the home, and settle the unit of each phrase."""
    day = day_of(reading)
    reading.two_tiers = day is not None and day >= REFORM
    keep_alive(reading, day)
    keep_tiers(reading)
    narrow(reading)
    points = [points_of(reading, phrase) for phrase in reading.units]
    provinces, districts = weigh(reading.units, points, day)
    province = best(provinces)
    if province is not None and _keep_within(reading.units, province):
        provinces, districts = weigh(reading.units, points, day)
    reading.home = _home(province, provinces, districts, day)
    reading.direct = direct_points(reading.units, points)
    reading.scores = {u.key: score for u, score in (*provinces.items(), *districts.items())}
    for phrase in reading.units:
        phrase.unit = phrase.unit or settle(phrase, province, districts)
    agree(reading)
    name_districts(reading)
    reading.items = find_items(reading)


def _home(province: Unit | None, provinces: Scores, districts: Scores, day: date | None) -> tuple[Unit, ...]:
    """The best district within the best province, or the commune that has a large part of the province's points."""
    if province is None:
        return ()
    least = _OF_PROVINCE * provinces.get(province, 0.0)
    within = {
        each: score
        for each, score in districts.items()
        if (each.level == "district" or score >= least) and lives(each, day) and province_on(each, day) == province
    }
    district = best(within)
    return (province,) if district is None else (district, province)


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


def elided(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    """The place that a kind's word alone means.

    It is the last one of the kind in the same sentence, else the home, else the last one named before; of cities
    rather one in the home province. In a digest the province is the one that heads the item.
    """
    item = item_place(reading, at)
    if item is not None and item.unit is not None and item.unit.kind in word.kinds:
        return item
    earlier = _earlier(reading, word, at)
    if earlier is not None and word.tier == "province" and _opens(reading, earlier, at):
        return earlier
    home = next((each for each in reading.home if each.kind in word.kinds), None)
    near = word.tier != "province" and earlier and reading.sentence[earlier.start] == reading.sentence[at]
    if earlier and near and (home is None or not (_in_brackets(reading, earlier, at) or _left(reading, earlier))):
        return earlier
    if home is not None:
        return meant(reading, at, word, home)
    return (_city(reading, word, at) if word.tier == "city" else None) or earlier or _later(reading, word, at)


def _opens(reading: Reading, phrase: UnitPhrase, at: int) -> bool:
    """Whether a place opens the sentence and a title follows it: ``Tại | Quảng Trị, Chủ tịch UBND | tỉnh``."""
    form, start = reading.tokens.form, phrase.start - 1
    if form(start) not in _AT or form(phrase.end) != "," or at - phrase.end > _LONGEST_TITLE:
        return False
    begins = start == 0 or form(start - 1) in _BEFORE_OPENING or reading.tokens.capital(start)
    return begins and reading.end_of(phrase.end + 1, "role") > phrase.end + 1


def _in_brackets(reading: Reading, phrase: UnitPhrase, at: int) -> bool:
    """Whether a bracket that holds a place is closed before a word: ``(nguyên Bí thư xã Tân Lập) … UBND xã``."""
    between = reading.tokens.forms[phrase.end : at]
    return ")" in between and "(" not in between[: between.index(")")]


def _left(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether a place is that of a post once held: ``nguyên Bí thư Đảng ủy xã Tân Lập làm Chủ tịch UBND xã``."""
    forms = reading.tokens.forms
    for at in range(phrase.start - 1, max(-1, phrase.start - _LONGEST_POST), -1):
        if forms[at] in _PARTING:
            return False
        if forms[at] in _ONCE:
            return True
    return False


def _city(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    """A city of the home province: the last one named before, else the first one named behind."""
    province = next((each for each in reading.home if each.level == "province"), None)
    if province is None:
        return None
    named = [p for p in reading.units[:_MOST_PLACES] if p.unit and _of_kind(p, word) and inside((p.unit,), province)]
    if named:
        return next((p for p in reversed(named) if p.start < at), named[0])
    return None


def _earlier(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    behind = bisect_left(reading.units, at, key=_start)
    places = (reading.units[i] for i in range(behind - 1, max(-1, behind - 1 - _MOST_PLACES), -1))
    return next((p for p in places if _of_kind(p, word) and not _aside(reading, p, at)), None)


def _aside(reading: Reading, phrase: UnitPhrase, at: int) -> bool:
    """Whether a place stands in a bracket of the same sentence that is closed before a word."""
    return reading.sentence[phrase.start] == reading.sentence[at] and _in_brackets(reading, phrase, at)


def _later(reading: Reading, word: UnitWord, at: int) -> UnitPhrase | None:
    """The next place of the kind; of cities the province's only one comes first."""
    province = next((each for each in reading.home if each.level == "province"), None)
    town = sole_town(province, word) if province is not None and word.tier == "city" else None
    if town is not None:
        return meant(reading, at, word, town)
    behind = bisect_left(reading.units, at, key=_start)
    return next((p for p in islice(reading.units, behind, behind + _MOST_PLACES) if _of_kind(p, word)), None)


def _of_kind(phrase: UnitPhrase, word: UnitWord) -> bool:
    if phrase.word is not None:
        return phrase.word.word == word.word
    return phrase.unit is not None and phrase.unit.kind in word.kinds


def narrowest(reading: Reading, at: int) -> UnitPhrase | None:
    """The home as a phrase: the district, else the province; in a digest the province that heads the item."""
    item = item_place(reading, at)
    if item is not None:
        return item
    if not reading.home:
        return None
    each = reading.home[-1] if _wider(reading) else reading.home[0]
    return meant(reading, at, None, each)


def _wider(reading: Reading) -> bool:
    """Whether the article is about the province rather than the district: it names the province more."""
    district, province = reading.home[0], reading.home[-1]
    return reading.direct.get(province.key, 0.0) >= reading.direct.get(district.key, 0.0)


def home_province(reading: Reading, at: int) -> UnitPhrase | None:
    """The home province as a phrase; in a digest the province that heads the item."""
    item = item_place(reading, at)
    if item is not None:
        return item
    each = next((u for u in reading.home if u.level == "province"), None)
    return None if each is None else meant(reading, at, None, each)


def mentions(phrases: Iterable[UnitPhrase]) -> list[tuple[UnitPhrase, Unit]]:
    """The phrases whose unit is known."""
    return [(phrase, phrase.unit) for phrase in phrases if phrase.unit is not None]


def country() -> Unit:
    """Việt Nam."""
    return unit("country/VN")
