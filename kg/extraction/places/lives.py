"""Which of the units that bore a name were there on the day of an article."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import chain

from kg.extraction.places.beside import is_commune, joined
from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.succession import origins, successors
from kg.gazetteers.units import last_day, valid_on
from kg.model import Unit
from kg.resources import table

REFORM = date(2025, 7, 1)
"""The day on which districts ended and the provinces of today began (Resolution 202/2025/QH15)."""
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
            living = _of_former(phrase, living, former, day) or living
        phrase.candidates = living
        following = phrase


def _of_former(phrase: UnitPhrase, living: tuple[Unit, ...], district: UnitPhrase, day: date) -> tuple[Unit, ...]:
    """A commune that lies where a district was, else those that lay in it."""
    heirs = {heir for each in district.candidates for heir in successors(each)}
    return tuple(u for u in living if u in heirs) or _ended(phrase.candidates, day)


def alive(reading: Reading, phrase: UnitPhrase, day: date | None) -> tuple[Unit, ...]:
    """The units that existed on a day; when none existed, the last that did, else what the first of them came from.

    A district's bare name is later that of the unit in its place, but not behind a body (``Huyện ủy | Tiên Lãng``) or
    of a province (``Bắc Giang``). What is called a former unit has ended, if one of the name has.
    Without a day, those of the time before the reform of 2025 come first.
    """
    units = phrase.candidates
    if day is None:
        return tuple(u for u in units if u.valid_from is None or u.valid_from < _REFORM_BEGAN) or units
    former = _called_former(reading, phrase)
    ended = _ended(units, day) if former else ()
    if ended:
        return ended
    living = valid_on(units, day)
    if not living and phrase.word is None and not (former or _of_province(units) or behind_body(reading, phrase)):
        living = valid_on((heir for unit in units for heir in successors(unit) if heir.name == unit.name), day)
    return living or _ended(units, day) or _before(units, day) or units


def _called_former(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether words behind a place call it a former one: ``phường Tân Mai | (cũ)``, ``xã Tân Lập | (nay là``."""
    form = reading.tokens.form
    after = phrase.end + (form(phrase.end) == "(")
    return any(
        all(form(at) == word for at, word in enumerate(words, after)) for words in _former().get(form(after), ())
    )


@cache
def _former() -> dict[str, list[list[str]]]:
    """The words that call a unit a former one, by the first of them."""
    found: dict[str, list[list[str]]] = {}
    for words in map(str.split, chain(table("unit_eras.toml")["former"], table("unit_eras.toml")["now_another"])):
        found.setdefault(words[0], []).append(words)
    return found


def _of_province(units: Iterable[Unit]) -> bool:
    return any(unit.level == "province" for unit in units)


def _ended(units: Iterable[Unit], day: date) -> tuple[Unit, ...]:
    """Of units that have ended before a day, the last life of each: none that another of them succeeded."""
    last: dict[str, Unit] = {}
    for each in units:
        end = last_day(each)
        if end is not None and end < day:
            known = last.get(each.code)
            last[each.code] = each if known is None or (last_day(known) or end) < end else known
    keys = {each.key for each in last.values()}
    return tuple(each for each in last.values() if keys.isdisjoint(each.successors))


def _before(units: Iterable[Unit], day: date) -> tuple[Unit, ...]:
    """What units that begin after a day were on that day under the same name: ``thị xã Kinh Môn`` was a ``huyện``."""
    return tuple(dict.fromkeys(was for each in units for was in origins(each, day) if was.name == each.name))


def behind_body(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether the type of a body stands right before a place: ``Huyện ủy | Tiên Lãng``."""
    start = phrase.start
    return entry_ends(reading, range(max(0, start - 4), start), start, ("body",))
