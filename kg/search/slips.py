"""Small slips: one letter missing, doubled, exchanged with its neighbour, or another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

SHORTEST = 2
"""Letters that a word needs for a slip in it to be seen."""
_CACHED = 1 << 16


@lru_cache(_CACHED)
def one_slip_apart(left: str, right: str) -> bool:
    """Whether one slip makes one word of the other: a Damerau-Levenshtein distance of one."""
    if left == right or abs(len(left) - len(right)) > 1 or min(len(left), len(right)) < SHORTEST:
        return False
    start = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    a, b = left[start:], right[start:]
    if len(a) == len(b):
        return a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    return a[1:] == b or a == b[1:]


class Slips:
    """Which words of a vocabulary are one slip from a given one, found through what is left without one letter."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in vocabulary:
            for shorter in _without_a_letter(word):
                found[shorter].append(word)
        self._by_rest = {rest: tuple(found_words) for rest, found_words in found.items()}
        self._vocabulary = frozenset(vocabulary)

    def near(self, word: str) -> list[str]:
        """The words of the vocabulary that are one slip from this one, in order of the alphabet."""
        rests = _without_a_letter(word)
        candidates = {near for rest in (word, *rests) for near in self._by_rest.get(rest, ())}
        candidates.update(rest for rest in rests if rest in self._vocabulary)
        return sorted(candidate for candidate in candidates if one_slip_apart(word, candidate))


def _without_a_letter(word: str) -> set[str]:
    return set(_shortened(word)) if len(word) >= SHORTEST and word.isalpha() else set()


def _shortened(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
