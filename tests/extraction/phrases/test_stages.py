from datetime import date

import pytest

from kg.extraction.phrases.stage_words import stages_of
from kg.extraction.phrases.stages import Telling, furthest, tellings
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
        ("Ông trả lời báo chí bên lề lễ hội Bến Tây.", UNDERWAY),
        ("Năm ngoái, hai ông gặp nhau bên lề lễ hội Bến Tây.", HELD),
        ("Trưa ngày 9/2, ông đã đến đây để tham dự lễ hội Bến Tây.", HELD),
        ("Ông đến đây để tham dự lễ hội Bến Tây.", ANNOUNCED),
        ("Sở đề nghị tạm dừng tổ chức lễ hội Bến Tây.", None),
        ("Đây là nơi đăng cai lễ hội Bến Tây.", None),
        ("Du khách chú ý đến lễ hội Bến Tây vào Chủ nhật này.", ANNOUNCED),
        ("Người dân trang trí cho lễ hội Bến Tây trong năm 2024 sắp đến.", ANNOUNCED),
        ("Tại lễ hội Bến Tây, huyện sẽ trưng bày nông sản.", ANNOUNCED),
        ("Tại lễ hội Bến Tây, ông cho biết huyện sẽ mở chợ.", HELD),
        ("Lễ hội Bến Tây; triển khai nhiệm vụ năm 2024 đã diễn ra chiều 7/6.", HELD),
        ("Với mong muốn giữ nghề, ngày 4/4, huyện tổ chức lễ hội Bến Tây.", HELD),
        ("Ông sẽ tiếp tục xuống đường Chiều 4/4, huyện tổ chức lễ hội Bến Tây.", HELD),
        ("Trong ngày sẽ diễn ra: họp báo; thi nấu ăn; lễ hội Bến Tây.", ANNOUNCED),
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
        ("Tỉnh đã phê duyệt đầu tư xây dựng cầu Hòn Nhạn.", ANNOUNCED),
        ("Tỉnh có tờ trình về cầu Hòn Nhạn.", ANNOUNCED),
        ("Đại biểu giải trình về cầu Hòn Nhạn.", None),
        ("Sở hoàn thành hồ sơ của cầu Hòn Nhạn.", None),
        ("Khi triển khai cầu Hòn Nhạn, cần tính kỹ.", None),
        ("Sau khi khánh thành cầu Hòn Nhạn, xe đi nhanh hơn.", HELD),
        ("Năm 1980, tỉnh thu hồi đất để xây dựng cầu Hòn Nhạn.", None),
        ("Ông nói cầu Hòn Nhạn được xây dựng từ năm 1980.", HELD),
        ("Ông nói cầu Hòn Nhạn (dài 2 km, rộng 7 m) đã bị tạm đình chỉ.", CANCELLED),
        ("Ông nói cầu Hòn Nhạn xuống cấp.", HELD),
        ("Phục vụ tiến độ GPMB thi công cầu Hòn Nhạn, sở họp.", UNDERWAY),
        (
            "Tỉnh yêu cầu các sở, ban, ngành, đơn vị và địa phương phối hợp với nhau, khởi công cầu Hòn Nhạn.",
            ANNOUNCED,
        ),
        ("Nhà đầu tư đã triển khai cầu Hòn Nhạn và đã hoàn thành từ năm ngoái.", HELD),
        ("Ông nói cầu Hòn Nhạn đã hoàn thành 95% khối lượng.", None),
    ],
)
def test_what_is_told_of_a_project(text: str, status: EventStatus | None) -> None:
    assert statuses("projects", text, "cầu Hòn Nhạn") == [status]


def test_a_list_shares_what_is_told_of_it() -> None:
    text = "Sở sẽ khởi công các công trình: cầu Bến Tây, đường Long Mỹ và chợ Hòa Lân."
    assert statuses("projects", text, "cầu Bến Tây", "đường Long Mỹ", "chợ Hòa Lân") == [ANNOUNCED] * 3


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông nói về cầu Hòn Nhạn. Năm ngoái, dự án đã được khởi công.", UNDERWAY),
        ("Tỉnh đã khởi công cầu Hòn Nhạn. Cầu dự kiến hoàn thành năm tới.", UNDERWAY),
        ("Tỉnh phê duyệt cầu Hòn Nhạn. Cầu này đã thông xe.", HELD),
        ("Ông nói về cầu Hòn Nhạn. Việc đền bù của dự án đã hoàn thành.", None),
        ("Ông nói về cầu Hòn Nhạn. Năm ngoái, người dân đã khởi công nhà văn hóa.", None),
        ("Tỉnh vừa khởi công 3 dự án:\nCầu Hòn Nhạn dài 2 km.", UNDERWAY),
        ("Danh mục dự án kêu gọi đầu tư gồm 3 dự án:\nCầu Hòn Nhạn dài 2 km.", ANNOUNCED),
    ],
)
def test_sentences_around_tell_it_too(text: str, status: EventStatus | None) -> None:
    name = "cầu Hòn Nhạn" if "cầu Hòn Nhạn" in text else "Cầu Hòn Nhạn"
    assert statuses("projects", text, name) == [status]


def test_a_list_under_a_heading_shares_what_it_tells() -> None:
    text = "Tỉnh vừa khánh thành 3 công trình:\nCầu Hòn Nhạn dài 2 km.\nChợ Hòa Lân rộng hơn.\nÔng đi chợ Long Mỹ."
    assert statuses("projects", text, "Cầu Hòn Nhạn", "Chợ Hòa Lân") == [HELD, HELD]


def test_a_name_that_begins_with_the_work_tells_it() -> None:
    assert statuses("projects", "Bom nằm ở công trình thi công trụ sở Hòn Nhạn.", "thi công trụ sở Hòn Nhạn") == [
        UNDERWAY
    ]


def test_an_event_of_a_year_that_is_over_was_held() -> None:
    text = "Trước đại hội Bến Tây (tháng 11/2015), có hai người chuyển đi."
    assert statuses("events", text, "đại hội Bến Tây", published=date(2017, 6, 27)) == [HELD]
    assert statuses("events", text, "đại hội Bến Tây", published=date(2015, 6, 27)) == [ANNOUNCED]


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
