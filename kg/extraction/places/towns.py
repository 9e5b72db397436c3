"""Cities that bear their province's name, or that a province alone has.

``Thành ủy | Bắc Ninh`` is of the city, not of the province; ``Thành ủy`` alone may be of the province's only city.
"""

from functools import cache

from kg.extraction.places.settling import province_of
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.extraction.words.vocabulary import tier_word
from kg.gazetteers.unit_words import UnitWord
from kg.gazetteers.units import all_units
from kg.model import Unit

_WORDS_OF_COMMITTEE = 2


def keep_tiers(reading: Reading) -> None:
    """Keep of a bare name behind a committee of the Party the units of the committee's tier."""
    for phrase in reading.units:
        if phrase.word is None and len(phrase.candidates) > 1:
            word = _committee_before(reading, phrase)
            kept = tuple(u for u in phrase.candidates if word is not None and u.kind in word.kinds)
            phrase.candidates = kept or phrase.candidates


def _committee_before(reading: Reading, phrase: UnitPhrase) -> UnitWord | None:
    found = reading.get(phrase.start - _WORDS_OF_COMMITTEE, "body")
    if found is None or found[0] != phrase.start or found[1].tail != "committee":
        return None
    return tier_word(found[1].level)


def sole_town(province: Unit, word: UnitWord) -> Unit | None:
    """The city that bears its province's name, else the only one of the kind in the province."""
    towns = [unit for unit in _towns().get((province.level, province.code), ()) if unit.kind in word.kinds]
    namesake = [unit for unit in towns if unit.name == province.name]
    found = namesake or towns
    return found[0] if len({unit.name for unit in found}) == 1 else None


@cache
def _towns() -> dict[tuple[str, str], list[Unit]]:
    """The districts of each province."""
    found: dict[tuple[str, str], list[Unit]] = {}
    for unit in all_units():
        if unit.level == "district":
            province = province_of(unit)
            found.setdefault((province.level, province.code), []).append(unit)
    return found
