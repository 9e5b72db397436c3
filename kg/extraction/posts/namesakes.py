"""Heads of state or government by their bare last name, which the article gives in full only for a relative.

``Tổng thống Rossi`` is not ``con gái`` | ``Lara Rossi``; he is ``Marco Rossi`` where the article calls that one
``Tổng thống``.
"""

from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.text import fold

_HEADS = frozenset({"Tổng thống", "Phó Tổng thống", "Thủ tướng", "Quốc vương", "Nhà vua"})


def bearer(
    reading: Reading, person: PersonPhrase, title: Title, full: AbstractSet[str], relatives: AbstractSet[str]
) -> PersonPhrase | None:
    """Whom a title and a name mean: the person read, the one who is called so in full, or nobody who is named.

    ``full`` are the names of those called by the title in full before, ``relatives`` those of ``relatives``.
    """
    if title.roles[0] not in _HEADS or person.end - person.start > 1 or " " not in person.name or person.name in full:
        return person
    bare = reading.tokens.forms[person.start]
    named = {name for name in full if bare in (fold(name.split()[0]), fold(name.split()[-1]))}
    if len(named) == 1:
        return replace(person, name=named.pop())
    return None if person.name in relatives or _is_beside(reading, person) else person


def in_full(person: PersonPhrase) -> bool:
    """Whether a mention has all words of the name."""
    return person.end - person.start == len(person.name.split())


def relatives(reading: Reading) -> frozenset[str]:
    """Names that stand in full, without a title, behind a word for a relative: ``con gái`` | ``Lara Rossi``."""
    ends = (reading.end_of(at, "kin") for at in reading.starts("kin"))
    people = (person for end in ends if (person := reading.person_at.get(end)) is not None)
    return frozenset(person.name for person in people if _untitled(person))


def _untitled(person: PersonPhrase) -> bool:
    return person.lead == person.start and in_full(person)


def _is_beside(reading: Reading, person: PersonPhrase) -> bool:
    """Whether the full name stands before in the sentence: ``Lara Rossi ngồi vào ghế của Tổng thống`` | ``Rossi``."""
    last = bisect_left(reading.people, person.start, key=attrgetter("start"))
    here = reading.sentence[person.start]
    before = takewhile(lambda each: reading.sentence[each.start] == here, _back_from(reading, last))
    return any(each.name == person.name and _untitled(each) for each in before)


def _back_from(reading: Reading, last: int) -> Iterator[PersonPhrase]:
    return (reading.people[at] for at in range(last - 1, -1, -1))
