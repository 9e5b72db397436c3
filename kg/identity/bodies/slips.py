"""Names of bodies that differ by a slip of spelling: a wrong mark on one syllable of a long name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.text import ascii_fold

LEAST = 6
"""Shorter names may differ by one mark and be of two bodies."""
_MOST = 8

Core = tuple[str, ...]


def slips(cores: Iterable[Core], least: int = LEAST) -> Iterator[tuple[Core, Core]]:
    """The pairs of cores of ``least`` syllables or more that are equal but for the marks on one syllable."""
    alike: defaultdict[str, list[Core]] = defaultdict(list)
    for core in cores:
        if len(core) >= least:
            alike[ascii_fold(" ".join(core))].append(core)
    for group in alike.values():
        for one, other in combinations(sorted(group)[:_MOST], 2):
            if sum(a != b for a, b in zip(one, other, strict=False)) == 1:
                yield one, other
