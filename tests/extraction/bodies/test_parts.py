import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vụ Pháp chế Bộ Y tế góp ý.", ["Vụ Pháp chế Bộ Y tế"]),
        ("Vụ Pháp chế của Bộ Y tế góp ý.", ["Vụ Pháp chế Bộ Y tế"]),
        ("Phòng Kinh tế và Hạ tầng huyện Nam Đàn báo cáo.", ["Phòng Kinh tế - Hạ tầng huyện Nam Đàn"]),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
