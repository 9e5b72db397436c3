from datetime import date

from kg.model import Mandate


def test_a_mandate_of_years_is_whole_years():
    assert Mandate.of_years(2015, 2020) == Mandate(2015, date(2015, 1, 1), date(2020, 12, 31))
