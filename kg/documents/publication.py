"""The day of publication that a lead tells: ``Chiều 6/4``, in a year that the text makes certain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kg.documents.dates import DayOfYear, Written, address_dates, days_of_year, full_dates

_LEAD = 700
_HEAD = 500
_OPENING = 250
_EARLIEST = 1990
_CUE = 40
_TODAY = re.compile(
    r"\b(?:sáng|trưa|chiều|tối|đêm|khuya|hôm)(?: sớm| muộn| tối| khuya| cùng ngày)?(?: nay)?(?P<ago> qua)?"
    r",? ?\(?(?:ngày )?$"
)
_DAY_OPENS = re.compile(r"(?:^|\W)(?:hà nội, )?(?P<opening>ngày )$")
_BESIDE = re.compile(r"(?:,|\() ?(?:ngày )?$")
_OTHER_DAY = re.compile(r"\b(?:trước đó|đến|từ|trước|hết|tới|dự kiến|sinh|kỷ niệm|vào)\b[^.\n]{0,14}$")
_AHEAD = re.compile(r" ?\)?,? (?:tới|sẽ)\b")
_YEAR = re.compile(r"(?<![\d.,/\-])(?<!\d -)(?<!\d- )(?<!\d - )((?:19|20)\d\d)(?!\d| ?- ?\d|[.,/]\d)")
_PHASE = re.compile(r"(?<!\d)20\d\d ?- ?(20\d\d)(?!\d)")
_NOT_YET = re.compile(r"\b(?:đến|tới|trước|hồi|tầm nhìn|vào|từ|số|sn|sinh|sau|mốc)\b[^.;\n]{0,16}$")
_RUNNING = re.compile(
    r"\b(?:quý (?:i{1,3}|iv|[1-4])(?: ?/ ?| ?- ?| năm | )"
    r"|(?:đầu|trong|vụ|xuân|kế hoạch|nhiệm vụ|dự kiến|mùa giải) năm )"
    r"(20\d\d)(?!\d| ?- ?\d)"
)
_STEMS = ("canh", "tân", "nhâm", "quý", "giáp", "ất", "bính", "đinh", "mậu", "kỷ")
_BRANCHES = ("thân", "dậu", "tuất", "hợi", "tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi")
_LUNAR = re.compile(rf"\b(?:xuân|tết|đán|năm) ({'|'.join(_STEMS)}) ({'|'.join(_BRANCHES)})\b")
_SIXTY = range(1990, 2050)
_WEEK, _MONTH, _SEASON = 7, 31, 100
_REVIEWS = 3
"""Until March the year that is spoken of most may be the last one."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """The day of the news, and how many days after it the article came."""

    day: DayOfYear | Written
    later: int


def published_in(text: str, folded: str) -> date | None:
    """The day of publication that the lead of a text (and of its folded form) tells.

    ``None`` when the lead names no day of the news, or when the text does not make its year certain.
    """
    lead = _lead(text, folded)
    if lead is None:
        return None
    told = lead.day.date if isinstance(lead.day, Written) else _complete(lead.day, folded)
    return told + timedelta(days=lead.later) if told and not _outdated(told, folded) else None


def _lead(text: str, folded: str) -> _Lead | None:
    head = folded[:_LEAD]
    days: list[DayOfYear | Written] = sorted([*full_dates(head), *days_of_year(head)], key=lambda d: d.start)
    for day in days:
        before = head[max(0, day.start - _CUE) : day.start]
        cue = _TODAY.search(before) or _opening(text, before, day.start) or _beside(before, day)
        if cue and not _OTHER_DAY.search(before[: cue.start()]) and not _AHEAD.match(head, day.end):
            return _Lead(day, 1 if cue.re is _TODAY and cue["ago"] else 0)
    return None


def _opening(text: str, before: str, start: int) -> re.Match[str] | None:
    """``Ngày`` with a capital opens the sentence that gives the news."""
    cue = _DAY_OPENS.search(before)
    return cue if cue and text[start - len("ngày ")].isupper() else None


def _beside(before: str, day: DayOfYear | Written) -> re.Match[str] | None:
    """A day set between commas or in brackets; a full date there may be anything's."""
    return _BESIDE.search(before) if isinstance(day, DayOfYear) and day.start < _HEAD else None


def _outdated(told: date, folded: str) -> bool:
    """Whether the text speaks of a later year as present or past."""
    return told.year < max(_years(folded), default=told.year)


def _years(folded: str) -> Iterator[int]:
    """Years that the text speaks of as present or past."""
    for match in _YEAR.finditer(folded):
        if not _NOT_YET.search(folded, max(0, match.start() - _CUE), match.start()):
            yield int(match[1])


def _complete(day: DayOfYear, folded: str) -> date | None:
    """The day in the year that the text makes certain."""
    dates = [w.date for w in (*full_dates(folded), *address_dates(folded))]
    years = list(_years(folded))
    latest = max([*years, *(d.year for d in dates)], default=0)
    lunar = {_lunar_year(*m.groups()) for m in _LUNAR.finditer(folded)}
    candidates = {latest, *(lunar if not years else ())}
    for year in sorted(candidates, reverse=True):
        told = day.of(year) if year >= _EARLIEST else None
        if told and _is_certain(told, dates, years, folded, lunar):
            return told
    return None


def _lunar_year(stem: str, branch: str) -> int:
    """The year of the sixty-year cycle, such as 2017 for ``Đinh Dậu``; 0 when the pair does not exist."""
    return next((y for y in _SIXTY if _STEMS[y % 10] == stem and _BRANCHES[y % 12] == branch), 0)


def _is_certain(told: date, dates: list[date], years: list[int], folded: str, lunar: set[int]) -> bool:
    """Whether the text itself ties this day to its year: a date close by, or two signs of the running year."""
    away = [(d - told).days for d in dates]
    if told.year in lunar or any(-_WEEK <= days <= _MONTH for days in away):
        return True
    if told.month <= _REVIEWS:
        return False
    running = any(int(m[1]) == told.year for m in _RUNNING.finditer(folded))
    in_head = told.year in _years(folded[:_OPENING])
    often = years.count(told.year) > 1
    phase = any(int(m[1]) == told.year for m in _PHASE.finditer(folded))
    close = any(abs(days) <= _SEASON for days in away)
    return (running and (in_head or often or phase or close)) or (in_head and often)
