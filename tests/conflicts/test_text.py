from dataclasses import replace

import pytest

from kg.conflicts import Statement, as_text
from tests.conflicts.samples import PASSAGES, conflict


def test_a_block_has_the_reason_and_a_line_for_each_value() -> None:
    assert as_text([conflict()], "en", None).splitlines() == [
        "holders: Bí thư Quận ủy Đống Đa: Lê Văn An and Trần Thị Bình",
        "  Lê Văn An      ba.txt 7-12   “Bí thư Lê Văn An” (+1)",
        "  Trần Thị Bình  hai.txt 5-30  “bà Trần Thị Bình, Bí thư Quận ủy”",
    ]


@pytest.mark.parametrize("width", [56, 60, 64])
def test_quotes_are_cut_to_the_width(width: int) -> None:
    *_, last = as_text([conflict()], "vi", width).splitlines()
    assert len(last) <= width
    assert last.endswith("…”")


def test_blocks_are_parted_by_an_empty_line() -> None:
    assert as_text([conflict(), conflict()], "vi", None).split("\n\n")[0] == as_text([conflict()], "vi", None)


def test_signs_that_a_terminal_would_act_on_are_not_shown() -> None:
    passage = replace(PASSAGES["e:1"], quote="Bí thư\x1b[31m\nLê Văn An")
    shown = as_text(
        [replace(conflict(), statements=(Statement("Lê Văn An", passage), *conflict().statements[2:]))], "vi", None
    )
    assert "\x1b" not in shown
    assert "Bí thư\ufffd[31m Lê Văn An" in shown
