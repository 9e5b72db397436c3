import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban Chỉ đạo phòng, chống thiên tai tỉnh Lào Cai họp.", ["Ban Chỉ đạo phòng, chống thiên tai tỉnh Lào Cai"]),
        ("Trung tâm Phát triển quỹ đất huyện Nam Đàn đo đạc.", ["Trung tâm Phát triển quỹ đất huyện Nam Đàn"]),
        ("Ban Chỉ đạo đã họp.", []),
        ("Ban Chỉ đạo 389 tỉnh Lào Cai họp.", ["Ban Chỉ đạo 389 tỉnh Lào Cai"]),
        (
            "Ban Chỉ đạo xây dựng nông thôn mới tỉnh Lào Cai họp. Ban Chỉ đạo huyện Sa Pa báo cáo.",
            ["Ban Chỉ đạo xây dựng nông thôn mới tỉnh Lào Cai", "Ban Chỉ đạo xây dựng nông thôn mới huyện Sa Pa"],
        ),
        (
            "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực họp.",
            ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực"],
        ),
    ],
)
def test_names_of_bodies(text: str, names: list[str]) -> None:
    assert [body.name for body in read(text).bodies] == names
