from datetime import date

import pytest

from kg.extraction.documents.parts import parts_after
from tests.extraction.samples import drafted


@pytest.mark.parametrize(
    ("text", "word", "number", "day", "issuer", "title"),
    [
        ("Kế hoạch số 8/KH-UBND ngày 3/2/2023.", "kế hoạch", "8/KH-UBND", date(2023, 2, 3), None, None),
        ("Nghị quyết của Chính phủ về nhà ở xã hội.", "nghị quyết", None, None, "Chính phủ", "về nhà ở xã hội"),
        ("Tờ trình đề nghị mở rộng đường làng.", "tờ trình", None, None, None, "đề nghị mở rộng đường làng"),
        (
            "Biên bản làm việc giữa hai bên ngày 3/2/2023 ghi rõ.",
            "biên bản",
            None,
            date(2023, 2, 3),
            None,
            "làm việc giữa hai bên",
        ),
        (
            "Công văn đề ngày 3/2/2023 của Chính phủ về nhà ở.",
            "công văn",
            None,
            date(2023, 2, 3),
            "Chính phủ",
            "về nhà ở",
        ),
        ("Công văn 2590 gửi các sở.", "công văn", "2590", None, None, None),
        ("Báo cáo của Luật Đất đai số 45/2013/QH13.", "báo cáo", None, None, None, None),
        ("Tờ trình đề nghị.", "tờ trình", None, None, None, None),
        ("Nghị quyết đã nêu.", "nghị quyết", None, None, None, None),
    ],
)
def test_what_follows_a_type(
    text: str, word: str, number: str | None, day: date | None, issuer: str | None, title: str | None
) -> None:
    parts = parts_after(drafted(text), word, len(word), len(text) - 1)
    assert (parts.number and parts.number.text, parts.day, parts.issuer and parts.issuer.name, parts.title) == (
        number,
        day,
        issuer,
        title,
    )
    assert parts.telling is bool(number or title)


def test_a_day_behind_a_comma_ends_a_title() -> None:
    text = "Biên bản làm việc giữa hai bên, ngày 3/2/2023 ghi rõ."
    assert parts_after(drafted(text), "biên bản", len("biên bản"), len(text) - 1).title == "làm việc giữa hai bên"
