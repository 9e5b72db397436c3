"""Deciding: what the best item of each thing comes to, and what becomes of an item that several things claim."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from kg.gazetteers.weights import ANY
from kg.linking.compared import Compared, ranked
from kg.linking.features import Feature, feature
from kg.linking.lives import begins, one_unit, told
from kg.linking.things import Thing

SURE = 2.5
"""Log-odds from which on a link is certain: 0.92."""
LIKELY = 0.0
"""Log-odds from which on an item is worth telling: even."""
GAP = 1.5
"""By how much the best must surpass the second, among the items of a thing and among the things of an item."""


class Outcome(IntEnum):
    """What the best item of a thing comes to."""

    NIL = 0
    CANDIDATES = 1
    CLOSE = 2
    EXACT = 3


@dataclass(frozen=True, slots=True)
class Opinion:
    """A thing with the items that it may be, the best first, what the best comes to, and why there is no link.

    ``contested`` is the item that it lost because other things fit it as well.
    """

    thing: Thing
    outcome: Outcome
    found: tuple[Compared, ...] = ()
    reason: tuple[str, str] = ("", "")
    contested: str = ""

    @property
    def best(self) -> Compared:
        """The best item; there is one unless the outcome is ``NIL``."""
        return self.found[0]

    @property
    def claim(self) -> str:
        """The item that the thing claims; empty when it claims none."""
        return self.best.item.qid if self.outcome >= Outcome.CLOSE else ""


def opinion(thing: Thing, compared: Iterable[Compared]) -> Opinion:
    """What the comparison of a thing with items comes to, whatever other things claim."""
    every = ranked(compared)
    found = tuple(each for each in every if not each.excluded and each.odds >= LIKELY)
    if not found:
        return Opinion(thing, Outcome.NIL, reason=_nothing(every))
    if len(found) > 1 and found[0].odds - found[1].odds < GAP:
        even = tuple(each for each in found if found[0].odds - each.odds < GAP)
        return Opinion(thing, Outcome.CANDIDATES, even, _several("several_items", [each.item.qid for each in even]))
    return Opinion(thing, Outcome.EXACT if found[0].odds >= SURE else Outcome.CLOSE, found[:1])


def settled(opinions: Sequence[Opinion]) -> tuple[Opinion, ...]:
    """The opinions when each item goes to one thing at most: to the best by the gap, else to none.

    Lives of one unit are no rivals: the item is the last one's that it fits for certain, and close to the others.
    """
    claims: dict[str, list[int]] = {}
    for index, each in enumerate(opinions):
        if each.claim:
            claims.setdefault(each.claim, []).append(index)
    after = dict(enumerate(opinions))
    for rivals in claims.values():
        if len(rivals) > 1:
            after |= _shared({index: opinions[index] for index in rivals})
    return tuple(after.values())


def _shared(claims: Mapping[int, Opinion]) -> dict[int, Opinion]:
    """The opinions of things that claim one item, of which some may be lives of one unit."""
    stands_for = {index: _last_life(index, claims) for index in claims}
    rivals = {index: claims[index] for index in dict.fromkeys(stands_for.values())}
    after = _awarded(rivals) if len(rivals) > 1 else rivals
    return {index: _beside(after[last], claims[index]) for index, last in stands_for.items() if index != last} | after


def _last_life(of: int, claims: Mapping[int, Opinion]) -> int:
    """Which of the claims stands for one: that of the last life of its unit that is certain, else its own."""
    lives = [
        index
        for index, each in claims.items()
        if each.outcome is Outcome.EXACT and (index == of or one_unit(each.thing, claims[of].thing))
    ]
    return max(lives, key=lambda index: (begins(claims[index].thing), claims[index].thing.iri), default=of)


def _beside(last: Opinion, each: Opinion) -> Opinion:
    """The opinion of a life beside the last one's: close where that has the item, and no more than it otherwise."""
    if last.outcome is not Outcome.EXACT:
        return replace(each, outcome=Outcome.CANDIDATES, reason=last.reason, contested=last.contested)
    return without(each, last.thing, feature(ANY, "other_life", told(last.thing)))


def _awarded(rivals: Mapping[int, Opinion]) -> dict[int, Opinion]:
    """The opinions of things that claim one item."""
    first, second, *_ = sorted(rivals, key=lambda index: (-rivals[index].best.odds, rivals[index].thing.iri))
    winner = rivals[first]
    if winner.outcome is Outcome.EXACT and winner.best.odds - rivals[second].best.odds >= GAP:
        return {index: each if index == first else without(each, winner.thing) for index, each in rivals.items()}
    reason = _several("several_things", sorted(each.thing.label for each in rivals.values()))
    return {
        index: replace(each, outcome=Outcome.CANDIDATES, reason=reason, contested=winner.claim)
        for index, each in rivals.items()
    }


def without(loser: Opinion, winner: Thing, why: Feature | None = None) -> Opinion:
    """What an opinion comes to when its best item is a better thing's: never more than a close match."""
    taken = loser.best.also(why or feature(ANY, "taken", winner.label))
    after = opinion(loser.thing, [taken])
    if after.outcome is Outcome.NIL:
        return replace(after, reason=taken.words)
    return replace(after, outcome=Outcome.CLOSE)


def _nothing(every: Sequence[Compared]) -> tuple[str, str]:
    """Why there is no item: what rules out the one that would be best without it."""
    if not every:
        return _words(feature(ANY, "no_item"))
    if all(each.excluded for each in every):
        nearest = max(every, key=lambda each: sum(one.weight for one in each.features if one not in each.barriers))
        return _about(nearest, nearest.words)
    return _about(every[0], _words(feature(ANY, "too_weak")), every[0].words)


def _about(each: Compared, *words: tuple[str, str]) -> tuple[str, str]:
    vi, en = (": ".join((each.item.qid, *parts)) for parts in zip(*words, strict=True))
    return vi, en


def _several(name: str, told: Iterable[str]) -> tuple[str, str]:
    return _words(feature(ANY, name, ", ".join(told)))


def _words(of: Feature) -> tuple[str, str]:
    return of.vi, of.en
