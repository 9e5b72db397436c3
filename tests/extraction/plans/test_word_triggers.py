import re

from kg.extraction.draft import Draft
from kg.extraction.plans.word_triggers import at_words, heads_of
from tests.extraction.samples import article

HEADS = heads_of(("cầu", "công viên", "công trình"))
PATTERN = re.compile(r"cầu|công viên|công trình")


def test_heads_are_told_by_their_first_two_words() -> None:
    assert {"cầu": frozenset(), "công": frozenset({"viên", "trình"})} == HEADS


def test_matches_begin_with_a_head_and_stand_in_their_sentence() -> None:
    text = "Công ty xây Cầu Mới. Công viên cạnh lan-cầu, xecầu, cầu cũ."
    found = [(m.group(), m.start(), s.start) for m, s in at_words(Draft(article(text)), HEADS, PATTERN)]
    second = text.index("Công viên")
    assert found == [
        ("cầu", text.index("Cầu"), 0),
        ("công viên", second, second),
        ("cầu", text.index("cầu cũ"), second),
    ]
