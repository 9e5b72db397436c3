from datetime import date

import pytest

from kg.model import EventStatus
from tests.extraction.samples import read

ANNOUNCED, UNDERWAY, HELD, CANCELLED = EventStatus


def status(text: str, published: date | None = date(2023, 4, 7)) -> EventStatus | None:
    return read(text, published).events[0].status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ngày 20/4/2023, Quận ủy Long Biên tổ chức Hội nghị sơ kết công tác quý I.", ANNOUNCED),
        ("Ngày 4/4/2023, Quận ủy Long Biên tổ chức Hội nghị sơ kết công tác quý I.", HELD),
        ("Sáng 20/4, sau lễ công bố nghị quyết về sáp nhập tỉnh, các xã làm việc.", ANNOUNCED),
        ("Ngày 20/4/2023, Quận ủy Long Biên hủy Hội nghị sơ kết công tác quý I.", CANCELLED),
        ("Quận ủy Long Biên nhắc Hội nghị sơ kết công tác quý I.", None),
    ],
)
def test_a_day_after_the_article_announces_unless_words_tell_otherwise(text: str, expected: EventStatus | None) -> None:
    assert status(text) is expected


def test_without_the_article_s_day_the_words_decide() -> None:
    assert status("Ngày 20/4/2023, Quận ủy Long Biên tổ chức Hội nghị sơ kết công tác quý I.", None) is HELD
    assert status("Ngày 20/4/2023, Quận ủy Long Biên sẽ tổ chức Hội nghị sơ kết công tác quý I.", None) is ANNOUNCED


def test_several_mentions_give_the_furthest() -> None:
    text = "Quận Long Biên sẽ tổ chức Lễ hội đền Ghềnh 2023. Sáng nay, quận Long Biên đã tổ chức Lễ hội đền Ghềnh 2023."
    assert [fact.status for fact in read(text).events] == [HELD]


def test_what_a_report_calls_only_a_ceremony_was_held() -> None:
    text = "Trao quyết định điều động đồng chí Trần Văn Nam.\nTại buổi lễ, đồng chí Nam phát biểu."
    assert status(text, None) is HELD


def test_a_rite_that_an_obituary_gives_the_hour_of_is_announced() -> None:
    text = "Ông Trần Văn Nam đã từ trần. Lễ viếng từ 8 giờ ngày 9/4 tại nhà riêng."
    assert status(text, None) is ANNOUNCED
