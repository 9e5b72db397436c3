"""Several mentions of one thing become one fact: the fullest, in the place of the first mention."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from kg.model import Fact
from kg.text import fold

F = TypeVar("F", bound=Fact)
_LONGEST = 180
_WINDOW = 200
"""Of so many facts back a repetition is looked for; no article of ordinary length has more."""
_CACHED = 1 << 14


def merged(facts: Sequence[F], same: Callable[[F, F], bool]) -> list[F]:
    """The facts without repetitions; of two that are the same the longer stays, unless it runs on too long."""
    return [kept for kept, _ in gathered(facts, same)]


def gathered(facts: Sequence[F], same: Callable[[F, F], bool]) -> list[tuple[F, list[int]]]:
    """The facts without repetitions (``merged``), each with the places in ``facts`` of all that are the same."""
    kept: list[tuple[F, list[int]]] = []
    for place, fact in enumerate(facts):
        index = next((i for i in range(max(0, len(kept) - _WINDOW), len(kept)) if same(kept[i][0], fact)), None)
        if index is None:
            kept.append((fact, [place]))
            continue
        longest, places = kept[index]
        places.append(place)
        if _extent(longest) < _extent(fact) <= _LONGEST:
            kept[index] = fact, places
    return kept


def within(a: str | None, b: str | None) -> bool:
    """Whether one name or title begins or lies, as words, in the other, whatever its case."""
    short, long = sorted((words_of(a), words_of(b)), key=len)
    return bool(short.strip()) and short in long


def alike(a: str, b: str) -> float:
    """Share of words that two names have in common, 0 to 1 (F1 of their words)."""
    first, second = _bag(a), _bag(b)
    return 2 * len(first & second) / max(1, len(first) + len(second))


@lru_cache(_CACHED)
def _bag(name: str) -> frozenset[tuple[str, int]]:
    """The words of a name, each with how often it stood before."""
    before: Counter[str] = Counter()
    bag = set()
    for word in words_of(name).split():
        bag.add((word, before[word]))
        before[word] += 1
    return frozenset(bag)


@lru_cache(_CACHED)
def words_of(text: str | None) -> str:
    """The folded words of a name between single spaces, with one at either end."""
    return " ".join(["", *re.findall(r"\w+(?:[.,]\d+)*", fold(text or "")), ""])


def _extent(fact: Fact) -> int:
    return fact.evidence.end - fact.evidence.start
