from datetime import date

import pytest

from kg.extraction.phrases.change_days import change_day
from kg.model import Span
from kg.text import fold

PUBLISHED = date(2023, 4, 7)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ngày 26/3, Tỉnh ủy trao quyết định | bổ nhiệm ông A.", date(2023, 3, 26)),
        ("Ông A được | bổ nhiệm từ ngày 1/4/2023.", date(2023, 4, 1)),
        ("Ngày 26/3, Tỉnh ủy cho ông A | thôi giữ chức, kể từ ngày 1/4.", date(2023, 4, 1)),
        ("Ông A được | bầu tại kỳ họp ngày 15/2/2023.", date(2023, 2, 15)),
        ("Ngày 1/2 họp trù bị, ngày 3/2 đại hội | bầu ông A.", date(2023, 2, 3)),
        ("Theo Quyết định số 12/QĐ-UBND ngày 3/3/2023, ông A được | bổ nhiệm.", None),
        ("Ông A, sinh ngày 3/3/1970, được | bổ nhiệm.", None),
        ("Ông A được | bổ nhiệm.", None),
    ],
)
def test_the_day_of_a_change(text: str, day: date | None) -> None:
    start, folded = text.index("|"), fold(text)
    assert change_day(folded, Span(0, len(text)), Span(start, start + 10), PUBLISHED) == day
