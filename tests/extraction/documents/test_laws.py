import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã phổ biến luật Đất đai cho dân.", [("Luật", None, "Đất đai")]),
        ("Xã phổ biến Bộ luật Lao động năm 2019.", [("Bộ luật", None, "Lao động")]),
        ("Căn cứ Luật số 12/2017/QH14 của Quốc hội.", [("Luật", "12/2017/QH14", None)]),
        ("Quốc hội thông qua Luật Du hành vũ trụ.", [("Luật", None, "Du hành vũ trụ")]),
        ("Cán bộ vi phạm kỷ luật, trái pháp luật.", []),
        ("Ông là tiến sĩ luật của trường.", []),
        ("Hội Luật gia góp ý.", []),
    ],
)
def test_statutes(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(d.type, d.number, d.title) for d in read(text).documents] == expected
