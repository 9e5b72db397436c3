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
