import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban Chỉ đạo phòng, chống thiên tai tỉnh Lào Cai họp.", ["Ban Chỉ đạo phòng, chống thiên tai tỉnh Lào Cai"]),
        ("Trung tâm Phát triển quỹ đất huyện Nam Đàn đo đạc.", ["Trung tâm Phát triển quỹ đất huyện Nam Đàn"]),
        ("Ban Chỉ đạo đã họp.", []),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
