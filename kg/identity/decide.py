"""Joining the records of one block, or of blocks that judgements connect.

What people decided comes first. Then pairs are taken from the best down. Those of ``SURE`` join by themselves; those of
``SAME`` only where the gap rule holds: neither side has another cluster that fits nearly as well and cannot be the same
as this one. A cluster never holds two things that a person told apart, or that exclude each other. Nothing depends on
the order of the records.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from kg.identity.clusters import Clusters, order
from kg.identity.kind import Kind, R
from kg.identity.match import Match
from kg.identity.pair import Pair
from kg.model import Judgement, Verdict

SURE, SAME, UNSURE = 0.97, 0.85, 0.3
"""Least scores of pairs that join whatever else is like them, that join where nothing else is, that people see."""
GAP = 1.5
"""By so much, in natural log-odds, a cluster must be better than any other that is not the same."""
RIVAL = 0.5
"""Two clusters whose best pair scores less are rather two than one."""
ASKED = 3
"""So many pairs of one thing at most are put before people."""


@dataclass(frozen=True, slots=True)
class Decision:
    """For each thing the representative of its cluster, a thing alone being its own; and the matches, sorted."""

    identity: Mapping[str, str]
    matches: tuple[Match, ...]


def decide(kind: Kind[R], records: Sequence[R], judgements: Iterable[Judgement]) -> Decision:
    """Decide which records are one thing, and which pairs people should look at; only those of one block are compared.

    ``judgements`` name things as the records do, and do not contradict one another. Those about other things are passed
    over, but a chain of ``same`` holds through them.
    """
    ordered = sorted(records, key=lambda record: record.iri)
    first = {record.iri: record.first for record in ordered}
    judged = tuple(sorted(judgements))
    pairs = sorted(_open(_compared(kind, ordered), judged), key=order)
    clusters, told = _judged(first, judged), [Match.decided(each) for each in judged if _known(each, first)]
    told += (Match.found(kind.name, Verdict.SAME, pair) for pair in _join(clusters, pairs))
    told += (Match.found(kind.name, Verdict.UNSURE, pair) for pair in _unsure(clusters))
    return Decision(
        _identity(clusters, first), tuple(sorted({(each.left, each.right): each for each in told}.values()))
    )


def _compared(kind: Kind[R], records: Iterable[R]) -> Iterator[Pair]:
    blocks: defaultdict[str, list[R]] = defaultdict(list)
    for record in records:
        blocks[kind.block(record)].append(record)
    return chain.from_iterable(map(kind.pairs, blocks.values()))


def _judged(things: Iterable[str], judgements: Sequence[Judgement]) -> Clusters:
    """Clusters of what people called the same; the rest is alone."""
    named = chain(things, chain.from_iterable((each.left, each.right) for each in judgements))
    clusters = Clusters(dict.fromkeys(named))
    for each in judgements:
        if each.verdict is Verdict.SAME:
            clusters.unite(each.left, each.right)
        elif each.verdict is Verdict.DIFFERENT:
            clusters.keep_apart(each.left, each.right)
    return clusters


def _known(judgement: Judgement, things: Mapping[str, Any]) -> bool:
    return judgement.left in things and judgement.right in things


def _open(pairs: Iterable[Pair], judgements: Iterable[Judgement]) -> Iterator[Pair]:
    """The pairs that nobody decided."""
    closed = {frozenset((each.left, each.right)) for each in judgements}
    return (pair for pair in pairs if frozenset((pair.left, pair.right)) not in closed)


def _join(clusters: Clusters, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Join what can be joined; the pairs that did it."""
    for pair in pairs:
        if pair.excluded:
            clusters.keep_apart(pair.left, pair.right)
        else:
            clusters.liken(pair)
    waiting = [pair for pair in pairs if pair.score >= SAME]
    for least in (SURE, SAME):
        yield from _join_down_to(clusters, [pair for pair in waiting if pair.score >= least])


def _join_down_to(clusters: Clusters, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Join by the pairs until none of them can; what two clusters became may be unlike what neither was."""
    joined = True
    while joined:
        joined = False
        for pair in pairs:
            if clusters.can_join(pair.left, pair.right) and (pair.score >= SURE or _clear(clusters, pair)):
                clusters.unite(pair.left, pair.right)
                joined = True
                yield pair


def _clear(clusters: Clusters, pair: Pair) -> bool:
    """The gap rule."""
    left, right = clusters.of(pair.left), clusters.of(pair.right)
    return not any(chain(_rivals(clusters, left, right, pair.odds), _rivals(clusters, right, left, pair.odds)))


def _rivals(clusters: Clusters, side: str, chosen: str, odds: float) -> Iterator[str]:
    """Clusters other than the chosen one that fit a side nearly as well, and that the chosen one does not fit."""
    for other, pair in clusters.near(side).items():
        if other != chosen and pair.odds > odds - GAP and clusters.can_join(side, other):
            between = clusters.best(chosen, other)
            if between is None or between.score < RIVAL or not clusters.can_join(chosen, other):
                yield other


def _unsure(clusters: Clusters) -> Iterator[Pair]:
    """The best pair between each two clusters that may be one, a few for each thing."""
    open_pairs = {
        pair
        for cluster in clusters.members()
        for other, pair in clusters.near(cluster).items()
        if pair.score >= UNSURE and clusters.can_join(cluster, other)
    }
    asked: Counter[str] = Counter()
    for pair in sorted(open_pairs, key=order):
        if max(asked[pair.left], asked[pair.right]) < ASKED:
            asked.update((pair.left, pair.right))
            yield pair


def _identity(clusters: Clusters, first: Mapping[str, date | None]) -> dict[str, str]:
    found = {}
    for members in clusters.members().values():
        there = [member for member in members if member in first]
        if there:
            chosen = min(there, key=lambda iri: (first[iri] or date.max, iri))
            found.update(dict.fromkeys(there, chosen))
    return dict(sorted(found.items()))
