from datetime import date

import pytest

from kg.extraction.phrases.stages import Telling, furthest, stages_of, tellings
from kg.model import EventStatus, Span
from tests.extraction.samples import drafted

ANNOUNCED, UNDERWAY, HELD, CANCELLED = EventStatus


def told(sort: str, text: str, *names: str, published: date | None = None) -> list[Telling | None]:
    draft = drafted(text, published)
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    return tellings(draft, stages_of(sort), spans)


def statuses(sort: str, text: str, *names: str, published: date | None = None) -> list[EventStatus | None]:
    return [telling.status if telling else None for telling in told(sort, text, *names, published=published)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Huyện sẽ tổ chức lễ hội Bến Tây.", ANNOUNCED),
        ("Huyện chuẩn bị lễ hội Bến Tây.", ANNOUNCED),
        ("Huyện chưa tổ chức lễ hội Bến Tây.", ANNOUNCED),
        ("Người dân chờ lễ hội Bến Tây sắp tới.", ANNOUNCED),
        ("Báo cáo trình tại lễ hội Bến Tây dự kiến diễn ra cuối tuần.", ANNOUNCED),
        ("Ông nói về lễ hội Bến Tây, tổ chức vào tháng tới.", ANNOUNCED),
        ("Huyện đã tổ chức lễ hội Bến Tây.", HELD),
        ("Ông phát biểu tại lễ hội Bến Tây.", HELD),
        ("Sau lễ hội Bến Tây, huyện họp.", HELD),
        ("Nhiều người đã kiến nghị như thế tại lễ hội Bến Tây.", HELD),
        ("Lễ hội Bến Tây với nhiều trò chơi, món ăn đã thành công.", HELD),
        ("Du khách đang tham dự lễ hội Bến Tây.", UNDERWAY),
        ("Lễ hội Bến Tây sẽ bế mạc vào tối mai.", UNDERWAY),
        ("Huyện không tổ chức lễ hội Bến Tây.", CANCELLED),
        ("Huyện tạm dừng tổ chức lễ hội Bến Tây.", CANCELLED),
        ("Huyện lùi thời gian tổ chức lễ hội Bến Tây.", CANCELLED),
        ("Lễ hội Bến Tây thuộc loại hình dân gian.", None),
    ],
)
def test_what_is_told_of_an_event(text: str, status: EventStatus | None) -> None:
    name = "lễ hội Bến Tây" if "lễ hội Bến Tây" in text else "Lễ hội Bến Tây"
    assert statuses("events", text, name) == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tỉnh nghiên cứu đầu tư cầu Hòn Nhạn.", ANNOUNCED),
        ("Tỉnh sẽ khởi công cầu Hòn Nhạn.", ANNOUNCED),
        ("Ông nói cầu Hòn Nhạn vẫn chưa khởi công.", ANNOUNCED),
        ("Tỉnh đã khởi công cầu Hòn Nhạn.", UNDERWAY),
        ("Sở đẩy nhanh tiến độ xây dựng cầu Hòn Nhạn.", UNDERWAY),
        ("Ông nói cầu Hòn Nhạn dự kiến hoàn thành vào quý tới.", UNDERWAY),
        ("Ông nói cầu Hòn Nhạn chưa hoàn thành.", UNDERWAY),
        ("Tỉnh khánh thành cầu Hòn Nhạn.", HELD),
        ("Ông nói cầu Hòn Nhạn đã thông xe.", HELD),
        ("Tỉnh đã xây dựng cầu Hòn Nhạn.", HELD),
        ("Tỉnh dừng thi công cầu Hòn Nhạn.", CANCELLED),
        ("Ông đi qua cầu Hòn Nhạn.", None),
        ("Ông nói cầu Hòn Nhạn đã hoàn thành 95% khối lượng.", None),
    ],
)
def test_what_is_told_of_a_project(text: str, status: EventStatus | None) -> None:
    assert statuses("projects", text, "cầu Hòn Nhạn") == [status]


def test_a_list_shares_what_is_told_of_it() -> None:
    text = "Sở sẽ khởi công các công trình: cầu Bến Tây, đường Long Mỹ và chợ Hòa Lân."
    assert statuses("projects", text, "cầu Bến Tây", "đường Long Mỹ", "chợ Hòa Lân") == [ANNOUNCED] * 3


def test_a_year_after_the_article_is_to_come() -> None:
    text = "Ông nói cầu Hòn Nhạn khởi công năm 2025."
    assert statuses("projects", text, "cầu Hòn Nhạn", published=date(2024, 3, 1)) == [ANNOUNCED]
    assert statuses("projects", text, "cầu Hòn Nhạn", published=date(2025, 8, 1)) == [UNDERWAY]


def test_a_word_in_a_body_s_name_tells_nothing() -> None:
    assert statuses("projects", "Sở Xây dựng tỉnh Lào Cai nhắc cầu Hòn Nhạn.", "cầu Hòn Nhạn") == [None]


def test_words_of_time_are_sure_and_words_of_a_stage_alone_are_not() -> None:
    assert told("events", "Huyện sẽ tổ chức lễ hội Bến Tây.", "lễ hội Bến Tây") == [Telling(ANNOUNCED, sure=True)]
    assert told("events", "Huyện tổ chức lễ hội Bến Tây.", "lễ hội Bến Tây") == [Telling(HELD, sure=False)]


@pytest.mark.parametrize(
    ("tellings_", "status"),
    [
        ([], None),
        ([None], None),
        ([Telling(ANNOUNCED, sure=True), Telling(HELD, sure=True)], HELD),
        ([Telling(HELD, sure=True), Telling(ANNOUNCED, sure=True)], HELD),
        ([Telling(HELD, sure=False), Telling(ANNOUNCED, sure=True)], ANNOUNCED),
        ([Telling(ANNOUNCED, sure=True), Telling(CANCELLED, sure=True)], CANCELLED),
        ([Telling(CANCELLED, sure=True), Telling(ANNOUNCED, sure=True)], CANCELLED),
        ([Telling(CANCELLED, sure=True), Telling(UNDERWAY, sure=True)], UNDERWAY),
        ([Telling(UNDERWAY, sure=True), Telling(CANCELLED, sure=True)], CANCELLED),
    ],
)
def test_the_furthest_that_is_sure_counts(tellings_: list[Telling | None], status: EventStatus | None) -> None:
    assert furthest(tellings_) is status
