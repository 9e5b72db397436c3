import pytest

from tests.extraction.samples import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã phổ biến luật Đất đai cho dân.", [("Luật", None, "Đất đai")]),
        ("Xã phổ biến Bộ luật Lao động năm 2019.", [("Bộ luật", None, "Lao động")]),
        ("Căn cứ Luật số 12/2017/QH14 của Quốc hội.", [("Luật", "12/2017/QH14", None)]),
        ("Quốc hội thông qua Luật Du hành vũ trụ.", [("Luật", None, "Du hành vũ trụ")]),
        ("Quốc hội bàn dự thảo Luật Đất đai (sửa đổi).", [("Luật", None, "Đất đai (sửa đổi)")]),
        (
            "Quốc hội thông qua Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu",
            [("Luật", None, "sửa đổi, bổ sung một số điều của Luật Đấu thầu"), ("Luật", None, "Đấu thầu")],
        ),
        ("Theo Luật Đất đai số 45/2013/QH13, xã thu hồi đất.", [("Luật", "45/2013/QH13", "Đất đai")]),
        ("Theo Luật Đất đai số 45/2013/QH13. Luật Đất đai quy định.", [("Luật", "45/2013/QH13", "Đất đai")]),
        ("Cán bộ vi phạm kỷ luật, trái pháp luật.", []),
        ("Ông là tiến sĩ luật của trường.", []),
        ("Hội Luật gia góp ý.", []),
        ("Xã triển khai Luật ngay, Luật đầy đủ.", []),
        ("Cần sửa đổi Luật Du hành vũ trụ cho phù hợp.", [("Luật", None, "Du hành vũ trụ")]),
        ("Theo Hiến pháp 2013 đồng thời với nghị quyết.", [("Hiến pháp", None, "2013")]),
    ],
)
def test_statutes(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(d.type, d.number, d.title) for d in read(text).documents] == expected
