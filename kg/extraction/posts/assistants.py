"""Assistants named with the title of the person whom they serve: ``Trợ lý`` | ``Phó Chủ tịch Quốc hội``."""

from collections.abc import Iterator

from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import Reading

_ASSISTANTS = frozenset({"Trợ lý", "Thư ký"})


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
    bare = title.body is None and title.roles[0] in _ASSISTANTS and title.end == following.start
    return bare and reading.tokens.forms[title.end - 1] != "cho" and following.status is None
