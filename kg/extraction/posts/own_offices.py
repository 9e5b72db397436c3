"""The office that a bare title beside a person means by its own noun: the one just named, or that of the opening.

``chất vấn Trưởng phòng Nội vụ huyện. Ông A,`` | ``Trưởng phòng``; ``Cục Thuế tỉnh họp báo. Ông A,`` | ``Phó Cục
trưởng, cho biết``.
"""

from bisect import bisect_left
from collections.abc import Sequence

from kg.extraction.bodies.links import opening_body
from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.roles import own_nouns
from kg.resources import table

_NOUNS = frozenset(table("role_words.toml")["recalled"])
_BACK = 60
_SENTENCES = 2
_DEPUTY = "Phó "


def own_office(reading: Reading, titles: Sequence[Title], title: Title) -> BodyPhrase | None:
    """The office of the role's own noun that a bare title means, or ``None``."""
    noun = own_nouns().get(title.roles[0])
    if noun is None or noun not in _NOUNS:
        return None
    return _of_title(reading, titles, title) or _of_body(reading, title, noun)


def _near(reading: Reading, at: int, start: int) -> bool:
    return start - at < _BACK and reading.sentence[start] - reading.sentence[at] <= _SENTENCES


def _of_title(reading: Reading, titles: Sequence[Title], title: Title) -> BodyPhrase | None:
    """The body of the last title of the same office, when that one is near and names it."""
    office = title.roles[0].removeprefix(_DEPUTY).casefold()
    for earlier in reversed(titles[: bisect_left(titles, title.start, key=lambda each: each.start)]):
        if not _near(reading, earlier.start, title.start):
            return None
        if earlier.phrase is not None and earlier.roles[0].removeprefix(_DEPUTY).casefold() == office:
            return earlier.phrase if earlier.body == earlier.phrase.name else None
    return None


def _of_body(reading: Reading, title: Title, noun: str) -> BodyPhrase | None:
    """The last body of the noun's type named near, else the one that the article's opening names."""
    for at in reversed(entries_between(reading, "body", title.start - _BACK, title.start)):
        body = reading.body(at) if _of_noun(reading.value_at(at, "body"), noun) else None
        if body is not None:
            return body if _near(reading, at, title.start) else None
    return opening_body(reading, title.start, title.end, lambda kind: _of_noun(kind, noun))


def _of_noun(kind: BodyType, noun: str) -> bool:
    return kind.name == noun or kind.name.startswith(f"{noun} ")
