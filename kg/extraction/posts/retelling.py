"""Appointments that an article only looks back on: dated to an earlier time, or told one after the other.

``trở thành Bộ trưởng`` | ``tháng 7/2006``, ``Từ năm 2011 đến tháng 2/2016, ông làm`` | ``Bộ trưởng``, ``được điều động
giữ chức Bộ trưởng`` | ``và sau đó là Bí thư Thành ủy``, ``Năm 2010, …. Sau đó, ông được bầu làm`` | ``Chủ tịch``.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.posts.dating import YEARS, last_year, past
from kg.extraction.posts.status import sentence_end, sentence_start
from kg.extraction.posts.titles import Title
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import NUMBER
from kg.model import PARTY_COMMITTEES, Status
from kg.resources import table

_SEQUENCE = tuple(tuple(words.split()) for words in table("status_words.toml")["sequence"])
_SEQUENCE_FIRST = frozenset(words[0] for words in _SEQUENCE)
_SPANS, _AFTER = frozenset({"năm", "tháng"}), "sau"
_SPAN_REACH = 4
_ONWARD = frozenset({"là", "làm", "giữ", "về", "lên", "sang", "được", "chuyển", "trở", "đảm", "tiếp"})
_ONWARD_REACH = 14
_TITLE = 12
_DATING, _LONG_AGO = frozenset({"từ", "năm", "tháng", "đến"}), 3
_MEMBERS = frozenset({"bí", "viên"})
"""Parts of ``Phó Bí thư``, ``Ủy viên``: who has such a post keeps it with the next one."""
_TOLD_BEFORE = 60
_DATE_WORDS = frozenset({"này", "(", "vào", "hồi", "tháng", "năm", "ngày", "đầu", "cuối", "giữa", "khoảng", "/", "-"})
_UNTIL, _FROM, _KEEPING = frozenset({"đến", "tới"}), "từ", frozenset({"cho", "kể"})
_DATE_REACH = 10
_PERIOD, _DASHES = ("giai", "đoạn"), frozenset({"-", "–"})
_OPENING = frozenset({_FROM, _PERIOD[0]})
_RANGE = 12
_DAY = 2
_NOW = "nay"
_BEFORE = ["trước", "khi"]
_OF_THE_DAY = frozenset({"sáng", "trưa", "chiều", "tối", "hôm", "nay", "vừa", "mới", "tái", "lại"})


def retold(reading: Reading, start: int, end: int) -> Status | None:
    """How a post between two words, said to be taken up, stands by what its dates say, or ``None``."""
    if _until_now(reading, start) or _till_now(reading, end):
        return Status.CURRENT
    behind = _dated_behind(reading, end)
    if behind is not None:
        return behind
    if past(reading, start) or ranged(reading, start) or _before_another(reading, start) or told_after(reading, start):
        return Status.FORMER
    return Status.CURRENT if _later_of_two(reading, start) else None


def told_after(reading: Reading, at: int) -> bool:
    """Whether the sentence goes on from one of an earlier year: ``Năm 2010, …. Sau đó, ông được bầu làm``."""
    start = sentence_start(reading, at)
    if reading.year is None or not _goes_on(reading, start):
        return False
    year = last_year(reading, max(0, start - _TOLD_BEFORE), start)
    return year is not None and year < reading.year and last_year(reading, start, at) is None


def succeeded(reading: Reading, start: int, end: int) -> bool:
    """Whether a dated sentence gives a post and the next one another: ``Từ năm 1997, ông là … . Sau đó, ông làm …``."""
    forms, opening = reading.tokens.forms, sentence_start(reading, start)
    if forms[opening] not in _DATING or not past(reading, start, years=_LONG_AGO) or _until_now(reading, start):
        return False
    following = sentence_end(reading, end - 1)
    if following >= len(forms) or not (_goes_on(reading, following) or forms[following] in _DATING):
        return False
    roles = entries_between(reading, "role", following, following + _ONWARD_REACH)
    if not roles or _named(reading, following, roles[0]):
        return False
    return not _ONWARD.isdisjoint(forms[following : roles[0]])


def _goes_on(reading: Reading, start: int) -> bool:
    """Whether a sentence begins with what comes next: ``Sau đó``, ``Một năm sau``, ``4 tháng sau``."""
    forms = reading.tokens.forms
    if _sequence_at(forms, start) is not None:
        return True
    opening = forms[start : start + _SPAN_REACH]
    return _AFTER in opening and not _SPANS.isdisjoint(opening[: opening.index(_AFTER)])


def _until_now(reading: Reading, at: int) -> bool:
    """``Từ năm 2010 đến nay, ông được bầu làm``: held since."""
    forms = reading.tokens.forms
    if _NOW not in reading.words:
        return False
    clause = forms[sentence_start(reading, at) : at]
    return any(f == _NOW and before in _UNTIL for before, f in pairwise(clause))


def _till_now(reading: Reading, end: int) -> bool:
    """``Tháng 9/2015, ông được bầu làm Chủ tịch`` | ``cho đến nay``: held since."""
    forms = reading.tokens.forms
    start = end + (reading.tokens.form(end) == "cho")
    return reading.tokens.form(start) in _UNTIL and forms[start + 1 : start + 2] == [_NOW]


def _dated_behind(reading: Reading, end: int) -> Status | None:
    """What a date right behind a post says: ``tháng 7/2006`` is over, ``từ năm 2010`` goes on."""
    if reading.year is None:
        return None
    forms, shapes = reading.tokens.forms, reading.tokens.shapes
    since = False
    for at in range(end, min(end + _DATE_REACH, len(forms))):
        form = forms[at]
        if reading.sentence[at] != reading.sentence[end - 1]:
            return None
        if form[-4:] in YEARS:
            if int(form[-4:]) >= reading.year:
                return None
            return Status.CURRENT if since else Status.FORMER
        if form in _UNTIL:
            since = False
        elif form == _FROM:
            since = True
        elif form not in _DATE_WORDS and form not in _KEEPING and not (shapes[at] == NUMBER and len(form) <= _DAY):
            return None
    return None


def ranged(reading: Reading, at: int) -> bool:
    """Whether the clause gives the post a time with an end: ``Từ năm 2011 đến tháng 2/2016, ông làm``."""
    forms = reading.tokens.forms
    if reading.year is None or _OPENING.isdisjoint(reading.words):
        return False
    start = max(sentence_start(reading, at), at - 2 * _RANGE)
    if _OPENING.isdisjoint(forms[start:at]):
        return False
    return any(_ends(reading, first, at) for first in range(start, at) if _opens_range(forms, first))


def _ends(reading: Reading, first: int, at: int) -> bool:
    """Whether the time that begins at a word has an end that is not ahead."""
    span = reading.tokens.forms[first : min(first + _RANGE, at)]
    if "," in span:
        span = span[: span.index(",")]
    until = next((place for place, form in enumerate(span) if form in _UNTIL), None) or _dash(span)
    if until is None or reading.year is None:
        return False
    years = (last_year(reading, first, first + until), last_year(reading, first + until, first + len(span)))
    return None not in years and years[1] is not None and years[1] <= reading.year


def _opens_range(forms: list[str], at: int) -> bool:
    return forms[at] == _FROM or tuple(forms[at : at + 2]) == _PERIOD


def _dash(span: Sequence[str]) -> int | None:
    """The dash between two years: ``2010`` | ``-`` | ``2015``."""
    dashes = (place for place, form in enumerate(span) if form in _DASHES and place)
    return next((place for place in dashes if span[place - 1][-4:] in YEARS), None)


def _before_another(reading: Reading, at: int) -> bool:
    """``Trước khi nghỉ hưu, bà A đảm nhận chức vụ`` | ``Trưởng ban``; not ``Trước khi bế mạc, hội nghị bầu ông A``."""
    forms, start = reading.tokens.forms, sentence_start(reading, at)
    if forms[start : start + 2] != _BEFORE or "," not in forms[start:at]:
        return False
    subject = start + forms[start:at].index(",") + 1
    return subject in reading.person_at or reading.get(subject, "honorific") is not None


def _later_of_two(reading: Reading, at: int) -> bool:
    """``được điều động giữ chức Bộ trưởng rồi về làm`` | ``Bí thư Thành ủy``."""
    forms = reading.tokens.forms
    if _SEQUENCE_FIRST.isdisjoint(forms[max(0, at - _ONWARD_REACH) : at]):
        return False
    start = max(sentence_start(reading, at), at - _ONWARD_REACH)
    for word in range(at - 1, start - 1, -1):
        words = _sequence_at(forms, word)
        if words is None:
            continue
        earlier = entries_between(reading, "role", max(sentence_start(reading, at), word - _TITLE), word)
        return bool(earlier) and _MEMBERS.isdisjoint(forms[earlier[0] : word]) and not _named(reading, word, at)
    return False


def _sequence_at(forms: list[str], at: int) -> tuple[str, ...] | None:
    """The words that go on to the next post at a word."""
    if forms[at] not in _SEQUENCE_FIRST:
        return None
    return next((words for words in _SEQUENCE if tuple(forms[at : at + len(words)]) == words), None)


def _named(reading: Reading, start: int, end: int) -> bool:
    """Whether a person is named between two words."""
    following = bisect_left(reading.people, start, key=lambda person: person.start)
    return following < len(reading.people) and reading.people[following].start < end


def followed(reading: Reading, title: Title) -> bool:
    """Whether another post came after a title's: ``giữ chức Bộ trưởng`` | ``và sau đó là Bí thư``.

    A committee of the Party keeps its members when they are given more: ``Phó Bí thư, sau đó được bầu Chủ tịch``.
    """
    forms = reading.tokens.forms
    at = title.end
    while reading.tokens.form(at) in (",", "và"):
        at += 1
    words = _sequence_at(forms, at) if at < len(forms) else None
    if words is None or title.kind in PARTY_COMMITTEES:
        return False
    onward = entries_between(reading, "role", at, at + _ONWARD_REACH)
    if not onward or reading.sentence[onward[0]] != reading.sentence[title.start]:
        return False
    behind = at + len(words)
    return (onward[0] == behind or forms[behind] in _ONWARD) and not _named(reading, at, onward[0])


def of_the_day(reading: Reading, at: int) -> bool:
    """Whether the sentence tells the news of the day until a word: ``Sáng 5/5, …``, ``vừa được bầu``."""
    return not _OF_THE_DAY.isdisjoint(reading.tokens.forms[sentence_start(reading, at) : at])
