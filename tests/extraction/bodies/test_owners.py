from datetime import date

import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Công an tỉnh Lào Cai họp. Phòng Cảnh sát cơ động nhận cờ.",
            ["Công an tỉnh Lào Cai", "Phòng Cảnh sát cơ động Công an tỉnh Lào Cai"],
        ),
        ("Cục Cảnh sát hình sự thông báo.", ["Cục Cảnh sát hình sự Bộ Công an"]),
        ("Bộ Y tế họp. Vụ Pháp chế góp ý.", ["Bộ Y tế", "Vụ Pháp chế Bộ Y tế"]),
        ("Huyện Nam Đàn họp. Phòng Nội vụ tham mưu.", ["Phòng Nội vụ huyện Nam Đàn"]),
        (
            "Bệnh viện Sao Mai họp. Khoa Phẫu thuật Tim mạch và Lồng ngực cùng khoa khác dự.",
            ["Bệnh viện Sao Mai", "Khoa Phẫu thuật Tim mạch và Lồng ngực Bệnh viện Sao Mai"],
        ),
        (
            "Trường Đại học Sao Mai khai giảng. Khoa Kinh tế tổ chức lễ.",
            ["Trường Đại học Sao Mai", "Khoa Kinh tế Trường Đại học Sao Mai"],
        ),
        ("Cục Chống tham nhũng kết luận.", ["Cục Chống tham nhũng Thanh tra Chính phủ"]),
        (
            "Trường Tiểu học Sao Mai khai giảng ở Hà Nội. Cô Lan về phòng Giáo dục.",
            ["Trường Tiểu học Sao Mai", "Phòng Giáo dục và Đào tạo"],
        ),
        (
            "Ban Quản lý rừng phòng hộ Sao Mai họp. Phòng Kế hoạch - Kỹ thuật báo cáo.",
            ["Ban Quản lý rừng phòng hộ Sao Mai", "Phòng Kế hoạch - Kỹ thuật Ban Quản lý rừng phòng hộ Sao Mai"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names


def test_without_districts_an_office_is_of_the_commune() -> None:
    text = "UBND xã Tân Hòa họp. Phòng Kinh tế nhận việc mới, trước đây của huyện Nam Đàn."
    assert [body.name for body in read(text, date(2025, 8, 1)).bodies][-1] == "Phòng Kinh tế xã Tân Hòa"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chi cục Thủy sản kiểm tra.", "Chi cục Thủy sản tỉnh Lào Cai"),
        ("Chi cục Thú y vùng 3 kiểm tra.", "Chi cục Thú y"),
        ("Chi cục Hải quan cảng Sao Mai kiểm tra.", "Chi cục Hải quan"),
    ],
)
def test_an_agency_alone_is_of_the_province(text: str, name: str) -> None:
    bodies = [body.name for body in read(f"UBND tỉnh Lào Cai họp. {text}").bodies]
    assert bodies[1].startswith(name)
    assert bodies[1].endswith("tỉnh Lào Cai") == name.endswith("tỉnh Lào Cai")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Văn phòng Chính phủ điều động cán bộ. Bà Nguyễn Thu Trang, chuyên viên Vụ Nông nghiệp, đã đến.",
            "Vụ Nông nghiệp Văn phòng Chính phủ",
        ),
        ("Bộ Y tế và Bộ Tài chính họp. Bà Nguyễn Thu Trang, chuyên viên Vụ Nông nghiệp, đã đến.", "Vụ Nông nghiệp"),
    ],
)
def test_an_office_of_ministries_is_of_the_only_one_named(text: str, body: str) -> None:
    assert read(text).positions[-1].body == body
