"""Days of the calendar as numbers (``date.toordinal``), so that the day before and the day after always exist."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator


class Days:
    """A set of days that knows the nearest one on either side."""

    __slots__ = ("_sorted",)

    def __init__(self, days: Iterable[int] = ()) -> None:
        self._sorted = sorted(set(days))

    def __iter__(self) -> Iterator[int]:
        """The days in order."""
        return iter(self._sorted)

    def first(self) -> int | None:
        """The earliest day."""
        return self._sorted[0] if self._sorted else None

    def until(self, day: int) -> int | None:
        """The latest day that is not after ``day``."""
        at = bisect_right(self._sorted, day)
        return self._sorted[at - 1] if at else None

    def since(self, day: int) -> int | None:
        """The earliest day that is not before ``day``."""
        at = bisect_left(self._sorted, day)
        return self._sorted[at] if at < len(self._sorted) else None

    def before(self, day: int) -> int | None:
        """The latest earlier day."""
        return self.until(day - 1)

    def after(self, day: int) -> int | None:
        """The earliest later day."""
        return self.since(day + 1)

    def any_in(self, first: int, last: int) -> bool:
        """Whether one of the days lies between two, both included."""
        found = self.since(first)
        return found is not None and found <= last
