"""Lives that are over and remembered: ``kỷ niệm 100 năm ngày sinh đồng chí A``, ``ông A (1904 – 1997)``, ``cố ông A``.

Whatever posts the article tells of such a person were held before.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from kg.extraction.posts.dating import YEARS
from kg.extraction.posts.merging import Post
from kg.extraction.words.occurrences import occurrences
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.tokens import NUMBER
from kg.model import Status

_LIFE = frozenset({"sinh", "mất", "năm", "ngày", "tháng", "/", "-", "–", ".", ",", "và"})
_LONGEST_LIFE, _SHORTEST_LIFE = 20, 25
_BORN_BEFORE = 50
"""Years before the article's at which somebody remembered was born at the latest."""
_CENTURY, _ROUND_YEARS = 100, 5
_CENTURY_BEFORE = frozenset(map(str, range(1800, 1900)))
_BOTH = 2
"""Years of a life: of the birth and of the death."""
_BIRTHDAY = ("ngày", "sinh")
_KEEPING, _KEEPING_REACH = frozenset({"niệm", "dịp"}), 7
_NAMED = 14
_LATE = "cố"


def remembered(reading: Reading, posts: list[Post]) -> list[Post]:
    """The posts; those of the persons remembered are former ones."""
    if not posts:
        return posts
    forms, last = reading.tokens.forms, len(reading.tokens) - 1
    names = {person.name for person in _celebrated(reading)}
    names.update(p.name for p in reading.people if p.end < last and forms[p.end] == "(" and _dated(reading, p.end))
    if _LATE in reading.words:
        names.update(p.name for p in reading.people if p.lead < p.start and forms[p.lead - 1] == _LATE)
    if not names:
        return posts
    return [replace(post, status=Status.FORMER) if post.person.name in names else post for post in posts]


def _dated(reading: Reading, at: int) -> bool:
    """Whether a bracket gives the years of a life that has ended: ``(1904 – 1997)``, ``(7/7/1917 - 7/7/2017)``.

    One that ends in the article's year is the news of a death, but for the round days of a birth long ago.
    """
    forms, shapes, years = reading.tokens.forms, reading.tokens.shapes, list[int]()
    if reading.year is None:
        return False
    for word in range(at + 1, min(at + _LONGEST_LIFE, len(forms))):
        form = forms[word]
        if form == ")":
            break
        if form[-4:] in YEARS or form[-4:] in _CENTURY_BEFORE:
            years.append(int(form[-4:]))
        elif form not in _LIFE and shapes[word] != NUMBER:
            return False
    if len(years) != _BOTH or years[0] > reading.year - _BORN_BEFORE:
        return False
    lived = years[1] - years[0]
    return lived >= _SHORTEST_LIFE and (years[1] < reading.year or _round(lived))


def _round(lived: int) -> bool:
    """Whether so many years since a birth are celebrated rather than lived: 90, 95, 100 and more."""
    return lived >= _CENTURY or lived % _ROUND_YEARS == 0


def _celebrated(reading: Reading) -> Iterator[PersonPhrase]:
    """Those whose birthday is kept: ``kỷ niệm 100 năm Ngày sinh (của) đồng chí A``."""
    forms = reading.tokens.forms
    if _KEEPING.isdisjoint(reading.words):
        return
    for at in occurrences(reading, _BIRTHDAY[1:]):
        if forms[at - 1] != _BIRTHDAY[0] or _KEEPING.isdisjoint(forms[max(0, at - _KEEPING_REACH) : at]):
            continue
        first = bisect_left(reading.people, at, key=attrgetter("start"))
        person = reading.people[first] if first < len(reading.people) else None
        if person is not None and person.start - at < _NAMED and _plain(forms[at + 1 : person.start]):
            yield person


def _plain(between: list[str]) -> bool:
    """Whether only titles stand between a birthday and a name."""
    return not any(mark in between for mark in (",", ".", ";", "(", ":"))
