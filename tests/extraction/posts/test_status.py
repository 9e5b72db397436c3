from datetime import date

import pytest

from kg.extraction.posts.status import past, period_status, term_over, verb_between
from kg.model import Status
from tests.extraction.samples import reading_of


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("là", Status.CURRENT),
        ("từng là", Status.FORMER),
        ("trước khi làm", Status.FORMER),
        ("được bổ nhiệm giữ chức", Status.INCOMING),
        ("được cử làm", Status.INCOMING),
        ("thôi giữ chức", Status.OUTGOING),
        ("bị cách chức vụ", Status.OUTGOING),
        ("được bầu hôm qua để giữ chức", Status.INCOMING),
        ("đề nghị bổ nhiệm", None),
        ("được coi là", None),
        ("đi chợ", None),
    ],
)
def test_the_verb_that_ties_a_post(text: str, status: Status | None) -> None:
    reading = reading_of(text)
    verb = verb_between(reading, 0, len(reading.tokens) - 1)
    assert (verb and verb.status) == status


def test_an_order_about_a_person_is_no_report() -> None:
    reading = reading_of("đề nghị bổ nhiệm")
    verb = verb_between(reading, 0, len(reading.tokens) - 1, ordered=True)
    assert verb is not None
    assert verb.status is Status.INCOMING


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Năm 2009, ông", date(2023, 4, 7), True),
        ("Năm 2023, ông", date(2023, 4, 7), False),
        ("Hôm qua, ông", date(2023, 4, 7), False),
        ("Năm 2009, ông", None, False),
    ],
)
def test_a_post_dated_to_an_earlier_year(text: str, published: date | None, expected: bool) -> None:
    reading = reading_of(text, published)
    assert past(reading, len(reading.tokens) - 1) is expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("+ 6.1994 - 7.1999: Bí thư", Status.FORMER),
        ("+ Từ 8.1999 đến nay: Bí thư", Status.CURRENT),
        ("Ông nói: Bí thư", None),
    ],
)
def test_a_life_in_dates(text: str, status: Status | None) -> None:
    reading = reading_of(text)
    verb = period_status(reading, reading.tokens.forms.index("bí"))
    assert (verb and verb.status) == status


@pytest.mark.parametrize(
    ("text", "over"), [("nhiệm kỳ 2010-2015", True), ("nhiệm kỳ 2020-2025", False), ("năm 2015", False)]
)
def test_a_term_that_is_over(text: str, over: bool) -> None:
    reading = reading_of(text)
    assert term_over(reading, 0, len(reading.tokens)) is over
