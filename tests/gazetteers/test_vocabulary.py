import re

import pytest

from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.text import fold

AS_WRITTEN = {
    ("document_words.toml", "title_stops"),
    ("event_words.toml", "festival_stops"),
    ("measures.toml", "joined_nouns"),
    ("programme_words.toml", "stops"),
    ("project_words.toml", "stops"),
}
"""Lists whose words are compared with the text as it is written: a capital tells a new sentence from a name."""


def test_the_longest_word_wins() -> None:
    match = re.match(alternation(["đã", "đã được"]), "đã được giao")
    assert match is not None
    assert match.group() == "đã được"


def test_marks_in_words_are_plain() -> None:
    assert re.fullmatch(alternation(["v/v", "tp."]), "tp.")
    assert not re.fullmatch(alternation(["tp."]), "tpx")


@pytest.mark.parametrize(
    "name",
    [
        "document_words.toml",
        "event_words.toml",
        "measures.toml",
        "news_domains.toml",
        "phrase_words.toml",
        "programme_words.toml",
        "project_words.toml",
    ],
)
def test_lists_are_folded(name: str) -> None:
    lists = {key: words for key, words in word_lists(name).items() if (name, key) not in AS_WRITTEN}
    words = [word for words in lists.values() for word in words]
    assert words
    assert [word for word in words if word != fold(word)] == []


@pytest.mark.parametrize("name", ["document_types.tsv", "event_types.tsv"])
def test_head_words_are_folded_and_told_once(name: str) -> None:
    words = [row["word"] for row in rows(name)]
    assert [word for word in words if word != fold(word)] == []
    assert len(words) == len(set(words))


def test_codes_of_issuers_are_told_once() -> None:
    codes = [row["code"] for row in rows("number_issuers.tsv")]
    assert len(codes) == len(set(codes))
