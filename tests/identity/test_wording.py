import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.identity.wording import numbers, proper, replaced, without_brackets, words, written_out


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Sở GD&ĐT TP.HCM", "Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh"),
        ("GPMB Q.1, P.Bến Nghé", "Giải phóng mặt bằng quận 1 phường Bến Nghé"),
        ("QL1A đoạn qua TP Huế", "quốc lộ 1A đoạn qua thành phố Huế"),
        ("các KCX-KCN", "các Khu chế xuất Khu công nghiệp"),
        ("SVĐ Mỹ Lâm", "sân vận động Mỹ Lâm"),
    ],
)
def test_abbreviations_are_written_out(name, written):
    assert " ".join(written_out(name)) == written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đại hội lần thứ XII", "đại hội lần thứ 12"),
        ("kỳ họp thứ tư", "Kỳ họp thứ 4"),
        ("Chương trình số 06", "chương trình số 6"),
        ("đường vành đai III", "Đường Vành đai 3"),
        ("Kì Anh", "Kỳ Anh"),
        ("Hoà Bình", "Hòa Bình"),
        ("giai đoạn I", "giai đoạn 1"),
    ],
)
def test_ways_of_writing_give_the_same_words(one, other):
    assert words(one) == words(other)


def test_a_letter_is_no_numeral():
    assert words("khu C") == ("khu", "c")
    assert words("Vitamin C") == ("vitamin", "c")


def test_what_is_in_brackets_goes_unless_it_is_all():
    assert without_brackets("cầu Mỹ Lâm (giai đoạn 1)") == "cầu Mỹ Lâm"
    assert without_brackets("(cầu Mỹ Lâm)") == "(cầu Mỹ Lâm)"


def test_proper_words_have_a_capital_within_the_name():
    assert proper("Xây dựng cầu Mỹ Lâm") == {"mỹ", "lâm"}


def test_numbers_have_a_figure():
    assert numbers(words("tuyến số 2, km12")) == {"2", "12"}


def test_phrases_are_replaced_in_order():
    assert replaced(("a", "b", "c"), [("a b", "d"), ("d c", "e")]) == ("e",)
    assert replaced(("a", "ab"), [("a", "")]) == ("ab",)


@given(st.text())
def test_any_text_has_words(text):
    assert len(words(text)) == len(written_out(text))
