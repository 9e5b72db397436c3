"""How an article spells a unit's name: ``Đăk Glei`` where the record has ``Đắk Glei``.

A district or commune keeps the article's spelling, the same one wherever it is meant; a province, and a city by another
of its names (``Ban Mê Thuột``), has the one on record.
"""

from collections import Counter
from functools import cache, lru_cache

from kg.extraction.words.reading import Reading, UnitPhrase
from kg.extraction.words.tokens import folded_words
from kg.gazetteers.spellings import APOSTROPHES
from kg.gazetteers.unit_words import UnitWord, unit_aliases
from kg.model import Unit
from kg.text import squeeze

_CACHED = 1 << 13
_SIGNS = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_LOCAL = frozenset({"district", "commune"})


def spelled(reading: Reading, start: int, end: int, units: tuple[Unit, ...]) -> str:
    """The name of units on record that the words from ``start`` to ``end`` name: as on record, or as it is written."""
    tokens = reading.tokens
    if tokens.text[tokens.starts[start] : tokens.ends[end - 1]] == units[0].name:
        return units[0].name
    written = " ".join(tokens.forms[start:end]).translate(_SIGNS)
    for unit in units:
        if _words(unit.name) == written:
            return unit.name
    if units[0].level not in _LOCAL or written in _aliases() or tokens.forms[start].isdecimal():
        return units[0].name
    name = squeeze(tokens.words(start, end)).translate(_SIGNS)
    return name.title() if name.isupper() else name


def agree(reading: Reading) -> None:
    """Give each unit that the article spells otherwise than the record one name: the most frequent one."""
    others = [unit for phrase in reading.units if (unit := phrase.unit) is not None and phrase.name != unit.name]
    for key in dict.fromkeys(unit.key for unit in others if unit.level in _LOCAL):
        phrases = [phrase for phrase in reading.units if phrase.unit is not None and phrase.unit.key == key]
        [(name, _)] = Counter(phrase.name for phrase in phrases).most_common(1)
        reading.spelled[key] = name
        for phrase in phrases:
            phrase.name = name


def meant(reading: Reading, at: int, word: UnitWord | None, unit: Unit) -> UnitPhrase:
    """A unit that a word means without its name, as a phrase at the word."""
    return UnitPhrase(at, at, word, reading.spelled.get(unit.key, unit.name), (unit,), unit)


@cache
def _aliases() -> frozenset[str]:
    return frozenset(_words(form) for form, _ in unit_aliases())


@lru_cache(_CACHED)
def _words(name: str) -> str:
    return " ".join(folded_words(name)).translate(_SIGNS)
