"""Days that a text names and no calendar has: ``ngày 30/02/2023``."""

import re

from kg.calendar import calendar_day

_LEAP_YEAR = 2000
_DAY = re.compile(
    r"(?<![\d./,-])(?:(?P<mark>ngày )(?P<day>\d{1,2})(?: ?[/.-] ?| tháng )(?P<month>\d{1,2})"
    r"(?:(?: ?[/.-] ?|,? năm )(?P<year>(?:19|20)\d\d))?"
    r"|(?P<bare_day>\d{1,2})/(?P<bare_month>\d{1,2})/(?P<bare_year>(?:19|20)\d\d))(?![\d%]|[.,/-]\d| ?[/-] ?\d| tháng)"
)


def impossible_dates(folded: str) -> tuple[str, ...]:
    """The days of a folded text that do not exist, as ``30/2/2023`` or ``31/4``, each once, in the order of the text.

    A day without a year does not exist when no leap year has it.
    """
    return tuple(dict.fromkeys(found for match in _DAY.finditer(folded) if (found := _impossible(match))))


def _impossible(match: re.Match[str]) -> str | None:
    kind = "" if match["mark"] else "bare_"
    day, month, year = (match[f"{kind}{part}"] for part in ("day", "month", "year"))
    if calendar_day(int(year or _LEAP_YEAR), int(month), int(day)):
        return None
    return "/".join(str(int(part)) for part in (day, month, year) if part)
