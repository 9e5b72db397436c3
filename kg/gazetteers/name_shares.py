"""How many people in the news may bear a name, from how common its syllables are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import prod

from kg.gazetteers.tables import rows
from kg.text import ascii_fold, fold

_TABLE = "name_shares.tsv"
_UNKNOWN = 0.8
_NO_MIDDLE = 100.0
"""Shares, of a thousand, of a syllable that is not in the table, and of names that have no middle."""
PEOPLE = 300_000
"""People whom news of all provinces name: officials of all tiers, and who comes into it once."""
_CACHED = 1 << 14
Shares = Mapping[tuple[str, str], float]
"""Shares by part of the name and syllable."""


@lru_cache(_CACHED)
def bearers(name: str) -> float:
    """How many people in the news are expected to bear a name, with exactly its tones."""
    return _expected(fold(undoubled(name)).split(), _shares())


@lru_cache(_CACHED)
def bearers_unmarked(name: str) -> float:
    """The same of a name without marks, in words of any separator (``le-van-an``): of all names that it stands for."""
    return _expected(name.replace("-", " ").split(), _shares_unmarked())


def undoubled(name: str) -> str:
    """A name without a first word that was written twice (``Bùi Bùi Xuân Cường``)."""
    first, *others = name.split(" ")
    return " ".join(others) if len(others) > 1 and fold(others[0]) == fold(first) else name


def _expected(words: Sequence[str], shares: Shares) -> float:
    family, *middle, given = words if len(words) > 1 else ("", *words, *([] if words else [""]))
    parts = [("family", family), ("given", given), *(("middle", each) for each in middle)]
    known = prod(shares.get(part, _UNKNOWN) / 1000 for part in parts)
    return PEOPLE * known * (1 if middle else _NO_MIDDLE / 1000)


@cache
def _shares() -> Shares:
    return {(row["part"], fold(row["syllable"])): float(row["share"]) for row in rows(_TABLE)}


@cache
def _shares_unmarked() -> Shares:
    found: defaultdict[tuple[str, str], float] = defaultdict(float)
    for (part, syllable), share in _shares().items():
        found[part, ascii_fold(syllable)] += share
    return found
