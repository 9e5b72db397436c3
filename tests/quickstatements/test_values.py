from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.quickstatements.values import text, time, url


def test_a_day_has_the_precision_of_a_day():
    assert time(date(2023, 5, 10)) == "+2023-05-10T00:00:00Z/11"


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://bao.example/tin-1.html", '"https://bao.example/tin-1.html"'),
        (" http://bao.example/?a=1&b=%20c#d ", '"http://bao.example/?a=1&b=%20c#d"'),
        ('https://bao.example/"a"|b c', '"https://bao.example/%22a%22%7Cb%20c"'),
        ("https://bao.example/tây-hồ", '"https://bao.example/t%C3%A2y-h%E1%BB%93"'),
    ],
)
def test_an_address_is_written_so_that_it_ends_where_it_ends(address, written):
    assert url(address) == written


@pytest.mark.parametrize(
    "address",
    ["", "tin-1.html", "ftp://bao.example/a", "javascript:alert(1)", "https://", "https://[1", "https://báo.example/a",
     "https://bao.example/" + "a" * 500],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_none(address):
    assert url(address) is None


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Tây Hồ họp", 'vi:"Tây Hồ họp"'),
        ("  Tây\tHồ\r\nhọp\u00a0gấp ", 'vi:"Tây Hồ họp gấp"'),
        ('"Đổi mới" là gì?', 'vi:""Đổi mới" là gì?"'),
        ("Tây\u200bHồ", 'vi:"TâyHồ"'),
        ("Tin | Báo", None),
        ("Tin /* thử */", None),
        (" \n", None),
        ("\ufffd?", None),
        ("a" * 1501, None),
    ],
)
def test_a_text_is_one_line_and_is_written_as_it_is_or_not_at_all(words, written):
    assert text(words) == written


@given(st.text())
def test_no_text_has_a_sign_that_parts_columns_or_lines(words):
    written = text(words) or 'vi:"-"'
    assert written.startswith('vi:"')
    assert written.endswith('"')
    assert not set(written) & set("\t\r\n|")
    assert len(written.splitlines()) == 1
