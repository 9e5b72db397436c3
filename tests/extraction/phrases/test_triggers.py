import re

from kg.extraction.phrases.triggers import triggered
from tests.extraction.samples import drafted

HEADS = ("dự án", "đề án")
PATTERN = re.compile(r"(?:dự|đề) án(?: \w+)?")


def test_matches_in_order_with_their_sentences() -> None:
    text = "Đề án mới. Tỉnh có dự án lớn."
    found = [(m.group(), text[s.start : s.end]) for m, s in triggered(drafted(text), HEADS, PATTERN)]
    assert found == [("đề án mới", "Đề án mới."), ("dự án lớn", "Tỉnh có dự án lớn.")]


def test_no_match_inside_a_word_or_another_match() -> None:
    assert [m.group() for m, _ in triggered(drafted("xdự án a"), HEADS, PATTERN)] == []
    overlapping = re.compile(r"dự án .*")
    assert len(list(triggered(drafted("dự án a dự án b"), HEADS, overlapping))) == 1


def test_heads_are_whole_words() -> None:
    heads = ("cầu", "dự án", "dự án mới")
    pattern = re.compile(r"cầu(?!\w)|dự án(?!\w)")
    assert [m.group() for m, _ in triggered(drafted("cầuđường, dự ánh, cầu, dự án"), heads, pattern)] == [
        "cầu",
        "dự án",
    ]
