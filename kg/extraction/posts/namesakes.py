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

_HEADS = frozenset({"Tổng thống", "Phó Tổng thống", "Thủ tướng", "Quốc vương", "Nhà vua"})
_LONGEST_KIN = 3


def bearer(reading: Reading, posts: Sequence[Post], person: PersonPhrase, title: Title) -> PersonPhrase | None:
    """Whom a title and a name mean: the person read, the one who is called so in full, or nobody who is named."""
    words = person.name.split()
    if title.roles[0] not in _HEADS or person.end - person.start > 1 or len(words) == 1:
        return person
    full = {p.person.name for p in posts if p.role == title.roles[0] and _in_full(p.person)}
    if person.name in full or not _is_relative(reading, person):
        return person
    named = {name for name in full if name.split()[-1] == words[-1]}
    return replace(person, name=named.pop()) if len(named) == 1 else None


def _in_full(person: PersonPhrase) -> bool:
    return person.end - person.start == len(person.name.split())


def _is_relative(reading: Reading, person: PersonPhrase) -> bool:
    """Whether a word for a relative stands before the person's name where it is not the bare one."""
    forms = reading.tokens.forms
    others = (
        each
        for each in reading.people
        if each.name == person.name and each.lead == each.start and forms[each.start] != forms[person.start]
    )
    return any(_behind_kin(reading, each.start) for each in others)


def _behind_kin(reading: Reading, at: int) -> bool:
    near = entries_between(reading, "kin", at - _LONGEST_KIN, at)
    return any(reading.end_of(kin, "kin") == at for kin in near)
