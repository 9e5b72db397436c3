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
