from datetime import date

import pytest

from tests.extraction.samples import read


def test_the_committee_behind_a_numbered_meeting_holds_it() -> None:
    [found] = read("Tại hội nghị lần thứ 10, Huyện ủy Bát Xát đã bầu ông Trần Văn An giữ chức Bí thư.").events
    assert (found.host, found.ordinal) == ("Huyện ủy Bát Xát", 10)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (
            "Quận ủy Long Biên tổ chức Hội nghị sơ kết công tác dân vận.",
            "Hội nghị",
            "Hội nghị sơ kết công tác dân vận",
        ),
        (
            "Huyện tổ chức lễ kỷ niệm 50 năm ngày thành lập huyện Nam Đàn.",
            "Lễ",
            "Lễ kỷ niệm 50 năm ngày thành lập huyện Nam Đàn",
        ),
        (
            "Kỳ họp thứ tư HĐND thành phố Hà Nội khóa XV sẽ khai mạc.",
            "Kỳ họp",
            "Kỳ họp thứ tư Hội đồng nhân dân thành phố Hà Nội khóa XV",
        ),
        (
            "Cuộc bầu cử đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp nhiệm kỳ 2021 - 2026 thành công.",
            "Bầu cử",
            "Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026",
        ),
        ("Tỉnh đăng cai Diễn đàn Khởi nghiệp Quốc gia năm nay.", "Hội nghị", "Diễn đàn Khởi nghiệp Quốc gia năm nay"),
    ],
)
def test_named_events(text: str, kind: str, name: str) -> None:
    assert [(e.type, e.name) for e in read(text).events] == [(kind, name)]


def test_host_ordinal_and_day() -> None:
    text = "Chiều 6/4, Ban Chấp hành Đảng bộ quận Long Biên tổ chức Hội nghị lần thứ 18 để bàn về nhân sự."
    found = read(text).events[0]
    assert (found.host, found.ordinal, found.date) == ("Quận ủy Long Biên", 18, date(2023, 4, 6))


def test_a_congress_known_from_its_resolution_has_no_day() -> None:
    found = read(
        "Ngày 6/4, quận bàn việc thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng."
    ).events
    assert [(e.host, e.ordinal, e.date) for e in found] == [("Đảng Cộng sản Việt Nam", 13, None)]


def test_mentions_of_one_event_come_together() -> None:
    found = read(
        "Sáng 5/4, Sở Y tế Nghệ An tổ chức lễ khánh thành trạm y tế xã Kim Liên. "
        "Lễ khánh thành trạm y tế xã Kim Liên diễn ra trang trọng."
    ).events
    assert [(e.host, e.date) for e in found] == [("Sở Y tế Nghệ An", date(2023, 4, 5))]


@pytest.mark.parametrize(
    "text",
    [
        "Chào mừng Đại hội Đảng các cấp.",
        "Người dân đi chơi dịp lễ 30/4.",
        "Ủy ban bầu cử quận đã họp.",
        "Ông A gặp mặt các gia đình chính sách.",
        "Đại hội chỉ là mở đầu.",
    ],
)
def test_no_event(text: str) -> None:
    assert read(text).events == ()


def test_a_conference_named_only_as_such() -> None:
    found = read(
        "Quận ủy Long Biên đánh giá công tác quý I. Tại hội nghị, các đại biểu thảo luận. "
        "Kết thúc hội nghị, Quận ủy Long Biên giao việc."
    ).events
    assert [(e.name, e.host) for e in found] == [("Hội nghị", "Quận ủy Long Biên")]


def test_a_ceremony_named_only_as_such() -> None:
    found = read(
        "Sáng 5/4, Thành ủy Hà Nội đã trao quyết định điều động ông Lê Văn An. Tại buổi lễ, ông An cảm ơn."
    ).events
    assert [(e.type, e.date) for e in found] == [("Lễ", date(2023, 4, 5))]


def test_a_sitting_of_questions_is_an_event_of_its_own() -> None:
    found = read("Kỳ họp thứ 9 HĐND tỉnh Lào Cai kéo dài ba ngày. Phiên chất vấn bắt đầu chiều 6/4.").events
    assert [(e.name, e.host) for e in found] == [
        ("Kỳ họp thứ 9 Hội đồng nhân dân tỉnh Lào Cai", "Hội đồng nhân dân tỉnh Lào Cai"),
        ("Phiên chất vấn", "Hội đồng nhân dân tỉnh Lào Cai"),
    ]


def test_congresses_of_two_levels_with_one_number_are_two() -> None:
    found = read("Đại hội Đảng bộ xã Kim Liên lần thứ I hướng tới Đại hội Đảng bộ tỉnh Nghệ An lần thứ I.").events
    assert [e.host for e in found] == ["Đảng ủy xã Kim Liên", "Tỉnh ủy Nghệ An"]


def test_meetings_of_shareholders_of_two_companies_are_two() -> None:
    found = read(
        "Đại hội đồng cổ đông thường niên ngày 3/4/2023, Công ty Cổ phần Hoa Mai bầu Chủ tịch. "
        "Đại hội đồng cổ đông thường niên ngày 5/4/2023, Công ty Cổ phần Sao Biển bầu Chủ tịch."
    ).events
    assert [(e.host, e.date) for e in found] == [
        ("Công ty Cổ phần Hoa Mai", date(2023, 4, 3)),
        ("Công ty Cổ phần Sao Biển", date(2023, 4, 5)),
    ]


def test_a_name_cut_short_is_the_same_event() -> None:
    found = read(
        "UBND xã Kim Liên tổ chức lễ khánh thành cầu Sông Hoa và trường Kim Đồng. "
        "Người dân dự lễ khánh thành trường Kim Đồng."
    ).events
    assert [e.name for e in found] == ["Lễ khánh thành cầu Sông Hoa và trường Kim Đồng"]


def test_a_session_of_another_committee_is_no_council_s() -> None:
    found = read("Quốc hội họp ở Hà Nội. Hai nước chuẩn bị kỳ họp lần thứ 7 Ủy ban hỗn hợp về khoa học.").events
    assert [e.host for e in found] == [None]


def test_what_a_conference_announces_is_no_ceremony() -> None:
    text = (
        "Sáng 4/5, Tỉnh ủy Nghệ An tổ chức hội nghị công bố các quyết định về công tác cán bộ. "
        "Ông An phát biểu tại buổi lễ."
    )
    assert [event.type for event in read(text).events] == ["Hội nghị"]


def test_the_ceremonies_of_an_obituary() -> None:
    text = (
        "Đồng chí Trần Văn Bình, nguyên Chủ tịch UBND huyện Nam Đàn, từ trần ngày 3/4/2022.\n"
        "Lễ viếng bắt đầu từ 8 giờ ngày 4/4/2022; Lễ truy điệu lúc 7 giờ ngày 5/4/2022, sau đó an táng tại quê nhà."
    )
    assert [(event.name, event.date) for event in read(text).events] == [
        ("Lễ viếng Trần Văn Bình", date(2022, 4, 4)),
        ("Lễ truy điệu Trần Văn Bình", date(2022, 4, 5)),
    ]


def test_a_funeral_of_nobody_named_is_no_event() -> None:
    assert read("Lễ viếng bắt đầu từ 8 giờ sáng.").events == ()


def test_meetings_with_voters_of_two_places_are_two() -> None:
    text = (
        "Tổ đại biểu đã có buổi tiếp xúc cử tri tại huyện Nam Đàn. "
        "Chiều cùng ngày, tổ đã có buổi tiếp xúc cử tri tại huyện Thanh Chương."
    )
    assert [event.name for event in read(text).events] == [
        "Tiếp xúc cử tri tại huyện Nam Đàn",
        "Tiếp xúc cử tri tại huyện Thanh Chương",
    ]


def test_an_opening_and_a_closing_are_two() -> None:
    text = "Sở mở lễ khai mạc Tuần lễ sách hè Hoa Sen. Cuối tuần, Sở mở lễ bế mạc Tuần lễ sách hè Hoa Sen."
    assert [event.name for event in read(text).events] == [
        "Lễ khai mạc Tuần lễ sách hè Hoa Sen",
        "Lễ bế mạc Tuần lễ sách hè Hoa Sen",
    ]
