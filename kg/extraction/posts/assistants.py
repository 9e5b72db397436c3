"""Assistants and envoys named with the title of whom they serve: ``Trợ lý`` | ``Phó Chủ tịch Quốc hội``.

``Đặc phái viên của`` | ``Tổng thống Mỹ``; a name behind that (``Trợ lý của`` | ``Tổng thống Mỹ A``) is the other's.
"""

from collections.abc import Iterator

from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import Reading
from kg.resources import table

_ASSISTANTS = frozenset(table("role_words.toml")["assistants"])


def with_assistants(reading: Reading, titles: list[Title]) -> Iterator[Title]:
    """The titles in order; an assistant's takes in the title behind it, and is at that one's body."""
    behind = -1
    for at, title in enumerate(titles):
        if title.start < behind:
            continue
        following = titles[at + 1] if at + 1 < len(titles) else None
        if following is not None and _assists(reading, title, following):
            title.end, behind = following.end, following.end
            title.body, title.kind, title.phrase = following.body, following.kind, following.phrase
        yield title


def _assists(reading: Reading, title: Title, following: Title) -> bool:
    """Whether the next title stands right behind a bare assistant's; behind ``cho`` it keeps its own holder."""
    if title.body is not None or title.roles[0] not in _ASSISTANTS or following.status is not None:
        return False
    form = reading.tokens.form
    if form(title.end) == "của":
        return title.end + 1 == following.start and following.end not in reading.person_at
    return title.end == following.start and form(title.end - 1) != "cho"
