import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.canonical import canonical
from kg.text import nfc

PLAIN = "Sáng 12/6/2018, ông Lê Văn Minh (Bí thư Quận ủy Tây Hồ) nói về Nghị quyết số 15-NQ/TW.\nBà Lê Thị Hòa dự."
NOISE = st.text("aA ăà_.,()“”\"'*#>[]!&;:/\n\t\u200b\u00a0\u00ad1-–oạuỷT", max_size=60)


@pytest.mark.parametrize(
    "text",
    [
        unicodedata.normalize("NFD", PLAIN),
        PLAIN.replace("ủy", "uỷ").replace("Hòa", "Hoà"),
        PLAIN.replace(" ", "\u00a0"),
        PLAIN.replace(" ", "  "),
        PLAIN.replace(" ", "\u2003"),
        PLAIN.replace("Minh", "Mi\u200bnh"),
        PLAIN.replace("\n", "\r\n"),
        f"\ufeff{PLAIN}",
        PLAIN.replace("Lê Văn Minh", "Lê_Văn_Minh").replace("Quận ủy", "Quận_ủy"),
        re.sub(r"([,.)])", r" \1", PLAIN.replace("(", "( ")),
        PLAIN.replace("ông Lê", "ôngLê"),
        PLAIN.replace("ông Lê Văn Minh", "**ông [Lê Văn Minh](https://a.vn/x)**"),
    ],
)
def test_every_way_of_writing_it_has_one_canonical_form(text: str) -> None:
    assert canonical(nfc(text)).text == PLAIN


def test_offsets_lead_to_the_words_as_given() -> None:
    text = "Ông Lê_Minh , Bí_thư"
    form = canonical(text)
    start = form.text.index("Lê Minh")
    assert text[slice(*form.given(start, start + 7))] == "Lê_Minh"
    assert form.own(4, 11) == (4, 11)


@given(NOISE)
def test_every_stretch_has_a_place_in_the_text_as_given(text: str) -> None:
    text = nfc(text)
    form = canonical(text)
    for match in re.finditer(r"\S+", form.text):
        start, end = form.given(*match.span())
        assert 0 <= start < end <= len(text)
