from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.calendar import calendar_day
from kg.documents.dates import address_dates, days_of_year, full_dates

WRITTEN = ["{0.day:02}/{0.month:02}/{0.year}", "{0.day}.{0.month}.{0.year}", "{0.day}-{0.month}-{0.year}"]
WRITTEN += ["{0.day} / {0.month} / {0.year}", "{0}", "{0.day} tháng {0.month} năm {0.year}"]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(WRITTEN))
def test_a_written_date_is_read_back(day: date, form: str) -> None:
    written = form.format(day)
    (found,) = full_dates(f"ngày {written}, ủy ban họp")
    assert (found.date, found.start, found.end) == (day, 5, 5 + len(written))


@pytest.mark.parametrize(
    "text", ["31/2/2020", "0/1/2020", "12/13/2020", "1/2-2020", "1/2/20201", "11/2/3/2020", "2020"]
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert list(full_dates(text)) == []


@pytest.mark.parametrize(("text", "day", "month"), [("6/4", 6, 4), ("22.4", 22, 4), ("14 - 7", 14, 7), ("29/2", 29, 2)])
def test_a_day_without_a_year(text: str, day: int, month: int) -> None:
    (found,) = days_of_year(f"chiều {text}, ")
    assert (found.day, found.month, found.end) == (day, month, 6 + len(text))


@pytest.mark.parametrize("text", ["6/4/2023", "37.016", "31/2", "15/13", "2,5/3", "1.5%", "4-5-6"])
def test_other_figures_are_no_day(text: str) -> None:
    assert list(days_of_year(text)) == []


def test_the_29th_of_february_needs_its_year() -> None:
    (day,) = days_of_year("sáng 29/2, ")
    assert day.of(2023) is None
    assert day.of(2024) == calendar_day(2024, 2, 29)


def test_a_date_in_a_web_address() -> None:
    (found,) = address_dates("![](https://example.org/2026/03/20/a.jpg)")
    assert found.date == date(2026, 3, 20)
