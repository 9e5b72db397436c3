"""Times that posts belong to: ``trong thời gian giữ cương vị`` | ``Giám đốc Sở …``."""

from kg.extraction.posts.status import Verb
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import Reading
from kg.model import Status

_WHILE, _LONGEST_TIME = frozenset({("trong", "thời"), ("thời", "gian")}), 8


def time_before(reading: Reading, index: int) -> Verb | None:
    """The time that titles right behind it belong to: ``trong thời gian giữ các cương vị`` | ``Giám đốc …, bà A``."""
    for start in entries_between(reading, "former", index - _LONGEST_TIME, index):
        if reading.end_of(start, "former") == index and is_time(reading, start):
            return Verb(start, index, Status.FORMER)
    return None


def is_time(reading: Reading, start: int) -> bool:
    """Whether a verb of office at a word only tells a time: ``trong thời gian giữ``; the post may be held still."""
    return tuple(reading.tokens.forms[start : start + 2]) in _WHILE
