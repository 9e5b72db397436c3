"""A thing beside an item that may be the same, with the features that speak for and against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from kg.gazetteers.weights import NEVER
from kg.linking.features import Feature, feature, odds, probability, told
from kg.linking.items import Item

_AGREED, _UNSURE = "2+", "unsure"


@dataclass(frozen=True, slots=True)
class Compared:
    """An item with the features that it shares or not with one thing."""

    item: Item
    features: tuple[Feature, ...]

    @classmethod
    def of(cls, kind: str, item: Item, features: Iterable[Feature]) -> Self:
        """The item with features of the comparison with a thing of a kind, and with those that it has beside any."""
        return cls(item, (*features, *_of_item(kind, item)))

    def also(self, *more: Feature) -> Self:
        """The same with more features."""
        return type(self)(self.item, (*self.features, *more))

    @property
    def odds(self) -> float:
        """Natural log-odds that thing and item are the same."""
        return odds(self.features)

    @property
    def score(self) -> float:
        """The probability that goes with the odds, to two places."""
        return probability(self.odds)

    @property
    def excluded(self) -> bool:
        """Whether a feature rules it out."""
        return self.odds == NEVER

    @property
    def barriers(self) -> tuple[Feature, ...]:
        """The features that rule it out."""
        return tuple(each for each in self.features if each.weight == NEVER)

    @property
    def words(self) -> tuple[str, str]:
        """The features in Vietnamese and in English."""
        return told(self.barriers or self.features)


def ranked(found: Iterable[Compared]) -> tuple[Compared, ...]:
    """The best comparison with each item, the best first."""
    best: dict[str, Compared] = {}
    for each in sorted(found, key=_order):
        best.setdefault(each.item.qid, each)
    return tuple(best.values())


def _order(each: Compared) -> tuple[float, int, str, str]:
    return (-each.odds, int(each.item.qid[1:]), each.item.label, each.item.parent)


def _of_item(kind: str, item: Item) -> Iterable[Feature]:
    if item.instead:
        yield feature(kind, "replaced", item.instead)
    if item.confidence == _AGREED:
        yield feature(kind, "sources_agree")
    if item.confidence == _UNSURE:
        yield feature(kind, "source_unsure")
