"""Who leaves a post that someone else takes up: ``giữ chức Bí thư Huyện ủy, nhiệm kỳ 2020-2025, thay`` | ``ông B``."""

from bisect import bisect_left
from operator import attrgetter

from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import PersonPhrase, Reading
from kg.extraction.words.skipped_terms import skip_term

_INSTEAD = (("thay",), ("kế", "nhiệm"))
_SMALL = frozenset({"cho", "thế", "để", "vị", "trí", "người", "tiền", "nhiệm", "là"})
_MOST = 4
_TAKING = frozenset({"làm", "giữ", "đảm"})


def replaced(reading: Reading, end: int) -> PersonPhrase | None:
    """The person whom the text says to be replaced right behind a post that ends at a word, or ``None``."""
    at = _behind_instead(reading, _behind_term(reading, end))
    if at is None:
        return None
    behind = at
    while behind < at + _MOST and reading.tokens.form(behind) in _SMALL:
        behind += 1
    first = bisect_left(reading.people, behind, key=attrgetter("start"))
    person = reading.people[first] if first < len(reading.people) else None
    return person if person is not None and person.lead <= behind else None


def replacer(reading: Reading, person: PersonPhrase, verb: int) -> PersonPhrase | None:
    """Who takes up a post instead of a person, behind whom the verb begins: ``B được bầu thay`` | ``ông A`` | ``làm``.

    Behind B's post a person replaced is moved himself: ``B giữ chức Trưởng ban thay ông A đến làm Bí thư``.
    """
    forms, at = reading.tokens.forms, person.lead
    if verb != person.end or forms[verb] not in _TAKING:
        return None
    ends = (at, at - 1) if forms[at - 1] in _SMALL else (at,)
    if not any(tuple(forms[max(0, end - len(words)) : end]) == words for words in _INSTEAD for end in ends):
        return None
    first = bisect_left(reading.people, at, key=attrgetter("start")) - 1
    other = reading.people[first] if first >= 0 else None
    if other is None or reading.sentence[other.start] != reading.sentence[at]:
        return None
    return None if entries_between(reading, "role", other.end, at) else other


def _behind_term(reading: Reading, end: int) -> int:
    """Behind the term of office, a comma and ``để`` that may stand between a post and ``thay``."""
    at = skip_term(reading, end)
    at += reading.tokens.form(at) == ","
    return at + (reading.tokens.form(at) == "để")


def _behind_instead(reading: Reading, at: int) -> int | None:
    forms = reading.tokens.forms
    return next((at + len(words) for words in _INSTEAD if tuple(forms[at : at + len(words)]) == words), None)
