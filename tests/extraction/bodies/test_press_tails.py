import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông An trao đổi với Tiền Phong.", ["Báo Tiền Phong"]),
        ("Những người tiền phong đi đầu.", []),
        ("Báo điện tử Tri thức trực tuyến đưa tin.", ["Báo điện tử Tri thức trực tuyến"]),
        ("Tạp chí Cộng sản tổ chức tọa đàm.", ["Tạp chí Cộng sản"]),
        ("Thời báo Kinh tế Việt Nam đưa tin.", ["Thời báo Kinh tế Việt Nam"]),
        ("Đại sứ quán Việt Nam tại Đức thông báo.", ["Đại sứ quán Việt Nam tại Đức"]),
        ("Tổng Lãnh sự quán Lào tại TP.HCM họp.", ["Tổng Lãnh sự quán Lào tại Thành phố Hồ Chí Minh"]),
        ("Tổng Lãnh sự quán Lào tại Đà Nẵng họp.", ["Tổng Lãnh sự quán Lào tại Đà Nẵng"]),
        ("Đại sứ quán Lào tại buổi lễ.", ["Đại sứ quán Lào"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
