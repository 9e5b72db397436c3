"""The words of a name, in the forms in which names are compared."""

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.text import ascii_fold, fold, nfc

_WORD = re.compile(r"[^\W_]+")
_FINAL_Y = re.compile(r"(?:[bcdghklmnpqrstvx]|[cgknpt]h|ngh?|tr|qu)y")
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_TELEX = (("aa", "a"), ("ee", "e"), ("oo", "o"), ("dd", "d"), ("aw", "a"), ("ow", "o"), ("uw", "u"), ("w", "u"))
_TELEX_TONE = re.compile(r"(?<=[aeiouyw])[sfrxjz]+|(?<=[mnpthcg])[sfrxjz]+$")
_CACHED = 1 << 15


@dataclass(frozen=True, slots=True)
class Word:
    """One word in lower case with one final ``i``: ``marked`` with its diacritics, ``folded`` without."""

    marked: str
    folded: str


@lru_cache(_CACHED)
def words(text: str) -> tuple[Word, ...]:
    """The words of a name: runs of letters and digits."""
    return tuple(map(word, spelled(text)))


def spelled(text: str) -> list[str]:
    """The words of a text in lower case, letter for letter, with the tone mark on its conventional place."""
    return _WORD.findall(fold(nfc(text)).replace("ð", "đ"))


@lru_cache(_CACHED)
def word(marked: str) -> Word:
    """The forms in which a word of ``spelled`` is compared."""
    folded = ascii_fold(marked)
    if _FINAL_Y.fullmatch(folded):
        return Word(marked.translate(_Y_TO_I), folded.translate(_Y_TO_I))
    return Word(marked, folded)


@lru_cache(_CACHED)
def without_telex(folded: str) -> str:
    """What is left of a word when the keys of a Telex keyboard that stayed in it are read: ``ddoongs`` → ``dong``."""
    if not folded.isascii() or not folded.isalpha():
        return folded
    read = _TELEX_TONE.sub("", folded)
    for keys, letter in _TELEX:
        read = read.replace(keys, letter)
    return word(read).folded
