"""Attestations that cannot all be true: two people in one post at a time, as far as articles of one year tell.

A title that is read as the next person's, a namesake, an old article without its day: an attestation of someone else
amid those of one holder is doubted, and two that are borne out equally well are both doubted.
"""

from collections.abc import Sequence
from enum import IntEnum

from kg.chronology.history import BEGINNINGS, ENDINGS, History, Told

_YEAR = 366


class _Support(IntEnum):
    """How well the articles of a year bear out that a person holds the post on a day."""

    NONE = 0
    THAT_DAY = 1
    AROUND = 2  # before, after, and no end between


def disputed(own: History, rivals: Sequence[History]) -> frozenset[int]:
    """The days of attestation on which a rival is borne out at least as well; not days of a hand-over."""
    days = (day for day in own.told if own.tells(day, {Told.ATTESTED}) and not own.tells(day, BEGINNINGS | ENDINGS))
    return frozenset(day for day in days if any(_disputes(rival, own, day) for rival in rivals))


def _disputes(rival: History, own: History, day: int) -> bool:
    support = _support(rival, day)
    return support > _Support.NONE and support >= _support(own, day) and not rival.tells(day, BEGINNINGS | ENDINGS)


def _support(person: History, day: int) -> _Support:
    before, after = person.attested.before(day), person.attested.after(day)
    if before is not None and after is not None and after - before <= _YEAR and not _moved(person, before, after):
        return _Support.AROUND
    return _Support.THAT_DAY if person.tells(day, {Told.ATTESTED}) else _Support.NONE


def _moved(person: History, first: int, last: int) -> bool:
    return person.endings.any_in(first, last - 1) or person.formers.any_in(first, last - 1)
