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
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
