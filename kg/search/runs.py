"""A text as runs of its words with one space between, in the forms in which texts are compared."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from kg.search.words import spelled, word
from kg.text import ascii_fold

_CACHED = 1 << 14
_plain = lru_cache(_CACHED)(ascii_fold)


@dataclass(frozen=True, slots=True)
class Runs:
    """The words of a text in lower case, ``count`` of them, four times.

    ``spelled`` has them letter for letter and ``plain`` without diacritics; ``marked`` has them with one final ``i``,
    as names are compared, and ``folded`` without diacritics.
    """

    spelled: str
    plain: str
    marked: str
    folded: str
    count: int

    @classmethod
    def of(cls, text: str) -> Self:
        """The runs of a text; all are empty where it has no letter and no digit."""
        found = spelled(text)
        compared = list(map(word, found))
        return cls(
            " ".join(found),
            " ".join(map(_plain, found)),
            " ".join(each.marked for each in compared),
            " ".join(each.folded for each in compared),
            len(found),
        )
