import pytest

from kg.quickstatements.tenures import (
    ATTESTED,
    IN_PARTS,
    NOT_CERTAIN,
    NOT_STATED,
    RENEWED,
    Stretch,
    is_renewal,
    joined,
    tenures,
)
from tests.quickstatements.builders import day, tenure


def test_a_stated_start_counts_where_it_opens_the_certain_days():
    start = tenure("a", (5, 20), starts=[5]).start
    assert (start.day, start.articles, start.why) == (day(5), {"x:start5"}, "")


@pytest.mark.parametrize("last", [19, 20])
def test_a_stated_end_counts_where_it_closes_the_certain_days(last):
    end = tenure("a", (5, last), ends=[20]).end
    assert (end.day, end.articles) == (day(20), {"x:end20"})


@pytest.mark.parametrize(
    ("held", "why"),
    [
        (tenure("a", (5, 20)), ATTESTED),
        (tenure("a", (4, 20), starts=[5]), NOT_CERTAIN),
        (tenure("a", (6, 20), starts=[5]), NOT_CERTAIN),
        (tenure("a", (5, 20), starts=[5, 7]), "texts state several days: 2024-01-05, 2024-01-07"),
        (tenure("a", (5, 8), (12, 20), starts=[5]), IN_PARTS),
        (tenure("a", (5, 20), starts=[5], renewed=True), RENEWED),
    ],
)
def test_a_start_that_is_not_certain_is_none(held, why):
    assert (held.start.day, held.start.why) == (None, why)


@pytest.mark.parametrize(
    ("held", "why"),
    [
        (tenure("a", (5, 20)), NOT_STATED),
        (tenure("a", (5, 21), ends=[20]), NOT_CERTAIN),
        (tenure("a", (5, 18), ends=[20]), NOT_CERTAIN),
        (tenure("a", (5, 8), (12, 20), ends=[20]), IN_PARTS),
    ],
)
def test_an_end_that_is_not_certain_is_none(held, why):
    assert (held.end.day, held.end.why) == (None, why)


def test_days_next_to_each_other_are_one_stretch():
    parts = [Stretch(day(6), day(9)), Stretch(day(5), day(5)), Stretch(day(12), day(13)), Stretch(day(7), day(8))]
    assert joined(parts) == [Stretch(day(5), day(9)), Stretch(day(12), day(13))]


def row(since, until, **more):
    labels = {"person": "x:a", "personLabel": "A", "post": "x:p", "postLabel": "P"}
    return labels | {"since": day(since).isoformat(), "until": day(until).isoformat()} | more


def test_tenures_are_put_together_from_rows():
    stated = [
        said("x:a", "incoming", 5, "x:1"),
        said("x:a", "outgoing", 10, "x:2"),
        said("x:b", "incoming", 10, "x:2"),
    ]
    (held,) = tenures([row(6, 9), row(5, 5, article="x:1"), row(5, 5, article="x:3")], stated)
    assert held.stretches == [Stretch(day(5), day(9))]
    assert (held.articles, held.starts, held.ends) == ({"x:1", "x:3"}, {day(5): {"x:1"}}, {day(10): {"x:2"}})
    assert not held.renewed


def said(person, status, on, article, quote="ông Thử giữ chức Chủ tịch"):
    stated = {"person": person, "post": "x:p", "status": status, "day": day(on).isoformat()}
    return stated | {"article": article, "quote": quote}


def test_a_start_that_one_text_calls_another_term_is_none():
    stated = [said("x:a", "incoming", 5, "x:1"), said("x:a", "incoming", 5, "x:2", "ông Thử tái cử chức Chủ tịch")]
    (held,) = tenures([row(5, 5, article="x:1")], stated)
    assert (held.start.day, held.start.why) == (None, RENEWED)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Lê Văn Thử được bầu lại làm Chủ tịch UBND quận Tây Hồ", True),
        ("Lê Văn Thử Tái đắc cử Chủ tịch UBND quận Tây Hồ", True),
        ("Lê Văn Thử tiếp  tục được bầu giữ chức Chủ tịch", True),
        ("Lê Văn Thử được bầu giữ chức Chủ tịch UBND quận Tây Hồ", False),
    ],
)
def test_words_that_tell_of_another_term(quote, expected):
    assert is_renewal(quote) is expected
