import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.search.words import without_telex, words


@pytest.mark.parametrize(
    ("text", "marked", "folded"),
    [
        ("Đống  Đa", ["đống", "đa"], ["dong", "da"]),
        ("GD&ĐT", ["gd", "đt"], ["gd", "dt"]),
        ("Trần Sỹ Thanh", ["trần", "sĩ", "thanh"], ["tran", "si", "thanh"]),
        ("Hoà Bình", ["hòa", "bình"], ["hoa", "binh"]),
        ("quý", ["quí"], ["qui"]),
        ("Thúy", ["thúy"], ["thuy"]),
        ("134 – KH/TU", ["134", "kh", "tu"], ["134", "kh", "tu"]),
        ("…!", [], []),
    ],
)
def test_words_in_both_forms(text, marked, folded):
    assert [word.marked for word in words(text)] == marked
    assert [word.folded for word in words(text)] == folded


@given(st.text())
def test_any_text_has_words_without_spaces(text):
    for word in words(text):
        assert word.marked
        assert not any(map(str.isspace, word.marked))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ddoongs", "dong"),
        ("traanf", "tran"),
        ("nguyeenx", "nguyen"),
        ("thuwf", "thu"),
        ("syx", "si"),
        ("thanh", "thanh"),
        ("trang", "trang"),
        ("sx", "sx"),
        ("123", "123"),
    ],
)
def test_keys_of_a_telex_keyboard(typed, read):
    assert without_telex(typed) == read
