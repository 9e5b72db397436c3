"""Sets of words that are nearly equal, found without comparing all with all.

Two sets that share enough of their words share one of their rarest ones (prefix filtering: Chaudhuri, Ganti and
Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

MOST = 40
"""Where more sets than this share a rare word, each is compared with so many that follow it in order."""


def near(bags: Sequence[frozenset[str]], least: float) -> Iterator[tuple[int, int]]:
    """Places (ascending) of each two sets of which one has at least the share ``least`` of the words of both."""
    found = set()
    for places in _postings(bags, least):
        for one, other in _close_by(places, bags):
            pair = (min(one, other), max(one, other))
            if pair not in found and overlap(bags[one], bags[other]) >= least:
                found.add(pair)
                yield pair


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the words of two sets that both have (Jaccard), 0 for two empty ones."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0


def _postings(bags: Sequence[frozenset[str]], least: float) -> Iterator[list[int]]:
    """For each word, in order, the sets that it is one of the rarest words of."""
    counts = Counter(word for bag in bags for word in bag)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(bags):
        rarest = sorted(bag, key=lambda word: (counts[word], word))
        for word in rarest[: len(bag) - math.ceil(least * len(bag)) + 1]:
            postings[word].append(place)
    return (postings[word] for word in sorted(postings))


def _close_by(places: list[int], bags: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    if len(places) <= MOST:
        return combinations(places, 2)
    ordered = sorted(places, key=lambda place: (sorted(bags[place]), place))
    return ((one, other) for start, one in enumerate(ordered) for other in ordered[start + 1 : start + 1 + MOST])
