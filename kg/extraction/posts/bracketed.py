"""The body behind posts in brackets: ``ông A (Chủ tịch) và ông B (Phó Chủ tịch)`` | ``UBND thành phố Vinh``."""

from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import BodyPhrase, Reading

_BETWEEN = frozenset({")", "(", ",", "và", "cùng"})


def share_behind_brackets(reading: Reading, titles: Sequence[Title]) -> None:
    """Give bare titles in brackets the body that stands right behind the last of the brackets."""
    shared: BodyPhrase | None = None
    for title, following in pairwise([*reversed(titles), None]):
        if title is None or title.body is not None or reading.tokens.form(title.end) != ")":
            shared = None
            continue
        shared = reading.body(title.end + 1) or shared
        if shared is not None:
            title.body, title.kind, title.phrase = shared.name, shared.kind, shared
        if following is None or not _listed(reading, following.end, title.start):
            shared = None


def _listed(reading: Reading, end: int, start: int) -> bool:
    """Whether only persons and marks stand between two titles: ``) và ông B (``."""
    at, passed = end, -1
    while passed < at < start:
        person = reading.person_at.get(at)
        mark = at + (reading.tokens.forms[at] in _BETWEEN)
        passed, at = at, person.end if person is not None else max(reading.end_of(at, "honorific"), mark)
    return at == start
