from hypothesis import given
from hypothesis import strategies as st

from kg.chronology.days import Days

NUMBERS = st.integers(0, 30)


@given(st.lists(NUMBERS), NUMBERS)
def test_the_nearest_days_are_those_of_a_search_through_all(days, at):
    found = Days(days)
    assert found.first() == min(days, default=None)
    assert found.until(at) == max((d for d in days if d <= at), default=None)
    assert found.since(at) == min((d for d in days if d >= at), default=None)
    assert found.before(at) == max((d for d in days if d < at), default=None)
    assert found.after(at) == min((d for d in days if d > at), default=None)


@given(st.lists(NUMBERS), NUMBERS, NUMBERS)
def test_a_day_between_two_is_found(days, first, last):
    assert Days(days).any_in(first, last) == any(first <= d <= last for d in days)
