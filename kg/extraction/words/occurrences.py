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


def entry_ends(reading: Reading, begins: Iterable[int], end: int, kinds: Iterable[str]) -> bool:
    """Whether the longest entry of one of the kinds that begins at one of the words ends before ``end``."""
    for begin in begins:
        found = reading.lex.get(begin)
        if found is not None:
            for kind in kinds:
                if kind in found and begin + found[kind][0] == end:
                    return True
    return False
