"""Digests: items that each open with their province, ``Lào Cai: …``; what an item leaves out is of its province."""

from bisect import bisect_right
from operator import attrgetter

from kg.extraction.words.reading import Reading, UnitPhrase

_FEWEST = 3
_FEWEST_LINES = 2
_ENDS = frozenset({"", ".", "\n", "*", "-", "–", "•", "!", "?"})

_start = attrgetter("start")


def find_items(reading: Reading) -> list[UnitPhrase]:
    """The places that head the items of a digest, in order; none in an article that is no digest."""
    heads = [phrase for phrase in reading.units if phrase.start and _heads(reading, phrase)]
    opening = [phrase for phrase in heads if reading.tokens.form(phrase.start - 1) in _ENDS]
    if len(_names(heads)) >= _FEWEST and opening:
        return heads
    return heads if len(_names(opening)) >= _FEWEST_LINES and opening == heads else []


def item_place(reading: Reading, at: int) -> UnitPhrase | None:
    """The province that heads the item in which a word stands, as a phrase at the word; ``None`` outside digests."""
    behind = bisect_right(reading.items, at, key=_start) if reading.items else 0
    unit = reading.items[behind - 1].unit if behind else None
    return UnitPhrase(at, at, None, unit.name, (unit,), unit) if unit is not None else None


def _heads(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether a province stands before a colon and a sentence: ``Lào Cai: Sáng 9/5, …``."""
    tokens = reading.tokens
    if tokens.form(phrase.end) != ":" or not tokens.capital(phrase.end + 1):
        return False
    return any(unit.level == "province" for unit in phrase.candidates)


def _names(phrases: list[UnitPhrase]) -> set[str]:
    return {phrase.name for phrase in phrases}
