"""On which day the units of an article are to be looked for: the day it appeared, else what its words tell.

An article without a date is of the time after 2025-07-01 when it gives a later full date, or when it speaks of 2025 or
a later year and of what came with that day: special zones, local government of two tiers, units called former ones.
"""

import re
from datetime import date
from functools import cache

from kg.calendar import calendar_day
from kg.extraction.places.beside import is_commune
from kg.extraction.places.lives import REFORM
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.model import UnitKind
from kg.resources import table

_YEAR = re.compile(r"20(?:2[5-9]|[3-9]\d)(?!\d)")
_DAY_BEFORE = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]\Z")
_PLAN_BEFORE = re.compile(r"(?:[\d/-]|[-–] |đến |đến năm |tới năm )\Z", re.IGNORECASE)
_BEFORE = 8


def day_of(reading: Reading) -> date | None:
    """The day, or ``None`` when nothing tells that it is later than the end of the districts."""
    if reading.article.published is not None:
        return reading.article.published
    text = reading.article.text
    spoken_of = False
    latest: date | None = None
    for match in _YEAR.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        full = _DAY_BEFORE.search(before)
        if full is not None:
            latest = max(filter(None, (latest, calendar_day(int(match[0]), int(full[2]), int(full[1])))), default=None)
        spoken_of = spoken_of or full is not None or _PLAN_BEFORE.search(before) is None
    if latest is not None and latest >= REFORM:
        return latest
    return REFORM if spoken_of and _of_two_tiers(reading) else None


def _of_two_tiers(reading: Reading) -> bool:
    if any(word in reading.article.text for word in _words("reform")):
        return True
    return any(_tells(reading, phrase) for phrase in reading.units)


def _tells(reading: Reading, phrase: UnitPhrase) -> bool:
    """Whether a place is a special zone, or a district or province that is called a former one: ``quận Hoa Mai (cũ)``.

    Former communes tell nothing: communes were merged before as well.
    """
    if is_commune(phrase):
        return any(unit.kind is UnitKind.SPECIAL_ZONE for unit in phrase.candidates)
    after = phrase.end + (reading.tokens.form(phrase.end) == "(")
    return bool(phrase.candidates) and reading.tokens.form(after) in _words("former")


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(table("unit_eras.toml")[kind])
