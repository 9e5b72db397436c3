"""What is named beside a place, and tells which of its namesakes it is.

``xã Tân Lập, huyện Đan Phượng``, ``phường 5 (quận Gò Vấp)``, ``xã An Khánh và xã Song Phương, huyện Hoài Đức``.
"""

from collections.abc import Mapping
from itertools import chain

from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.succession import successors
from kg.gazetteers.units import ancestors
from kg.model import Unit

_JOINTS = frozenset({",", "(", "-", "–", "và", "thuộc", "của", "ở", "tại", "nay"})
_WIDEST_GAP = 2
_TIERS = 4
LEVELS = {"province": "province", "urban": "district", "rural": "district", "town": "district", "commune": "commune"}
"""Levels of units by the tiers of their kinds' words."""


def is_commune(phrase: UnitPhrase) -> bool:
    """Whether a phrase has the word of a unit of the lowest tier."""
    return phrase.word is not None and phrase.word.tier == "commune"


def level_of(phrase: UnitPhrase) -> str | None:
    """The level of a place (``province``, ``district``, ``commune``): of the unit that it is, else by its word."""
    if phrase.unit is not None:
        return phrase.unit.level
    return LEVELS.get(phrase.word.tier) if phrase.word is not None else None


def is_lowest(phrase: UnitPhrase) -> bool:
    """Whether a phrase is of a unit of the lowest tier: by the unit that it is, else by its word."""
    return level_of(phrase) == "commune"


def is_district(phrase: UnitPhrase) -> bool:
    """Whether a place is a district, by the unit that it is, else by its word."""
    return level_of(phrase) == "district"


def narrow(reading: Reading) -> None:
    """Keep of a place's namesakes those within the units named behind it, there and wherever the place is named."""
    inside: tuple[UnitPhrase, ...] = ()
    following: UnitPhrase | None = None
    told: dict[str, set[tuple[Unit, ...]]] = {}
    for phrase in reversed(reading.units):
        if following is None or not joined(reading, phrase, following):
            inside = ()
        if phrase.word is not None and phrase.candidates and inside:
            kept = _within(phrase, inside, heirs_count=reading.two_tiers)
            if kept != phrase.candidates:
                told.setdefault(phrase.label, set()).add(kept)
                phrase.candidates = kept
            if is_commune(phrase) and len(kept) == 1:
                phrase.unit = kept[0]
        if not is_commune(phrase) and phrase.candidates:
            inside = (phrase, *inside[:_TIERS])
        following = phrase
    _repeat(reading, {label: kept.pop() for label, kept in told.items() if len(kept) == 1})


def joined(reading: Reading, phrase: UnitPhrase, following: UnitPhrase) -> bool:
    """Whether nothing but a comma, bracket or small word parts two places."""
    gap = range(phrase.end, following.start)
    return len(gap) <= _WIDEST_GAP and all(reading.tokens.forms[at] in _JOINTS for at in gap)


def _within(phrase: UnitPhrase, wider: tuple[UnitPhrase, ...], *, heirs_count: bool) -> tuple[Unit, ...]:
    """The units of a phrase that lie within all the wider places; none of a commune that lies in another district.

    ``heirs_count``: so do those that took the territory of such a place over.
    """
    units = phrase.candidates
    for place in wider:
        heirs = tuple(chain.from_iterable(map(successors, place.candidates)))
        codes = {(unit.level, unit.code) for unit in (*place.candidates, *heirs)}
        kept = tuple(u for u in units if codes & {(each.level, each.code) for each in ancestors(u)})
        kept = kept or tuple(u for u in units if heirs_count and u in heirs)
        if kept:
            units = kept
        elif is_commune(phrase) and place.word is not None:
            return ()
    return units


def _repeat(reading: Reading, told: Mapping[str, tuple[Unit, ...]]) -> None:
    """A place that was told apart once is the same wherever else it is named with nothing beside it."""
    for phrase in reading.units:
        kept = told.get(phrase.label) if phrase.word is not None else None
        if kept and len(kept) < len(phrase.candidates) and set(kept) <= set(phrase.candidates):
            phrase.candidates = kept
