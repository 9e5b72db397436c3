from datetime import date

import pytest

from kg.extraction.posts.dating import discussed, looked_back, past, period_status, term_over
from kg.model import Status
from tests.extraction.samples import read, reading_of


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Năm 2009, ông", date(2023, 4, 7), True),
        ("Năm 2023, ông", date(2023, 4, 7), False),
        ("Hôm qua, ông", date(2023, 4, 7), False),
        ("Năm 2009, ông", None, False),
        ("Theo Nghị định số 12/2019/NĐ-CP, ông", date(2023, 4, 7), False),
        ("Bà Hoa (sinh năm 1980), ông", date(2023, 4, 7), False),
        ("Cuối năm 2022 vừa qua, ông", date(2023, 4, 7), False),
        ("Từ năm 2011 đến nay, ông", date(2023, 4, 7), False),
        ("Cách đây 2 năm, ông", None, True),
        ("Chợ xây cách đây 20 năm, ông", None, False),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 2010, ông là. Kế hoạch giai đoạn 2021-2026, đến năm 2030.", False),
        ("Năm 2010, ông là. Đường sẽ hoàn thành vào cuối năm 2019, tầm nhìn 2030.", False),
        ("Năm 2010, ông là. Năm 2017, xã họp.", True),
        ("Năm 2010, ông là. Xã họp vào cuối năm 2017.", True),
        ("Năm 2010, ông là. Chương trình nghị sự 2031 và World Cup 2018.", False),
        ("Năm 2010, ông là. Xã cấm xe từ năm 2020, rồi năm 2030.", False),
        ("Năm 2010, ông là. Xã họp ngày 5/6/2020.", True),
    ],
)
def test_years_ahead_do_not_date_an_article(text: str, expected: bool) -> None:
    reading = reading_of(text, None)
    assert past(reading, reading.tokens.forms.index("là")) is expected


@pytest.mark.parametrize(("text", "back"), [("Giám đốc khi chưa đủ chuẩn", True), ("Giám đốc hôm nay", False)])
def test_an_appointment_that_is_looked_back_on(text: str, back: bool) -> None:
    assert looked_back(reading_of(text), 2) is back


@pytest.mark.parametrize(
    ("text", "years", "expected"), [("Năm 2009 mở đường; ông", 3, False), ("Năm 2009 mở đường; ông", 1, True)]
)
def test_a_long_time_ago_is_one_of_the_same_clause(text: str, years: int, expected: bool) -> None:
    reading = reading_of(text)
    assert past(reading, len(reading.tokens) - 1, years=years) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo chí hỏi liên quan đến việc tỉnh bổ nhiệm ông làm Giám đốc", True),
        ("Tạm dừng việc bổ nhiệm lại chức Giám đốc", True),
        ("Công bố quyết định về việc bổ nhiệm ông làm Giám đốc", False),
        ("Trong công việc, ông được bổ nhiệm làm Giám đốc", False),
        ("Tỉnh bổ nhiệm ông làm Giám đốc", False),
    ],
)
def test_an_appointment_that_is_only_spoken_of(text: str, expected: bool) -> None:
    reading = reading_of(text)
    assert discussed(reading, reading.tokens.forms.index("giám")) is expected


def test_an_entry_of_a_life_without_an_end_is_over_where_the_next_begins() -> None:
    text = (
        "Ông Lê Văn Nam quê Lào Cai.\n2010 - 2015: Giám đốc Sở Y tế Lào Cai.\nTừ 6/2015: Bí thư Huyện ủy Bảo Yên.\nTừ "
        "6/2018: Phó Chủ tịch UBND tỉnh Lào Cai."
    )
    expected = {"Giám đốc": "former", "Bí thư": "former", "Phó Chủ tịch": "current"}
    assert {post.role: post.status.value for post in read(text).positions} == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Giấy có chữ ký của ông Lê Văn Nam, Chủ tịch UBND huyện Mường Khương ngày 11/11/2008.", "former"),
        ("Văn bản do ông Lê Văn Nam, Chủ tịch UBND huyện Mường Khương ký ngày 11/11/2008.", "former"),
        ("Văn bản do ông Lê Văn Nam, Chủ tịch UBND huyện Mường Khương ký ngày 3/4/2023.", "current"),
        ("Ông Lê Văn Nam, Chủ tịch UBND huyện Mường Khương ký văn bản số 8 năm 2008.", "current"),
        ("Cách đây 7 năm, ông Lê Văn Nam, Chủ tịch UBND huyện Mường Khương, bị phạt.", "former"),
        ("Cách đây 2 năm, ông Lê Văn Nam, Chủ tịch UBND huyện Mường Khương, trồng cây.", "current"),
    ],
)
def test_what_was_signed_or_done_long_ago(text: str, status: str) -> None:
    assert [post.status.value for post in read(text).positions] == [status]
