"""What the articles on two things have in common beside their names: the days, and who is named there, too."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol, TypeVar

from kg.identity.features import feature
from kg.identity.mentions import Mentions
from kg.identity.pair import Feature

_DAYS = 5
"""An event is reported on within so many days, a decision too."""
_LONG = 300
_MANY = 4
_MOST = 24


class Said(Protocol):
    """A record that has what articles say."""

    @property
    def said(self) -> Mentions:
        """What articles say of it."""


S = TypeVar("S", bound=Said)


def days_between(one: Mentions, other: Mentions) -> int | None:
    """The least number of days between articles of two things; ``None`` where those of one are undated."""
    if not (one.first and one.last and other.first and other.last):
        return None
    return max(0, (other.first - one.last).days, (one.first - other.last).days)


def companion_features(kind: str, one: Mentions, other: Mentions) -> Iterator[Feature]:
    """What the people tell whom articles name beside both things."""
    shared = one.beside & other.beside
    if len(shared) >= _MANY:
        yield feature(kind, "companions_many")
    elif shared:
        yield feature(kind, "companions" if len(shared) > 1 else "companion")


def time_features(kind: str, one: Mentions, other: Mentions) -> Iterator[Feature]:
    """What the days of articles tell of two things that may come again."""
    days = days_between(one, other)
    if days is not None and days <= _DAYS:
        yield feature(kind, "same_days")
    elif days is not None and days > _LONG:
        yield feature(kind, "long_between")


def many_companions(one: Mentions, other: Mentions) -> bool:
    """Whether articles on both name the same people, more than chance would bring together."""
    return len(one.beside & other.beside) >= _MANY


def close(bucket: Sequence[S]) -> Iterator[tuple[S, S]]:
    """Each two records of a bucket; of a large one those that articles name one after the other."""
    ordered = sorted(bucket, key=lambda record: (record.said.first or date.max, record.said.iri))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + _MOST]:
            yield one, other
