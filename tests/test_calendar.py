from datetime import date

import pytest

from kg.calendar import calendar_day


@pytest.mark.parametrize(
    ("day", "expected"),
    [((2024, 2, 29), date(2024, 2, 29)), ((2023, 2, 29), None), ((2023, 13, 1), None), ((0, 1, 1), None)],
)
def test_a_day_that_the_calendar_lacks_is_none(day: tuple[int, int, int], expected: date | None) -> None:
    assert calendar_day(*day) == expected
