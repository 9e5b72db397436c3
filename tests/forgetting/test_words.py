import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.forgetting.words import key_of, plain_key_of, runs, words
from kg.text import nfc


@pytest.mark.parametrize(
    "text",
    ["HOÀNG MINH SỸ", "Hoàng Minh Sĩ", "Hòang  Minh\nSỹ", "Hoàng_Minh_Sỹ", "Hoàng Minh Sỹ", "HoàngMinh Sỹ"],
)
def test_spellings_of_a_name_have_one_key(text):
    assert key_of(text) == key_of("Hoàng Minh Sỹ")


@pytest.mark.parametrize("text", ["Hoàng Minh Sy", "Hoàng Mịnh Sỹ", "Hoàng Minh", "Minh Hoàng Sỹ"])
def test_other_names_have_others(text):
    assert key_of(text) != key_of("Hoàng Minh Sỹ")


def test_words_that_ran_together_are_two():
    text = "ôngHoàng Minh"
    assert [text[word.start : word.end] for word in words(text)] == ["ông", "Hoàng", "Minh"]


@given(st.text())
def test_words_stand_where_they_are_said_to_stand(text):
    canonical, before = nfc(text), 0
    for word in words(text):
        assert before <= word.start < word.end <= len(canonical)
        assert canonical[word.start : word.end].isalnum()
        before = word.end


def test_an_address_has_the_words_without_diacritics():
    assert plain_key_of("https://a.vn/Ong-hoang-minh-sy-123.html")[4:8] == ("hoang", "minh", "sy", "123")
    assert plain_key_of("Hoàng Minh Sỹ") == ("hoang", "minh", "sy")


def test_runs():
    assert list(runs("abc", 2)) == [(0, ("a", "b")), (1, ("b", "c"))]
    assert list(runs("a", 2)) == []
