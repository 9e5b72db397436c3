"""A term of office as a stretch of days."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Mandate:
    """The years for which the holders of a post are elected, named after the first; both days are nominal bounds."""

    first_year: int
    since: date
    until: date

    @classmethod
    def of_years(cls, first: int, last: int) -> "Mandate":
        """The mandate from the first day of one year to the last day of another."""
        return cls(first, date(first, 1, 1), date(last, 12, 31))
