"""On which day the units of an article are to be looked for: the day it appeared, else what its words tell.

An article without a date is of the time after 2025-07-01 when it gives a later full date that is no deadline, or when
it speaks of 2025 or a later year, and of what came with that day: special zones, local government of two tiers, units
called former ones. Without a year, words that tell of the reform do where no district is named that is there; and where
one is, a last full date of the months before tells that the reform is still to come.
"""

import re
from datetime import date
from functools import cache

from kg.calendar import calendar_day
from kg.extraction.places.beside import is_commune, is_district
from kg.extraction.places.lives import REFORM
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.model import UnitKind
from kg.resources import table

_YEAR = re.compile(r"20(?:2[5-9]|[3-9]\d)(?!\d)")
_DAY_BEFORE = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]\Z")
_PLAN_BEFORE = re.compile(r"(?:[\d/-]|[-–] |đến |đến năm |tới năm )\Z", re.IGNORECASE)
_BEFORE = 8
_LONGEST_WORDS = 24
_RESOLVED = date(2025, 6, 12)
"""The day of Resolution 202/2025/QH15 on the provinces; those on the communes are of the days after."""


def day_of(reading: Reading) -> date | None:
    """The day, or ``None`` when nothing tells that it is later than the end of the districts."""
    if reading.article.published is not None:
        return reading.article.published
    spoken_of, latest = _years(reading.article.text)
    if latest is not None and latest >= REFORM:
        return latest
    if spoken_of:
        to_come = latest is not None and latest < _RESOLVED and _has_districts(reading)
        return REFORM if _of_two_tiers(reading) and not to_come else None
    return REFORM if _tells_of_reform(reading) and not _has_districts(reading) else None


def _years(text: str) -> tuple[bool, date | None]:
    """Whether a text speaks of 2025 or a later year, and not as the end of a plan; and the last full date of them."""
    spoken_of = False
    latest: date | None = None
    for match in _YEAR.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        full = _DAY_BEFORE.search(before)
        if full is None:
            spoken_of = spoken_of or _PLAN_BEFORE.search(before) is None
        elif not _is_deadline(text, match.start() - len(full[0])):
            spoken_of = True
            day = calendar_day(int(match[0]), int(full[2]), int(full[1]))
            latest = max(filter(None, (latest, day)), default=None)
    return spoken_of, latest


def _is_deadline(text: str, start: int) -> bool:
    """Whether a date is one by which something is to be done: ``trước ngày | 31/12/2025``."""
    words = text[max(0, start - _LONGEST_WORDS) : start].rstrip().casefold()
    return words.endswith(_words("deadline")) and not words.endswith(_words("reporting"))


def _of_two_tiers(reading: Reading) -> bool:
    return _says(reading, "reform") or any(_tells(reading, phrase) for phrase in reading.units)


def _tells_of_reform(reading: Reading) -> bool:
    """Whether words alone, without a year, tell of the reform: two tiers, or a merger where a new commune is named."""
    return _says(reading, "reform") or (_says(reading, "merged") and any(map(_may_be_new, reading.units)))


def _says(reading: Reading, kind: str) -> bool:
    text = reading.article.text
    return any(words in text for words in _words(kind))


def _may_be_new(phrase: UnitPhrase) -> bool:
    """Whether one of the communes that bear a name began with the reform or later."""
    begins = (unit.valid_from for unit in phrase.candidates)
    return is_commune(phrase) and any(first is not None and first >= REFORM for first in begins)


def _tells(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether a place is a special zone, or a district or province that is called a former one: ``quận Hoa Mai (cũ)``.

    Former communes tell nothing: communes were merged before as well.
    """
    if is_commune(phrase):
        return any(unit.kind is UnitKind.SPECIAL_ZONE for unit in phrase.candidates)
    return bool(phrase.candidates) and _called_former(reading, phrase)


def _has_districts(reading: Reading) -> bool:
    """Whether a district is named by its kind's word, and not called a former one: ``UBND huyện | Nam Đàn``."""
    return any(is_district(phrase) and not _called_former(reading, phrase) for phrase in reading.units)


def _called_former(reading: Reading, phrase: UnitPhrase) -> bool:
    after = phrase.end + (reading.tokens.form(phrase.end) == "(")
    return reading.tokens.form(after) in _words("former")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(table("unit_eras.toml")[kind])
