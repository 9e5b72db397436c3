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
    ],
)
def test_the_body_that_holds(text: str, host: str | None) -> None:
    assert [event.host for event in read(text).events] == [host]
