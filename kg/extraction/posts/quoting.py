"""Which words are quoted for a post: from its holder's name to its title, or fewer where those tell too much.

In a life that is told in a list, entries on other posts stand between the name and the title, and often when and where
somebody was born. Then the quote begins later: with the time of the entry (``2006 - 2008: …``), with the name where it
stands again, with the sentence, with a clause, or with the title. The first of these that is short enough and has no
private detail counts.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from kg.extraction.posts.assigning import LIFE
from kg.extraction.posts.dating import YEARS
from kg.extraction.posts.merging import Post
from kg.extraction.posts.private_details import private_between
from kg.extraction.posts.spans import time_start
from kg.extraction.posts.status import sentence_start
from kg.extraction.posts.titles import Title
from kg.extraction.words.reading import PersonPhrase, Reading

_LONGEST = 400
"""In characters: one long sentence."""
_ENTRY = 70
"""Words back to the time that heads an entry."""
_YEAR = 4
_start = attrgetter("start")


def quoted(reading: Reading, post: Post) -> tuple[int, int]:
    """The first and the last word (exclusive) of the quote for a post."""
    person, title = post.person, post.title
    if person.start >= title.start:
        whole = title.start, max(person.end, title.end)
        return whole if _fits(reading, whole, title) else (title.start, title.end)
    starts = (start for start in _starts(reading, post) if start <= title.start)
    quotes = ((start, max(person.end, title.end) if start == person.start else title.end) for start in starts)
    return next((quote for quote in quotes if _fits(reading, quote, title)), (title.start, title.end))


def _fits(reading: Reading, quote: tuple[int, int], title: Title) -> bool:
    """Whether a quote is short and tells nothing private around its title."""
    (start, end), tokens = quote, reading.tokens
    if tokens.ends[end - 1] - tokens.starts[start] > _LONGEST:
        return False
    return all(private_between(reading, *part) is None for part in ((start, title.start), (title.end, end)))


def _starts(reading: Reading, post: Post) -> Iterator[int]:
    """Where the quote of a title behind a name may begin, the best first."""
    at = post.title.start
    sentence = sentence_start(reading, at)
    yield post.person.start
    yield from _entry(reading, at - _ENTRY if post.rule == LIFE else max(sentence, at - _ENTRY), at)
    yield from _named_again(reading, post.person, at)
    yield sentence
    yield from _clauses(reading, sentence, at)


def _entry(reading: Reading, since: int, at: int) -> Iterator[int]:
    """Where the entry of a life in dates begins that a word stands in: ``+`` | ``Tháng 7.1994 - 12.2005: …``."""
    forms = reading.tokens.forms
    colon = next((word for word in range(at - 1, max(0, since), -1) if forms[word] == ":"), 0)
    start = time_start(reading, colon)
    if any(form[-_YEAR:] in YEARS for form in forms[start:colon]):
        yield start


def _named_again(reading: Reading, person: PersonPhrase, at: int) -> Iterator[int]:
    """Where the name of a person begins again behind its first place and before a word, the last place first."""
    people = reading.people
    between = people[bisect_left(people, person.end, key=_start) : bisect_left(people, at, key=_start)]
    yield from (each.start for each in reversed(between) if each.name == person.name)


def _clauses(reading: Reading, start: int, at: int) -> Iterator[int]:
    """The beginnings of the clauses between two words: those behind semicolons from the last one, then all in order.

    A place behind a comma goes on with what stands before it: ``quê quán: xã Kim Liên, huyện Nam Đàn``.
    """
    forms = reading.tokens.forms
    marks = [word for word in range(start, at) if forms[word] in (";", ",", ":")]
    yield from (word + 1 for word in reversed(marks) if forms[word] == ";")
    yield from (word + 1 for word in marks if word + 1 not in reading.unit_at)
