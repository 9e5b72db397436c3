import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serving.site.marking import Segment, marked
from kg.text import nfc


def said(quote, *names):
    return "".join(f"[{each.text}]" if each.marked else each.text for each in marked(quote, names))


@pytest.mark.parametrize(
    ("quote", "names", "shown"),
    [
        ("Bí thư Quận uỷ Vũ Thị Lan", ("Vũ Thị Lan",), "Bí thư Quận uỷ [Vũ Thị Lan]"),
        ("Bí thư Quận uỷ Hoa Sen", ("Quận ủy Hoa Sen",), "Bí thư [Quận uỷ Hoa Sen]"),
        ("BÍ THƯ VŨ THỊ LAN", ("Vũ Thị Lan",), "BÍ THƯ [VŨ THỊ LAN]"),
        ("Lan, Vũ Thị Lan", ("Lan", "Vũ Thị Lan"), "[Lan], [Vũ Thị Lan]"),
        ("Lang", ("Lan",), "Lang"),
        ("Lan", ("", " "), "Lan"),
    ],
)
def test_names_are_marked(quote, names, shown):
    assert said(quote, *names) == shown


def test_a_quote_without_a_name_is_one_run():
    assert marked("Lan", ()) == (Segment("Lan"),)


@given(st.text(), st.lists(st.text()))
def test_no_word_is_lost(quote, names):
    assert "".join(each.text for each in marked(quote, names)) == nfc(quote)
