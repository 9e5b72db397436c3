import pytest

from kg.extraction.events.hosts import implied_host
from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("đại hội đại biểu toàn quốc lần thứ xi của đảng", "Đảng Cộng sản Việt Nam"),
        ("đại hội đảng lần thứ ix", "Đảng Cộng sản Việt Nam"),
        ("hội nghị lần thứ 5 ban chấp hành trung ương", "Ban Chấp hành Trung ương Đảng"),
        ("kỳ họp thứ 3 quốc hội", "Quốc hội"),
        ("kỳ họp thứ nhất qh khóa xii", "Quốc hội"),
        ("đại hội đại biểu phụ nữ toàn quốc lần thứ xiii", "Hội Liên hiệp Phụ nữ Việt Nam"),
        ("đại hội xiii công đoàn việt nam", "Tổng Liên đoàn Lao động Việt Nam"),
        ("đại hội đoàn toàn quốc lần thứ xi", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        ("đại hội đảng bộ xã", None),
        ("đại hội công đoàn", None),
    ],
)
def test_the_host_that_a_name_gives_away(name: str, host: str | None) -> None:
    found = implied_host(name)
    assert (found and found[0]) == host


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Sở Y tế Lào Cai tổ chức hội nghị tổng kết công tác năm.", "Sở Y tế Lào Cai"),
        ("Hội nghị tổng kết công tác năm do Sở Y tế Lào Cai tổ chức.", "Sở Y tế Lào Cai"),
        ("Tại Sở Y tế Lào Cai đã diễn ra hội nghị tổng kết công tác năm.", None),
        ("Giám đốc Sở Y tế Lào Cai dự khai mạc hội nghị tổng kết công tác năm.", None),
        ("Sở Y tế Lào Cai tổ chức hội nghị triển khai kết luận của Bộ Chính trị về đất đai.", "Sở Y tế Lào Cai"),
    ],
)
def test_the_body_that_holds(text: str, host: str | None) -> None:
    assert [event.host for event in read(text).events] == [host]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (
            "Sáng nay, HĐND tỉnh Lào Cai khai mạc phiên họp. Kỳ họp thứ 9 bàn về đất đai.",
            "Hội đồng nhân dân tỉnh Lào Cai",
        ),
        ("Ủy ban Thường vụ Quốc hội đánh giá kỳ họp thứ 3. Quốc hội sẽ họp tiếp.", "Quốc hội"),
        ("HĐND tỉnh Lào Cai họp báo. Cử tri chờ kỳ họp thứ 3, Quốc hội khóa XIV.", "Quốc hội"),
        ("Trong phiên chất vấn, đại biểu HĐND tỉnh Lào Cai hỏi về đất đai.", "Hội đồng nhân dân tỉnh Lào Cai"),
        ("Tại kỳ họp thứ 15, Ủy ban Kiểm tra Tỉnh ủy Lào Cai xem xét kỷ luật.", "Ủy ban Kiểm tra Tỉnh ủy Lào Cai"),
    ],
)
def test_the_body_that_sits(text: str, host: str) -> None:
    assert {event.host for event in read(text).events if event.type == "Kỳ họp"} == {host}


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (
            "Đại hội Đảng bộ huyện Bát Xát lần thứ XX bế mạc. Tại hội nghị lần thứ nhất, Ban Chấp hành bầu Bí thư.",
            "Huyện ủy Bát Xát",
        ),
        (
            "Hội Nông dân tỉnh Lào Cai tổ chức Đại hội lần thứ X. Tại phiên họp thứ nhất, Ban Chấp hành bầu Chủ tịch.",
            "Ban Chấp hành Hội Nông dân tỉnh Lào Cai",
        ),
    ],
)
def test_the_committee_elected_holds_the_first_meeting(text: str, host: str) -> None:
    assert [event.host for event in read(text).events if event.type != "Đại hội"] == [host]
