"""Which of the units that bore a name were there on the day of an article."""

from datetime import date

from kg.extraction.places.beside import is_commune, joined
from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.succession import successors
from kg.gazetteers.units import valid_on
from kg.model import Unit
from kg.resources import table

REFORM = date(2025, 7, 1)
"""The day on which districts ended and the provinces of today began (Resolution 202/2025/QH15)."""
_FORMER = frozenset(table("unit_eras.toml")["former"])
_REFORM_BEGAN = date(REFORM.year, 1, 1)


def lives(of: Unit, day: date | None) -> bool:
    """Whether a unit has not ended before a day."""
    return day is None or of.valid_to is None or of.valid_to >= day


def keep_alive(reading: Reading, day: date | None) -> None:
    """Keep of each place's namesakes those of the day; beside a district that has ended, the communes it had.

    ``phường Tân Mai`` | ``, quận Hoàng Mai (cũ)`` is a ward of that time, unless one of the day took its place.
    """
    if day is None or day < REFORM:
        for phrase in reading.units:
            phrase.candidates = alive(reading, phrase, day)
        return
    former: UnitPhrase | None = None
    following: UnitPhrase | None = None
    for phrase in reversed(reading.units):
        living = alive(reading, phrase, day)
        if former is not None and not (following is not None and joined(reading, phrase, following)):
            former = None
        if not is_commune(phrase):
            former = phrase if any(u.level == "district" and not lives(u, day) for u in living) else None
        elif former is not None:
            living = _of_former(phrase, living, former) or living
        phrase.candidates = living
        following = phrase


def _of_former(phrase: UnitPhrase, living: tuple[Unit, ...], district: UnitPhrase) -> tuple[Unit, ...]:
    """A commune that lies where a district was, else those that lay in it."""
    heirs = {heir for each in district.candidates for heir in successors(each)}
    return tuple(u for u in living if u in heirs) or tuple(u for u in phrase.candidates if u.valid_to is not None)


def alive(reading: Reading, phrase: UnitPhrase, day: date | None) -> tuple[Unit, ...]:
    """The units that existed on a day; the last that did, when none existed.

    A district's bare name is later that of the unit in its place, but not behind a body (``Huyện ủy | Tiên Lãng``), of
    a province (``Bắc Giang``), or of what is called a former unit.
    Without a day, those of the time before the reform of 2025 come first.
    """
    units = phrase.candidates
    if day is None:
        return tuple(u for u in units if u.valid_from is None or u.valid_from < _REFORM_BEGAN) or units
    living = valid_on(units, day)
    if not living and phrase.word is None and not (_named_as_ended(reading, phrase) or behind_body(reading, phrase)):
        living = valid_on((heir for unit in units for heir in successors(unit) if heir.name == unit.name), day)
    return living or _last_lives(units)


def _named_as_ended(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether a bare name is also that of a province, or stands before ``cũ``."""
    after = phrase.end + (reading.tokens.form(phrase.end) == "(")
    return reading.tokens.form(after) in _FORMER or any(unit.level == "province" for unit in phrase.candidates)


def _last_lives(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Of units that have ended, the last life of each."""
    last: dict[str, Unit] = {}
    for each in units:
        known = last.get(each.code)
        if known is None or (each.valid_to or date.max) > (known.valid_to or date.max):
            last[each.code] = each
    return tuple(last.values())


def behind_body(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether the type of a body stands right before a place: ``Huyện ủy | Tiên Lãng``."""
    start = phrase.start
    return entry_ends(reading, range(max(0, start - 4), start), start, ("body",))
