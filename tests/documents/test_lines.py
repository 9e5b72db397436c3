from hypothesis import given
from hypothesis import strategies as st

from kg.documents.lines import lines_of
from kg.text import nfc


@given(st.text("Aạ \t\n\u00a0.", max_size=60).map(nfc))
def test_lines_stand_where_they_say_and_hold_every_word(text: str) -> None:
    lines = list(lines_of(text))
    assert all(text[line.start : line.end] == line.text == line.text.strip() for line in lines)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())


def test_the_opening_is_folded() -> None:
    (line,) = lines_of("  Uỷ ban\u00a0– họp \n\n")
    assert (line.opening, line.start, line.end) == ("ủy ban - họp", 2, 14)
