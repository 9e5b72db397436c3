import pytest

from kg.extraction.posts.spans import time_start
from tests.extraction.samples import read, reading_of


def state(text: str) -> dict[str, str]:
    return {post.role: post.status.value for post in read(text).positions}


@pytest.mark.parametrize(
    ("time", "status"),
    [
        (" (2010 - 2015)", "former"),
        (" giai đoạn 2010 - 2015", "former"),
        (" từ năm 2010 đến tháng 5/2015", "former"),
        (" từ năm 2015 đến nay", "current"),
        (" (2020 - 2025)", "current"),
        (" (năm 2015)", "current"),
        ("", "current"),
    ],
)
def test_a_time_behind_a_post(time: str, status: str) -> None:
    assert state(f"Ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai{time}, dự họp.") == {"Giám đốc": status}


def test_a_time_that_goes_on_with_the_sentence_is_not_the_post_s() -> None:
    text = "Theo ông Lê Văn Nam, Giám đốc Sở Y tế Lào Cai từ năm 2010 đến 2015 tỉnh có 3 trạm."
    assert state(text) == {"Giám đốc": "current"}


def test_the_last_post_of_a_list_of_earlier_ones_may_be_held_until_now() -> None:
    text = (
        "Ông Lê Văn Nam từng kinh qua các chức vụ: Giám đốc Sở Y tế Lào Cai (2010 - 2015); Phó Chủ tịch UBND tỉnh Lào "
        "Cai (2015 đến nay)."
    )
    assert state(text) == {"Giám đốc": "former", "Phó Chủ tịch": "current"}


def test_an_entry_of_a_life_may_end_its_time_in_a_comma() -> None:
    text = (
        "Ông Lê Văn Nam quê Lào Cai.\n- Tháng 5/2010 – 3/2015, Giám đốc Sở Y tế Lào Cai.\n- Tháng 3/2015 – nay, Phó "
        "Chủ tịch UBND tỉnh Lào Cai."
    )
    assert state(text) == {"Giám đốc": "former", "Phó Chủ tịch": "current"}


def test_a_time_before_a_post_is_no_entry_where_the_sentence_says_more() -> None:
    text = "Ông Lê Văn Nam quê Lào Cai.\nTỉnh giai đoạn 2010 – 2015, Giám đốc Sở Y tế Lào Cai báo cáo."
    assert state(text) == {}


@pytest.mark.parametrize(
    ("before", "time"),
    [
        ("+ ", "Tháng 7.1994 – 12.2005"),
        ("Ông Nam nghỉ. ", "5/2001-6/2006"),
        ("FPT- ", "Năm 2011 đến nay"),
        ("Ông ", ""),
    ],
)
def test_where_a_time_begins(before: str, time: str) -> None:
    reading = reading_of(f"{before}{time}: Giám đốc")
    colon = reading.tokens.forms.index(":")
    assert reading.tokens.words(time_start(reading, colon), colon) == time
