"""Heads of state or government by their bare last name, which the article gives in full only for a relative.

``Tổng thống Rossi`` is not ``con gái`` | ``Lara Rossi``; he is ``Marco Rossi`` where the article calls that one
``Tổng thống``.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.posts.merging import Post
from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.text import fold

_HEADS = frozenset({"Tổng thống", "Phó Tổng thống", "Thủ tướng", "Quốc vương", "Nhà vua"})
_LONGEST_KIN = 3


def bearer(reading: Reading, posts: Sequence[Post], person: PersonPhrase, title: Title) -> PersonPhrase | None:
    """Whom a title and a name mean: the person read, the one who is called so in full, or nobody who is named."""
    if title.roles[0] not in _HEADS or person.end - person.start > 1 or " " not in person.name:
        return person
    full = {p.person.name for p in posts if p.role == title.roles[0] and _in_full(p.person)}
    if person.name in full:
        return person
    bare = reading.tokens.forms[person.start]
    named = {name for name in full if bare in (fold(name.split()[0]), fold(name.split()[-1]))}
    if len(named) == 1:
        return replace(person, name=named.pop())
    return None if _is_another(reading, person) else person


def _in_full(person: PersonPhrase) -> bool:
    return person.end - person.start == len(person.name.split())


def _is_another(reading: Reading, person: PersonPhrase) -> bool:
    """Whether the full name is of another: behind a word for a relative, or in this sentence without a title.

    ``Lara Rossi ngồi vào ghế của Tổng thống`` | ``Rossi``.
    """
    here = reading.sentence[person.start]
    for each in reading.people:
        if each.name == person.name and each.lead == each.start and _in_full(each):
            beside = reading.sentence[each.start] == here and each.start < person.start
            if beside or _behind_kin(reading, each.start):
                return True
    return False


def _behind_kin(reading: Reading, at: int) -> bool:
    near = entries_between(reading, "kin", at - _LONGEST_KIN, at)
    return any(reading.end_of(kin, "kin") == at for kin in near)
