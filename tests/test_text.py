import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import ascii_fold, fold, modern_tones, nfc, number, ordinal, plain, roman, slug, squeeze

texts = st.text(st.characters(exclude_categories=["Cs"]))
vietnamese = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy àáảãạòóỏõọùúủũụỳýỷỹỵQUOYÝỶÀ\u00a0–\n", max_size=40)


def written_roman(value: int) -> str:
    signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    out = ""
    for worth, sign in signs:
        out += sign * (value // worth)
        value %= worth
    return out


@given(texts)
def test_nfc_is_idempotent_and_knows_one_line_end(text: str) -> None:
    once = nfc(text)
    assert nfc(once) == once
    assert "\r" not in once


@given(texts)
def test_nfc_equals_the_normal_form_where_lines_end_plainly(text: str) -> None:
    text = text.replace("\r", "")
    assert nfc(text) == unicodedata.normalize("NFC", text)


@given(texts | vietnamese)
def test_folding_keeps_length_and_is_idempotent(text: str) -> None:
    for form in (modern_tones, plain, fold):
        assert len(form(text)) == len(text)
        assert form(form(text)) == form(text)


@given(vietnamese, vietnamese)
def test_folding_keeps_offsets(before: str, after: str) -> None:
    text = f"{before} Ủy ban {after}"
    assert fold(text)[len(before) + 1 : len(before) + 7] == "ủy ban"


@pytest.mark.parametrize(
    ("old", "modern"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("hoà bình", "hòa bình"),
        ("HOÀ BÌNH", "HÒA BÌNH"),
        ("khoẻ", "khỏe"),
        ("thuỷ lợi", "thủy lợi"),
        ("quý I", "quý I"),
        ("toàn quốc", "toàn quốc"),
        ("huỳnh", "huỳnh"),
        ("Thuý", "Thúy"),
    ],
)
def test_tone_marks_move_to_their_modern_place(old: str, modern: str) -> None:
    assert modern_tones(old) == modern


def test_plain_text_has_plain_spaces_and_hyphens() -> None:
    assert plain("nhiệm kỳ\u00a02020–2025") == "nhiệm kỳ 2020-2025"


def test_a_letter_whose_lower_case_is_longer_stays() -> None:
    assert fold("İ VÀ Ủ") == "İ và ủ"


def test_squeeze_writes_single_spaces() -> None:
    assert squeeze(" Uỷ  ban\n nhân\u00a0dân ") == "Ủy ban nhân dân"


def test_ascii_fold_drops_every_diacritic() -> None:
    assert ascii_fold("Đống Đa, Thừa Thiên Huế") == "dong da, thua thien hue"


@given(texts)
def test_a_slug_is_short_and_safe(text: str) -> None:
    made = slug(text, limit=20)
    assert len(made) <= 20
    assert all(part.isascii() and part.isalnum() for part in made.split("-")) or made == ""


def test_a_slug_is_cut_at_a_word() -> None:
    assert slug("Ủy ban nhân dân quận Đống Đa", limit=16) == "uy-ban-nhan-dan"


@given(st.integers(1, 399))
def test_roman_numerals_round_trip(value: int) -> None:
    assert roman(written_roman(value)) == value
    assert roman(written_roman(value).lower()) == value


@given(st.text("IVXLC", min_size=1, max_size=8))
def test_only_well_formed_roman_numerals_are_read(text: str) -> None:
    value = roman(text)
    assert value is None or written_roman(value) == text


@given(texts)
def test_other_text_is_no_roman_numeral(text: str) -> None:
    assert roman(text) is None or set(text.upper()) <= set("IVXLC")


@pytest.mark.parametrize(("text", "value"), [("28", 28), ("XXVIII", 28), ("thứ 3", None), ("", None)])
def test_ordinals(text: str, value: int | None) -> None:
    assert ordinal(text) == value


@given(st.integers(0, 10**12), st.integers(0, 999))
def test_figures_round_trip(whole: int, fraction: int) -> None:
    grouped = f"{whole:,}".replace(",", ".")
    assert number(grouped) == whole
    assert number(f"{grouped},{fraction:03}") == Decimal(f"{whole}.{fraction:03}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("37.016", "37016"),
        ("96,3", "96.3"),
        ("35.8", "35.8"),
        ("1.234.567,5", "1234567.5"),
        ("1 000", "1000"),
        ("12.3456", "12.3456"),
        ("1.2.3", None),
        ("khoảng 5", None),
        ("", None),
    ],
)
def test_figures_as_they_are_written(text: str, value: str | None) -> None:
    assert number(text) == (None if value is None else Decimal(value))
