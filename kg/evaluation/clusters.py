"""How well things were resolved: precision and recall of found clusters of mentions, pairwise and B³.

B³ is the measure of Bagga and Baldwin, "Algorithms for Scoring Coreference Chains" (1998): for each mention, the
share of its found cluster that is of its labelled one (precision), and of its labelled cluster that is in its found
one (recall), averaged over all mentions.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from math import comb
from statistics import harmonic_mean
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision and recall, in [0, 1]."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return harmonic_mean((self.precision, self.recall))


@dataclass(frozen=True, slots=True)
class ClusterScore:
    """Figures for the mentions that have both a labelled and a found cluster.

    ``joined`` of the pairs found to be one are rightly so, and ``same`` of all pairs are labelled one.
    """

    mentions: int
    same: int
    found: int
    joined: int
    b_cubed: Measure

    @property
    def pairwise(self) -> Measure:
        """The share of found pairs that are right, and of right pairs that are found; 1 where there is none."""
        return Measure(
            self.joined / self.found if self.found else 1.0,
            self.joined / self.same if self.same else 1.0,
        )


def compare(labelled: Mapping[K, Hashable], found: Mapping[K, Hashable]) -> ClusterScore:
    """The score of a clustering; each mapping goes from mentions to clusters, whose names need not agree.

    Mentions that are only in one of the two are left out. Without mentions all shares are 1.
    """
    pairs = Counter((labelled[each], found[each]) for each in labelled if each in found)
    of_label, of_found = _totals(pairs, 0), _totals(pairs, 1)
    return ClusterScore(
        mentions=pairs.total(),
        same=_pairs(of_label.values()),
        found=_pairs(of_found.values()),
        joined=_pairs(pairs.values()),
        b_cubed=Measure(
            _mean((count, count / of_found[cluster]) for (_, cluster), count in pairs.items()),
            _mean((count, count / of_label[label]) for (label, _), count in pairs.items()),
        ),
    )


def mixed(labelled: Mapping[K, Hashable], found: Mapping[K, Hashable]) -> list[list[list[K]]]:
    """Found clusters that mix labelled ones: of each its mentions, grouped by labelled cluster; in the order given.

    With the two mappings exchanged, labelled clusters that were split.
    """
    groups: dict[Hashable, dict[Hashable, list[K]]] = defaultdict(lambda: defaultdict(list))
    for mention in labelled:
        if mention in found:
            groups[found[mention]][labelled[mention]].append(mention)
    return [list(parts.values()) for parts in groups.values() if len(parts) > 1]


def _totals(pairs: Counter[tuple[Hashable, Hashable]], side: int) -> Counter[Hashable]:
    totals: Counter[Hashable] = Counter()
    for pair, count in pairs.items():
        totals[pair[side]] += count
    return totals


def _pairs(sizes: Iterable[int]) -> int:
    return sum(comb(size, 2) for size in sizes)


def _mean(weighted: Iterable[tuple[int, float]]) -> float:
    shares = list(weighted)
    mentions = sum(weight for weight, _ in shares)
    return sum(weight * share for weight, share in shares) / mentions if mentions else 1.0
