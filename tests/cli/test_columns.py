import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.cli.columns import beside, shown_width, wrapped

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]))


@pytest.mark.parametrize(
    ("text", "width"),
    [("Đống Đa", 7), ("Đo\u0302\u0301ng", 4), ("河內", 4), ("a\u200bb", 2), ("", 0)],
)
def test_marks_take_no_place_and_wide_signs_two(text, width):
    assert shown_width(text) == width


def test_lines_break_between_words_and_hang():
    assert wrapped("  Phó Chủ tịch Ủy ban nhân dân", 16) == ["  Phó Chủ tịch", "    Ủy ban nhân", "    dân"]
    assert wrapped("", 10) == [""]
    assert wrapped("abcdefghij", 6) == ["abcd", "  efgh", "  ij"]


@given(TEXT, st.integers(8, 40))
def test_no_word_is_lost_and_no_line_too_long(text, width):
    lines = wrapped(text.strip(), width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(shown_width(line) <= width for line in lines)


@given(st.lists(st.tuples(*[st.lists(TEXT.map(lambda text: text.replace("│", "")), max_size=3)] * 2), min_size=1))
def test_both_columns_stand_upright(sections):
    for line in beside(*zip(*sections, strict=True), 80):
        assert shown_width(line.partition(" │")[0]) == 38
        assert shown_width(line) <= 80


def test_sections_begin_at_one_height():
    lines = beside([["a"], ["posts", "b"]], [["x", "y"], ["posts"]], 60)
    assert [[cell.strip() for cell in line.split("│")] for line in lines] == [
        ["a", "x"],
        ["", "y"],
        ["posts", "posts"],
        ["b", ""],
    ]


def test_a_narrow_screen_shows_one_below_the_other():
    assert beside([["a"], ["b"]], [["x"], []], 40) == ["a", "b", "", "x"]
