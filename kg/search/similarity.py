"""How like a typed name is to a name: word by word, rare words counting for more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.search.slips import one_slip_apart
from kg.search.words import Word, without_telex

SAME = 1.0
UNMARKED = 0.97
"""Typed without any diacritics."""
OTHER_MARKS = 0.85
"""Typed with diacritics that are not those of the name."""
TELEX = 0.9
SLIP = 0.75
RUN_TOGETHER = 0.96
_UNSLIPPED = (SAME, UNMARKED, OTHER_MARKS)
_OTHER_ORDER = 0.9
_SLIPS = 4  # words of a name in which slips are looked for

Weight = Callable[[str], float]
"""How much a folded word tells: rare words more than those of many names."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two names are, 0 to 1; ``complete`` where every word of each has its like without a slip."""

    value: float
    complete: bool = False


NONE = Likeness(0.0)


def likeness(typed: Sequence[Word], name: Sequence[Word], weight: Weight) -> Likeness:
    """How like a typed name is to a name: twice what their words share, over what both have (soft Dice)."""
    pairs = _pairs(typed, name)
    total = sum(weight(word.folded) for word in (*typed, *name))
    if not total:
        return NONE
    shared = sum((weight(typed[at].folded) + weight(name[place].folded)) * value for at, place, value in pairs)
    places = [place for _, place, _ in sorted(pairs)]
    in_order = places == sorted(places)
    whole = len(pairs) == len(typed) == len(name) and min(value for *_, value in pairs) in _UNSLIPPED
    return Likeness(shared / total * (SAME if in_order else _OTHER_ORDER), complete=whole and in_order)


def _pairs(typed: Sequence[Word], name: Sequence[Word]) -> list[tuple[int, int, float]]:
    """Places of words that are like each other, and how like: equal words first, then those with a slip."""
    left, known = list(range(len(name))), {word.folded for word in name}
    pairs, unpaired = [], []
    for at, word in enumerate(typed):
        place = _equal(word, name, left, at) if word.folded in known else None
        if place is None:
            unpaired.append(at)
        else:
            left.remove(place)
            pairs.append((at, place, _marks(word, name[place])))
    for at in unpaired[:_SLIPS]:
        value, place = max(((_slip(typed[at], name[place]), -place) for place in left), default=(0.0, 0))
        if value:
            left.remove(-place)
            pairs.append((at, -place, value))
    return pairs


def _equal(word: Word, name: Sequence[Word], left: Sequence[int], at: int) -> int | None:
    """Where the name has the word, not taken yet: the same place before others, then the same marks."""
    if at in left and name[at].folded == word.folded:
        return at
    same = [place for place in left if name[place].folded == word.folded]
    return next((place for place in same if name[place].marked == word.marked), same[0] if same else None)


def _marks(word: Word, other: Word) -> float:
    if word.marked == other.marked:
        return SAME
    return UNMARKED if word.marked == word.folded else OTHER_MARKS


def _slip(word: Word, other: Word) -> float:
    if without_telex(word.folded) == other.folded:
        return TELEX
    return SLIP if one_slip_apart(word.folded, other.folded) else 0.0
