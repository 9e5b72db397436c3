"""Where a text has a name in any spelling: the words of both, folded as resolution folds names, one by one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.resolution.folding import name_key
from kg.text import LOWERCASE, UPPERCASE, ascii_fold, nfc

_WORD = re.compile(r"[^\W_]+")
_JOINT = re.compile(rf"(?<=[{LOWERCASE}])(?=[{UPPERCASE}])")
"""Where a capital follows a small letter, two words have run together."""
_PLAIN_WORD = re.compile(r"[a-z0-9]+")
_CACHED = 1 << 16

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its folded form, and where it stands in the text in NFC."""

    key: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """The words of a text, with offsets into its canonical composition."""
    return [word for match in _WORD.finditer(nfc(text)) for word in _parts(match.group(), match.start())]


def key_of(name: str) -> Key:
    """What all spellings of a name have in common: its words, folded."""
    return tuple(word.key for word in words(name))


def plain_key_of(text: str) -> Key:
    """The words without any diacritics, as addresses on the web spell them."""
    return tuple(_PLAIN_WORD.findall(ascii_fold(text)))


def runs(keys: Sequence[str], length: int) -> Iterator[tuple[int, Key]]:
    """Each run of so many words: the index of its first word, and its key."""
    return ((index, tuple(keys[index : index + length])) for index in range(len(keys) - length + 1))


def _parts(word: str, start: int) -> Iterator[Word]:
    for part in _JOINT.split(word):
        yield Word(_key(part), start, start + len(part))
        start += len(part)


@lru_cache(_CACHED)
def _key(word: str) -> str:
    return name_key(word)
