"""Posts of a life that is told: lists of posts held one after the other, and whose life it is.

``Ông lần lượt kinh qua các chức vụ: Trưởng phòng …;`` | ``Bí thư Huyện ủy …`` were all held before. A paragraph that
begins ``Sinh năm 1940 ở …`` tells the life of the person whom the article has named most.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container

from kg.extraction.posts.status import Verb, sentence_start
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import BREAK
from kg.model import Status
from kg.resources import table

_THROUGH = frozenset({"qua", "các", "nhiều", "những"})
_COLON = 8
_NOW = "nay"
_LONGEST_LIST = 150
_LONGEST_LIFE = 400
_OPENINGS = frozenset(tuple(words.split()) for words in table("status_words.toml")["life"])
_FIRST = frozenset(words[0] for words in _OPENINGS)


def career_verb(reading: Reading, start: int, end: int) -> Verb | None:
    """The verb of a list of posts held before that is still going on at a word, since another word of its sentence.

    An entry of the list may tell of now: ``- Năm 2011 đến nay:`` | ``Chủ tịch``.
    """
    since = max(start, sentence_start(reading, end), end - _LONGEST_LIST)
    for at in reversed(entries_between(reading, "former", since, end)):
        if _lists(reading, at, reading.end_of(at, "former")):
            if reading.tokens.forms[end - 2 : end] == [_NOW, ":"]:
                return Verb(end - 1, end, Status.CURRENT)
            return Verb(at, reading.end_of(at, "former"), Status.FORMER)
    return None


def _lists(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of having held begins a list: ``kinh qua``, ``từng giữ các chức vụ``, ``từng là:``."""
    forms = reading.tokens.forms
    return not _THROUGH.isdisjoint(forms[start:end]) or ":" in forms[end : end + _COLON]


def life_subject(reading: Reading, before: PersonPhrase, index: int, holders: Container[str]) -> PersonPhrase:
    """Whose life a word stands in: of the person named last, or of the main one where a life without a name begins.

    The main one is the holder of posts who is named most until then, the first of several.
    """
    if _FIRST.isdisjoint(reading.words):
        return before
    opening = _life_begun(reading, before.end, index)
    if opening is None:
        return before
    earlier = reading.people[: bisect_left(reading.people, opening, key=lambda each: each.start)]
    main = Counter(each.name for each in earlier if each.name in holders).most_common(1)
    return next((each for each in earlier if each.name == main[0][0]), before) if main else before


def in_life(reading: Reading, index: int) -> bool:
    """Whether the sentence of a word begins a life that names nobody: ``Sinh ngày 1/2/1930; nguyên`` | ``Bí thư``."""
    start = sentence_start(reading, index)
    return tuple(reading.tokens.forms[start : start + 2]) in _OPENINGS


def _life_begun(reading: Reading, start: int, end: int) -> int | None:
    """Where a paragraph between two words begins a life and names nobody: ``Sinh năm 1940 ở …``, ``Quê ở …``."""
    forms, shapes = reading.tokens.forms, reading.tokens.shapes
    for at in range(end - 1, max(start, end - _LONGEST_LIFE), -1):
        if shapes[at - 1] == BREAK and forms[at] in _FIRST and tuple(forms[at : at + 2]) in _OPENINGS:
            return at
    return None
