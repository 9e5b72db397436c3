"""Where words and entries of the lexicon stand in an article, found without looking at every word."""

from bisect import bisect_left
from collections.abc import Iterable

from kg.extraction.words.reading import Reading


def occurrences(reading: Reading, words: Iterable[str]) -> list[int]:
    """The places of some words, word by word."""
    forms = reading.tokens.forms
    return [at for word in words if word in reading.words for at in _places(forms, word)]


def _places(forms: list[str], word: str) -> list[int]:
    """The places of a word, one search for each."""
    places: list[int] = []
    at = -1
    try:
        while True:
            at = forms.index(word, at + 1)
            places.append(at)
    except ValueError:
        return places


def entries_between(reading: Reading, kind: str, start: int, end: int) -> list[int]:
    """The words from ``start`` up to ``end``, exclusive, where entries of a kind begin, in order."""
    places = reading.starts(kind)
    first = bisect_left(places, start)
    return places[first : bisect_left(places, end, first)]
