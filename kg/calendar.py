"""Days of the calendar."""

from datetime import date


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The date, or ``None`` when there is no such day (31/2)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
