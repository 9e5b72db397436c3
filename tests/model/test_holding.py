from datetime import date

from kg.model import Basis, Certainty, Holding


def test_a_holding_covers_its_days_and_is_open_where_it_has_none():
    held = Holding("p", "q", Certainty.CERTAIN, Basis.BETWEEN, date(2023, 1, 2), date(2023, 1, 4))
    assert [held.covers(date(2023, 1, day)) for day in range(1, 6)] == [False, True, True, True, False]
    assert Holding("p", "q", Certainty.EXCLUDED, Basis.NO_BODY).covers(date.min)
