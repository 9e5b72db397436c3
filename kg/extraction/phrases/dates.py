"""Dates and periods as Vietnamese news writes them: ``ngày 16/03/2023``, ``sáng 8-2``, ``giai đoạn 2021 - 2025``.

A day without a year takes the year of the article, or the year before when that would lie well after it.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kg.calendar import calendar_day

_YEAR = r"(?:19|20)\d\d"
_NUMERIC = re.compile(
    rf"(?<![\d./,-])(?P<mark>(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|từ|khuya|nay|qua)[ (]+)?"
    rf"(?:(?P<first>\d{{1,2}}) ?(?:-|đến|và) ?(?:hết )?(?:ngày )?)?"
    rf"(?P<day>\d{{1,2}}) ?[/.-] ?(?P<month>\d{{1,2}})(?: ?[/.-] ?(?P<year>{_YEAR}))?(?![\d%]|[.,/-]\d)"
)
_WORDED = re.compile(
    rf"(?P<mark>ngày )?(?<!\d)(?:(?P<first>\d{{1,2}}) ?(?:-|đến|và) ?(?:ngày )?)?"
    rf"(?P<day>\d{{1,2}}) tháng (?P<month>\d{{1,2}})(?:,? năm (?P<year>{_YEAR}))?(?!\d)"
)
_TODAY = re.compile(r"(?:sáng|trưa|chiều|tối|hôm) nay\b")
_YESTERDAY = re.compile(r"(?:hôm|sáng|chiều|tối) qua\b")
_RANGE = re.compile(rf"\b({_YEAR}) ?- ?(?:năm )?({_YEAR})\b|\b({_YEAR}) ?đến (?:năm )?({_YEAR})\b")
_ONE_YEAR = re.compile(rf"(?<![\d.-])({_YEAR})(?![\d.,]?\d)")
_CENTURY = re.compile(r"19|20")
_ON = re.compile(r" ?- ?\d")
_BACK = re.compile(r"\d ?- ?$")
_LEAD = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day named in the text."""

    start: int
    end: int
    day: date


def first_date(folded: str, start: int, end: int, published: date | None = None) -> DateMention | None:
    """The first day named between two offsets of a folded text.

    ``published`` supplies the year of ``20/2`` and the day of ``sáng nay``; without it such mentions give nothing.
    """
    found = [m for pattern in (_NUMERIC, _WORDED) if (m := _first(pattern, folded, start, end, published))]
    return min(found, key=lambda m: m.start) if found else _relative(folded, start, end, published)


def _first(pattern: re.Pattern[str], folded: str, start: int, end: int, published: date | None) -> DateMention | None:
    for match in pattern.finditer(folded, start, end):
        # "2.5" and "1-2" are days only after a word such as "ngày".
        if pattern is _NUMERIC and not (match["year"] or match["mark"]):
            continue
        if _is_anniversary(folded, match):
            continue
        if found := _complete(int(match["first"] or match["day"]), int(match["month"]), match["year"], published):
            return DateMention(match.start(), match.end(), found)
    return None


def _is_anniversary(folded: str, match: re.Match[str]) -> bool:
    """``(3/2/1930 - 3/2/2020)`` after a jubilee tells no day of an event."""
    opened = folded[match.start() - 1 : match.start()] == "(" and _ON.match(folded, match.end()) is not None
    return opened or (
        folded[match.end() : match.end() + 1] == ")"
        and _BACK.search(folded, max(0, match.start() - 4), match.start()) is not None
    )


def _complete(day: int, month: int, year: str | None, published: date | None) -> date | None:
    if year:
        return calendar_day(int(year), month, day)
    if published is None:
        return None
    found = calendar_day(published.year, month, day)
    return calendar_day(published.year - 1, month, day) if found and found > published + _LEAD else found


def _relative(folded: str, start: int, end: int, published: date | None) -> DateMention | None:
    if published is None:
        return None
    for pattern, days in ((_TODAY, 0), (_YESTERDAY, 1)):
        if match := pattern.search(folded, start, end):
            return DateMention(match.start(), match.end(), published - timedelta(days=days))
    return None


def period_in(folded: str, start: int, end: int) -> str | None:
    """The first year or range of years between two offsets: ``2023`` or ``2021-2025``."""
    if not (begin := _CENTURY.search(folded, start, end)):
        return None
    if spread := _RANGE.search(folded, begin.start(), end):
        first, last = [g for g in spread.groups() if g]
        return f"{first}-{last}" if first < last else None
    single = _ONE_YEAR.search(folded, begin.start(), end)
    return single.group(1) if single else None


def years_in(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The first range of years between two offsets, as two numbers."""
    if spread := _RANGE.search(folded, start, end):
        first, last = [int(g) for g in spread.groups() if g]
        return (first, last) if first < last else None
    return None
