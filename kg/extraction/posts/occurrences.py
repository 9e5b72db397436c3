"""Where words stand in an article, found without looking at every word."""

from collections.abc import Iterable, Iterator

from kg.extraction.words.reading import Reading


def occurrences(reading: Reading, words: Iterable[str]) -> Iterator[int]:
    """The places of some words, word by word."""
    forms = reading.tokens.forms
    for word in words:
        if word not in reading.words:
            continue
        at = -1
        for _ in range(forms.count(word)):
            at = forms.index(word, at + 1)
            yield at
