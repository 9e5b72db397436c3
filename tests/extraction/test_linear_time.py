"""Work grows with the length of a text, not with its square: counted in lines of Python run, so no clock decides."""

import sys
from types import FrameType
from typing import Any

import pytest

from kg.documents import article_from_text
from kg.extraction import build_pipeline, extract

WORDS = (500, 2500)
"""What looks back a fixed number of words grows like a square until the text is longer than that."""
GROWTH = 2.3
SYLLABLES = (
    "Ban ", "của ", "ngày ", "- ", "((", "“", '"', "1.", "12/6/2018 ", "6/", "Nguyễn Văn An ", "Nguyễn Văn An, ",
    "ông Nguyễn Văn An, Bí thư ", "Bí thư, ", "Phó Bí thư Quận ủy, ", "nguyên ", "đồng chí: ", "quận Ba Đình, ",
    "UBND thành phố ", "Phòng Ban ", "Ủy ban ", "và Ban ", "Công ty Ban ", "Dự án đường ", "Chương trình Đề án ",
    "trao quyết định ", "Nghị quyết số 1/NQ-TW ngày ", "Đại hội Đảng bộ ", "lần thứ ", "nhiệm kỳ 2020-2025 ",
    "đạt 10 ", "1 tỷ đồng ", "được bổ nhiệm giữ chức ", "Nguyễn An - Bí thư; ", "A_", "aB", "a\n", "Ban\n", "...",
    "&amp;", "[a](", "**", "http://a/", "Hà Nội. ", "xã, phường, ",
    "Nguyễn Văn An) Bí thư Quận ủy ", "Bí thư Quận ủy thay ",
    "Pháp và Đức. Thủ tướng John Smith nói. ", "sẽ tổ chức Lễ khánh thành cầu Bến Tây, ", "dự án cầu Bến Tây; đã ",
)  # fmt: skip


def lines_run(text: str) -> int:
    """How many lines of Python reading and extracting an article take."""
    count = 0

    def local(_frame: FrameType, _event: str, _argument: Any) -> Any:
        nonlocal count
        count += 1
        return local

    before = sys.gettrace()
    sys.settrace(local)
    try:
        list(extract([article_from_text("sample.txt", text)]))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.skipif(sys.gettrace() is not None, reason="another tracer, which measures coverage, is at work")
@pytest.mark.parametrize("syllables", SYLLABLES)
def test_twice_the_text_is_twice_the_work(syllables: str) -> None:
    build_pipeline()
    assert any(growth(syllables, words) <= GROWTH for words in WORDS)


def growth(syllables: str, words: int) -> float:
    """How many times the work of a text is that of one half as long; the first reading fills the caches."""
    times = words // len(syllables.split())
    for factor in (1, 2):
        lines_run(syllables * times * factor)
    return lines_run(syllables * times * 2) / lines_run(syllables * times)
