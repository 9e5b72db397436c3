"""Dates as Vietnamese articles write them: ``09/04/2023``, ``31.3.1975``, ``1-7-2025``, ``ngày 3 tháng 2 năm 2020``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_SEP = r" ?[/.\-] ?"
_FULL = re.compile(
    rf"(?<![\d/.\-])(?:(?P<d>\d{{1,2}})(?P<s>{_SEP})(?P<m>\d{{1,2}})(?P=s)(?P<y>\d{{4}})"
    r"|(?P<Y>\d{4})-(?P<M>\d{2})-(?P<D>\d{2})"
    r"|(?P<dw>\d{1,2}) tháng (?P<mw>\d{1,2}),? năm (?P<yw>\d{4}))(?!\d)"
)
_IN_ADDRESS = re.compile(r"/(?P<y>20\d{2})/(?P<m>\d{2})/(?P<d>\d{2})/")
_DAY_MONTH = re.compile(rf"(?<![\d/.,\-])(\d{{1,2}})(?:{_SEP}| tháng )(\d{{1,2}})(?!\d|[/.,\-]\d| ?%)")


@dataclass(frozen=True, slots=True)
class Written:
    """A date and where it is written, in characters of the text searched."""

    start: int
    end: int
    date: date


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day and month without a year, and where they are written."""

    start: int
    end: int
    day: int
    month: int

    def of(self, year: int) -> date | None:
        """This day of a year, or ``None`` when that year lacks it."""
        return calendar_day(year, self.month, self.day)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` when there is no such day (31/2)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_dates(folded: str) -> Iterator[Written]:
    """Every date with day, month and year in a folded text, in order; impossible ones are left out."""
    for match in _FULL.finditer(folded):
        day, month, year = (match[k] or match[k.upper()] or match[f"{k}w"] for k in "dmy")
        if found := calendar_day(int(year), int(month), int(day)):
            yield Written(*match.span(), found)


def address_dates(folded: str) -> Iterator[Written]:
    """Every date that is part of a path in a web address, such as ``/2026/03/20/``."""
    for match in _IN_ADDRESS.finditer(folded):
        if found := calendar_day(int(match["y"]), int(match["m"]), int(match["d"])):
            yield Written(*match.span(), found)


def days_of_year(folded: str) -> Iterator[DayOfYear]:
    """Every day and month without a year (``6/4``, ``22.4``, ``14 - 7``, ``3 tháng 2``); figures may look the same."""
    for match in _DAY_MONTH.finditer(folded):
        day, month = int(match[1]), int(match[2])
        if calendar_day(2000, month, day):
            yield DayOfYear(*match.span(), day, month)
