from datetime import date

import pytest
from rdflib import Literal, URIRef

from kg.mapping.periods import bounds, period
from kg.namespaces import VNGOV

THING = URIRef("urn:x")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2021-2025", date(2021, 1, 1), date(2025, 12, 31)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2021 - 2025", date(2021, 1, 1), date(2025, 12, 31)),
    ],
)
def test_years_give_two_days(words, first, last):
    found = {p: o.toPython() for _, p, o in period(THING, words)}
    assert found == {VNGOV.period: words, VNGOV.periodStart: first, VNGOV.periodEnd: last}


def test_words_that_are_no_years_are_kept_as_words():
    assert list(period(THING, "đến 2030")) == [(THING, VNGOV.period, Literal("đến 2030"))]


def test_no_period_gives_nothing():
    assert list(period(THING, None)) == list(bounds(THING, None, None)) == []
