"""Dates as Vietnamese articles write them: ``09/04/2023``, ``31.3.1975``, ``1-7-2025``, ``ngày 3 tháng 2 năm 2020``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.calendar import calendar_day

_SEP = r" ?[/.\-] ?"
_WORDS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {form: number for forms in (_WORDS, _ENGLISH) for number, form in enumerate(forms, start=1)} | {"giêng": 1}
_WORD = rf"giêng|{'|'.join(reversed(_WORDS))}"
_NAMED = rf"(?:{'|'.join(_ENGLISH)})[a-z]*+\.?"
_FULL = re.compile(
    rf"(?<![\d/.\-])(?:(?P<d>\d{{1,2}})(?P<s>{_SEP})(?P<m>\d{{1,2}})(?P=s)(?P<y>\d{{4}})"
    r"|(?P<Y>\d{4})-(?P<M>\d{2})-(?P<D>\d{2})"
    rf"|(?P<dw>\d{{1,2}}) tháng (?P<mw>\d{{1,2}}|{_WORD})(?:,? năm |, )(?P<yw>\d{{4}})"
    rf"|(?P<de>\d{{1,2}}) (?P<me>{_NAMED}) (?P<ye>\d{{4}})"
    rf"|(?<!\w)(?P<mu>{_NAMED}) (?P<du>\d{{1,2}}), (?P<yu>\d{{4}}))(?!\d)"
)
_FORMS = ("", "w", "e", "u")
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


def full_dates(folded: str) -> Iterator[Written]:
    """Every date with day, month and year in a folded text, in order; impossible ones are left out."""
    for match in _FULL.finditer(folded):
        day, month, year = (match[k.upper()] or next(filter(None, (match[k + form] for form in _FORMS))) for k in "dmy")
        if found := calendar_day(int(year), _month(month), int(day)):
            yield Written(*match.span(), found)


def _month(written: str) -> int:
    return int(written) if written.isdecimal() else _MONTHS.get(written) or _MONTHS[written[:3]]


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
