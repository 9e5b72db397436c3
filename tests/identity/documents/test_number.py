import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.identity.documents.number import Number, number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("3244/QĐ-UBND", ("3244", "", "qđubnd")),
        ("108/2014/NĐ-CP", ("108", "2014", "nđcp")),
        ("05 - CT / TW", ("5", "", "cttw")),
        ("19-2017/NQ-CP", ("19", "2017", "nqcp")),
        ("167", ("167", "", "")),
        ("12/4567/X", ("12", "", "4567x")),
        ("QCVN 16:2014/BXD", ("qcvn162014bxd", "", "")),
    ],
)
def test_a_number_has_three_parts(text, parts):
    assert number(text) == Number(*parts)


@pytest.mark.parametrize(
    ("one", "other", "fits"),
    [
        ("422/UBND-GD&ĐT", "422/UBND-GDĐT", True),
        ("3244/QĐ-UBND", "3244/QĐUB", True),
        ("108/2014/CP", "108/2014/NĐ-CP", True),
        ("410", "410/UBND-NL", True),
        ("410/UBND-NL", "410/UBND-XD", False),
        ("41/UBND-NL", "410/UBND-NL", False),
    ],
)
def test_a_symbol_may_be_cut_short(one, other, fits):
    assert number(one).fits(number(other)) is fits
    assert number(other).fits(number(one)) is fits


def test_symbols_of_central_bodies_are_known():
    assert number("100/2015/QH13").central
    assert number("05-CT/TW").central
    assert not number("05/QĐ-UBND").central


@given(st.text())
def test_any_text_is_some_number(text):
    assert number(text).fits(number(text))
