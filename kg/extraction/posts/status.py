"""Whether a post is held, was held, is taken up or is left: read from the verbs around it.

``bổ nhiệm ông A giữ chức`` takes up, ``thôi giữ chức`` leaves, ``từng là`` was held, ``hiện là`` is held. The verb
nearest before the post decides; ``giữ chức`` and ``làm`` take their sense from the verb before them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extraction.words.reading import PersonPhrase, Reading
from kg.gazetteers.tables import table
from kg.model import Status

_KINDS = (
    ("former", Status.FORMER),
    ("outgoing", Status.OUTGOING),
    ("incoming", Status.INCOMING),
    ("holding", Status.CURRENT),
)
_NEXT = 2
_CLOSE = 4
_NEAR = 8
_REPORTS = frozenset(table("status_words.toml")["reports"])
_REPORTING = frozenset(report.split()[0] for report in _REPORTS)
_FAR = 45
_LIFE = 70
_ANY_YEARS = range(1900, 2100)
_PRESS_YEARS = range(1990, 2035)
"""Years in which an article may have appeared: later ones in a text are plans."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A word or phrase of office at a place of the text, with the state it gives."""

    start: int
    end: int
    status: Status


def verb_between(reading: Reading, start: int, end: int, *, ordered: bool = False) -> Verb | None:
    """The verb that ties what comes after ``end`` to what stands before ``start``: the last one between them.

    ``giữ chức`` or ``làm`` after a verb of taking up or leaving has that verb's sense, also when the verb stands
    before the person (``bầu`` | ``ông A`` | ``giữ chức``). Behind a verb of saying or ordering there is none, but for
    an order about the person (``ordered``).
    """
    verbs = _verbs(reading, start, end)
    if not verbs or (not ordered and _reported(reading, start, verbs[-1].start)):
        return None
    last = verbs[-1]
    if end - last.end > (_NEXT if last.status is Status.CURRENT else _NEAR):
        return None
    changes = [verb for verb in verbs if verb.status is not Status.CURRENT]
    if changes:
        return Verb(last.start, last.end, changes[-1].status)
    taking = reading.tokens.forms[last.start] in ("làm", "giữ") and _ordered(reading, start)
    return Verb(last.start, last.end, Status.INCOMING) if taking else last


def _reported(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb of saying or ordering stands in between: then the post is someone else's."""
    forms = reading.tokens.forms
    return any(
        forms[at] in _REPORTING and not _REPORTS.isdisjoint((forms[at], f"{forms[at]} {reading.tokens.form(at + 1)}"))
        for at in range(start, end)
    )


def _verbs(reading: Reading, start: int, end: int) -> list[Verb]:
    verbs: list[Verb] = []
    index = start
    while index < end:
        never = reading.end_of(index, "never")
        if never > index:
            index = never
            continue
        best: Verb | None = None
        for kind, status in _KINDS:
            found = reading.get(index, kind)
            if found is not None and found[0] <= end and (best is None or found[0] > best.end):
                best = Verb(index, found[0], status)
        if best is None:
            index += 1
            continue
        verbs.append(best)
        index = best.end
    return verbs


def _ordered(reading: Reading, index: int) -> bool:
    """Whether a verb of appointing, leaving or moving someone stands before in the sentence."""
    start = sentence_start(reading, index)
    earlier = _verbs(reading, start, index)
    if any(verb.status in (Status.INCOMING, Status.OUTGOING) and index - verb.end < _FAR for verb in earlier):
        return True
    return any(reading.get(at, "moving") for at in range(start, index))


def moved(reading: Reading, person: PersonPhrase, at: int) -> bool:
    """Whether the sentence moves a person away from the posts named with the name: ``điều động đồng chí …``."""
    start = sentence_start(reading, person.start)
    first = min(person.lead, at)
    return any(
        reading.get(word, "moving") and first - reading.end_of(word, "moving") <= _CLOSE for word in range(start, first)
    )


def sentence_start(reading: Reading, index: int) -> int:
    """The first word of the sentence that a word is in."""
    while index > 0 and reading.sentence[index - 1] == reading.sentence[index]:
        index -= 1
    return index


def past(reading: Reading, at: int) -> bool:
    """Whether the clause dates the post to a year before the article's: ``Năm 2009, ông được bổ nhiệm …``."""
    year = _year(reading)
    if year is None:
        return False
    start = max(sentence_start(reading, at), at - _FAR)
    stated = _years(reading.tokens.forms[start:at])
    return bool(stated) and stated[-1] < year


def _year(reading: Reading) -> int | None:
    """The article's year: of its date, else the latest year that it names."""
    if reading.article.published is not None:
        return reading.article.published.year
    return max(_years(reading.tokens.forms, _PRESS_YEARS), default=None)


def _years(forms: Iterable[str], among: range = _ANY_YEARS) -> list[int]:
    """The years among some words, in their order."""
    return [int(form) for form in forms if form.isdigit() and int(form) in among]


def period_status(reading: Reading, at: int) -> Verb | None:
    """In a life in dates (``+ Tháng 7.1979 - 6.1994: …``), whether the period that a post stands under is over."""
    forms, shapes = reading.tokens.forms, reading.tokens.shapes
    for colon in range(at - 1, max(0, at - _LIFE), -1):
        if forms[colon] != ":":
            continue
        head = forms[max(0, colon - 9) : colon]
        ends = [f for f in head if f[-4:].isdigit() and len(f) >= 4]  # noqa: PLR2004
        if head and (head[-1] == "nay" or shapes[colon - 1] == "d") and ends:
            return Verb(colon, colon + 1, Status.CURRENT if head[-1] == "nay" else Status.FORMER)
        return None
    return None


def term_over(reading: Reading, start: int, end: int) -> bool:
    """Whether a title names a term of office that ended before the article's year: ``nhiệm kỳ 2010-2015``."""
    year = _year(reading)
    forms = reading.tokens.forms
    if year is None or "kỳ" not in forms[start:end]:
        return False
    years = _years(forms[start:end])
    return bool(years) and years[-1] < year
