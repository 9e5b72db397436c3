import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trường Tiểu học Kim Đồng khai giảng.", ["Trường Tiểu học Kim Đồng"]),
        ("Bệnh viện huyện Nam Đàn tiếp nhận.", ["Bệnh viện huyện Nam Đàn"]),
        ("Sư đoàn 304 diễn tập.", ["Sư đoàn 304"]),
        ("Công ty TNHH Sao Sáng đầu tư.", ["Công ty Trách nhiệm hữu hạn Sao Sáng"]),
        ("Đại sứ quán Việt Nam tại Nhật Bản thông báo.", ["Đại sứ quán Việt Nam tại Nhật Bản"]),
        ("Nhà trường và công ty phối hợp.", []),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
