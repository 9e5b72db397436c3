"""Vietnamese alphabetical order, as dictionaries have it."""

import re
import unicodedata
from functools import lru_cache

from kg.text import fold

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACES = {letter: place for place, letter in enumerate(_LETTERS)}
_TONES = {tone: place for place, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", start=1)}
"""Huyền, hỏi, ngã, sắc, nặng; a word without a tone mark comes before them."""
_WORD = re.compile(r"\d+|[^\W\d]+")
_REMEMBERED = 1 << 14

Place = tuple[int, tuple[int, ...], tuple[int, ...]]


@lru_cache(_REMEMBERED)
def place(text: str) -> tuple[tuple[Place, ...], str]:
    """A key by which texts are sorted: word by word, in each word the letters and then the tone, numbers by value."""
    return tuple(map(_word, _WORD.findall(fold(unicodedata.normalize("NFC", text))))), text


def _word(word: str) -> Place:
    if word[0].isdecimal():
        return (0, (len(word.lstrip("0")), *map(int, word)), ())
    letters = [_letter(character) for character in word]
    return (1, tuple(letter for letter, _ in letters), tuple(tone for _, tone in letters))


def _letter(character: str) -> tuple[int, int]:
    """The place of a letter in the alphabet and of its tone; those of other languages come last."""
    base, tone = character, 0
    decomposed = unicodedata.normalize("NFD", character)
    for mark, number in _TONES.items():
        if mark in decomposed:
            base, tone = unicodedata.normalize("NFC", decomposed.replace(mark, "")), number
    return _PLACES.get(base, len(_LETTERS) + ord(base[0])), tone
