import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.words.tokens import folded_words, tokenize
from kg.model import Article, Span


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Quận uỷ", ("quận", "ủy")),
        ("TP.HCM", ("tp", ".", "hcm")),
        ("Ban Dân vận T.Ư", ("ban", "dân", "vận", "tw")),
        ("BCH TW", ("bch", "tw")),
        ("GD&ĐT", ("gd", "&", "đt")),
    ],
)
def test_folded_words(phrase: str, words: tuple[str, ...]) -> None:
    assert folded_words(phrase) == words


def test_only_the_article_proper_has_words() -> None:
    text = "Tin khác Ông A nói. Bản in"
    tokens = tokenize(Article("a", text, proper=(Span(9, 19),)))
    assert tokens.forms == ["ông", "a", "nói", ".", "\n"]
    assert tokens.shapes == ["X", "X", "x", ".", "\n"]
    assert tokens.words(0, 2) == "Ông A"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  Ông \tA  nói", [(2, 5), (7, 8), (10, 13)]),
        ("\n Ông\n\n", [(0, 1), (2, 5), (5, 6), (6, 7)]),
        ("   ", []),
        ("", []),
    ],
)
def test_gaps_are_no_words(text: str, words: list[tuple[int, int]]) -> None:
    tokens = tokenize(Article("a", text, proper=(Span(0, len(text)),)))
    assert list(zip(tokens.starts, tokens.ends, strict=True)) == [*words, (len(text), len(text))]


@given(st.text(alphabet="aáềĐUT.Ư12 \n,-", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_a_stretch_has_the_words_that_it_has_by_itself(text: str, start: int, size: int) -> None:
    span = Span(min(start, len(text)), min(start + size, len(text)))
    whole, alone = text, text[span.start : span.end]
    found = tokenize(Article("a", whole, proper=(span,)))
    expected = tokenize(Article("a", alone, proper=(Span(0, len(alone)),)))
    assert (found.forms, found.shapes) == (expected.forms, expected.shapes)
    assert [at - span.start for at in found.starts] == expected.starts
    assert [at - span.start for at in found.ends] == expected.ends
