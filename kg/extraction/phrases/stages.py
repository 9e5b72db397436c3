"""How far what a sentence names has come: announced, under way, held or cancelled, by the words around the name.

Two sorts of words tell it (``data/gazetteers/stage_words.toml``): of time (``sẽ``, ``đã``, ``chưa``, ``hoãn``) and of a
stage (``tổ chức``, ``khởi công``, ``hoàn thành``); a stage with its time means a status. The words right behind a name
(``kỳ họp thứ 5 sắp tới``) come first, then the last ones before it, then what is told of it behind.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from kg.extraction.draft import Draft
from kg.extraction.phrases.anaphora import anaphors, goes_on, heading
from kg.extraction.phrases.dates import first_date
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.extraction.phrases.stage_words import (
    AIM,
    AIMED,
    FUTURE,
    IF,
    MOOTED,
    NOW,
    PAST,
    PROPOSED,
    STAGE_WORDS,
    WANTED,
    Stages,
)
from kg.gazetteers.vocabulary import alternation
from kg.model import EventStatus, Span

_OF, _PASSIVE = " của ", " bị "
_AT = "at"
_DENIALS = frozenset({"never", "not_yet"})
_CALLED_OFF = frozenset({"never", "given_up"})
_MADE = frozenset({"built", "invested"})
_UNSURE = frozenset({IF, AIM, AIMED})
_PASTS = frozenset({PAST, "former"})
_CLAUSE = re.compile(r";|:(?= [“\"'])")
_SUBJECT_END = re.compile(r",(?!\d| (?:được|đã|đang|sẽ|chưa)\b)|[–—]")
_JOINED = re.compile(r" và ")
_REPORT = re.compile(
    r"(?:(?<=[\w”\"] )(?=[STCNĐ])|(?<=, )(?=[stcnđ]))(?=(?i:sáng|trưa|chiều|tối|đêm|ngày)(?: ngày)? \d)"
)
"""Where what is reported begins behind a reason (``Với mong muốn …, ngày 10/2, …``) or a caption that ran on."""
_ALSO = re.compile(r",? và (?:đã|đang|sẽ|chưa|vừa|hoàn thành|đưa vào)\b")
_BRACKETS = re.compile(r" \((?!hồi |vào |tháng |năm )[^()\n]{1,120}\)")
_COLON = re.compile(r":(?! ?[“\"'])")
_DATED = re.compile(r"\b(?:sáng|trưa|chiều|tối|ngày|hôm) (?:ngày )?(?:\d|nay\b|qua\b)")
_WITH = re.compile(r",? với\b")
_YEAR = re.compile(r"(?<![\d./-])(?P<year>20\d\d)(?![\d/-]|\.\d)")
_YEAR_BEHIND = re.compile(r",? ?\(?(?:(?:hồi |vào )?tháng \d{1,2} ?[/.-] ?|(?:hồi |vào )?năm )(?P<year>20\d\d)\b")
_TO_COME = re.compile(rf"\b{alternation(STAGE_WORDS['days']['future'])}\b")
_LONG_AGO = re.compile(r"(?<![\d.,])(?:1[89]\d\d|200\d)(?![\d.,]*\d)|\bcách đây (?:khoảng |hơn |gần )?\d[\d.]* năm\b")
"""Years before those whose news is read; what was an aim then tells nothing now, and what was built then stands."""
_WILL = re.compile(r"[^.;:“\"]*?\bsẽ\b")
_SAID = re.compile(rf"\b{alternation(STAGE_WORDS['saying'])}\b")
_BEFORE, _BEHIND = 160, 150
_TIMED, _NEAR, _CLOSE, _DENIED, _AT_ONCE, _ORDERED = 80, 40, 25, 12, 3, 140


@dataclass(frozen=True, slots=True)
class Telling:
    """What one mention tells; ``sure`` where words of time say it, and it is not only the usual meaning of a word."""

    status: EventStatus
    sure: bool


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that tells something: of time, or of a stage; ``governing`` tells of what follows it only."""

    start: int
    end: int
    time: str
    stage: str
    governing: bool

    def reaches(self, offset: int, reach: int) -> bool:
        """Whether a word of time belongs to what begins at an offset; a denial or ``sau`` only to what is close."""
        if self.time in _DENIALS:
            reach = _DENIED
        elif self.time in _PASTS:
            reach = min(reach, _CLOSE if self.governing else _NEAR)
        elif self.governing and self.time in (WANTED, PROPOSED):
            reach = max(reach, _ORDERED) if reach == _TIMED else reach
        return offset - self.end <= reach


@dataclass(frozen=True, slots=True)
class _Last:
    """What was told last, in which sentence; ``listed``: of what a list under a heading names."""

    told: Telling | None
    sentence: Span
    listed: bool


def tellings(draft: Draft, stages: Stages, mentions: Sequence[Span]) -> list[Telling | None]:
    """What the words around each of some names tell; ``mentions`` are in the order of the text.

    Names with no telling word between them in a sentence share what is told before the first and behind the last.
    """
    found: list[Telling | None] = []
    last: _Last | None = None
    for row in _rows(draft, stages, mentions):
        sentence = _sentence(draft, row[0]) or row[0]
        named = Span(row[0].start, _behind_brackets(draft, row[-1].end, sentence))
        told = _told(draft, stages, named, sentence) or _worked_at(draft, stages, named)
        after = len(found) + len(row)
        if len(row) == 1:
            until = mentions[after].start if after < len(mentions) else len(draft.folded)
            told = _told_again(draft, stages, row[0], until, told)
        carried = None if told else _carried(draft, stages, row[0], sentence, last)
        if told or carried:
            last = carried or _Last(told, sentence, listed=False)
        found += [carried.told if carried else told] * len(row)
    return found


def _behind_brackets(draft: Draft, end: int, sentence: Span) -> int:
    """Where a name ends with what stands in brackets behind it."""
    brackets = _BRACKETS.match(draft.folded, end, sentence.end)
    return brackets.end() if brackets else end


def _worked_at(draft: Draft, stages: Stages, named: Span) -> Telling | None:
    """What a name tells that begins with the work that is done: ``công trình thi công trụ sở …``."""
    word = stages.words.match(draft.folded, named.start, named.end)
    status = stages.status(stages.kinds[word.group()][1], "") if word else None
    return Telling(status, sure=False) if status is EventStatus.UNDERWAY else None


def _carried(draft: Draft, stages: Stages, named: Span, sentence: Span, last: _Last | None) -> _Last | None:
    """What the heading of a list or the sentence before tells of a name whose own sentence tells nothing."""
    if last and last.told and goes_on(draft, named, sentence, last.sentence, listed=last.listed):
        return _Last(replace(last.told, sure=False), sentence, last.listed)
    if (colon := _COLON.search(draft.folded, sentence.start, named.start)) and colon.end() < named.start:
        told = _told(draft, stages, Span(colon.start(), colon.start()), Span(sentence.start, colon.start()))
        return _Last(replace(told, sure=False), sentence, listed=False) if told else None
    if head := heading(draft, stages.sort, sentence):
        told = _told(draft, stages, *head)
        return _Last(told, sentence, listed=True) if told else None
    return None


def _told_again(draft: Draft, stages: Stages, named: Span, until: int, told: Telling | None) -> Telling | None:
    """What is told of a thing where it is named and where it is only meant, until another is named."""
    known = [told] if told else []
    for meant, sentence in anaphors(draft, stages.sort, named, until):
        again = _told(draft, stages, meant, sentence)
        if again and (again.status is not EventStatus.HELD or not draft.folded.endswith(_OF, 0, meant.start)):
            known.append(again)
    status = furthest(known)
    return Telling(status, any(each.sure for each in known if each.status is status)) if status else None


def furthest(told: Iterable[Telling | None]) -> EventStatus | None:
    """The status of a thing of which several mentions tell: the furthest of those that are sure, or else of all."""
    known = [each for each in told if each]
    return EventStatus.furthest(each.status for each in [each for each in known if each.sure] or known)


def _rows(draft: Draft, stages: Stages, mentions: Sequence[Span]) -> Iterator[list[Span]]:
    row: list[Span] = []
    for each in mentions:
        if row and not _goes_on(draft, stages, row[-1], each):
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _goes_on(draft: Draft, stages: Stages, last: Span, each: Span) -> bool:
    """Whether a name follows another in one sentence with no telling word between them."""
    if not 0 <= each.start - last.end <= _TIMED or _sentence(draft, last) != _sentence(draft, each):
        return False
    return next(_words(draft, stages, last.end, each.start), None) is None


def _sentence(draft: Draft, named: Span) -> Span | None:
    return sentence_at(sentences_of(draft), named.start)


def _told(draft: Draft, stages: Stages, named: Span, sentence: Span) -> Telling | None:
    if pointed := _pointed(draft, stages, named, sentence):
        return pointed
    if _ALSO.match(draft.folded, named.end) and (also := _behind(draft, stages, named, sentence, None)):
        return also
    time, stage = _last_before(draft, stages, named, sentence)
    told = _before(draft, stages, named, sentence, (time, stage))
    told = told or _behind(draft, stages, named, sentence, None if stage else time)
    leads = named.start == sentence.start
    return told or (_predicate(draft, stages, named, sentence) if leads else None)


def _pointed(draft: Draft, stages: Stages, named: Span, sentence: Span) -> Telling | None:
    """What is told at once behind the name: ``kỳ họp thứ 5 dự kiến diễn ra …``, ``lễ hội … vừa qua``."""
    end = min(sentence.end, named.end + _BEHIND)
    words = _words(draft, stages, named.end, end, governing=False)
    time, stage = next(words, None), next(words, None)
    timed = time and time.time and time.start - named.end <= _AT_ONCE
    if time and timed and stage and stage.stage and time.reaches(stage.start, _NEAR):
        status = stages.status(stage.stage, time.time)
    elif point := stages.pointing.match(draft.folded, named.end, end):
        status = stages.status("", stages.points[point["point"]])
    else:
        status = None
    return Telling(status, sure=True) if status else None


def _last_before(draft: Draft, stages: Stages, named: Span, sentence: Span) -> tuple[_Word | None, _Word | None]:
    """The last word of time before the name, and the last one of a stage if that stands behind it."""
    start = max(sentence.start, named.start - _BEFORE)
    for bar in chain(
        _CLAUSE.finditer(draft.folded, start, named.start), _REPORT.finditer(draft.text, start, named.start)
    ):
        start = max(start, bar.end())
    time: _Word | None = None
    stage: _Word | None = None
    end = start
    for word in _words(draft, stages, start, named.start):
        if word.governing and _JOINED.match(draft.folded, word.end):
            continue
        if word.time:
            dated = _DATED.search(draft.folded, sentence.start, word.start) is not None
            time, stage = _after(time, word, dated=dated), None
        else:
            time = time if time and time.reaches(word.start, _TIMED) else None
            told = stages.status(word.stage, time.time if time else "")
            if stage is None or (told and not _chained(stages, stage, word, end)):
                stage = word
            end = word.end
    return time, stage


def _chained(stages: Stages, stage: _Word, word: _Word, end: int) -> bool:
    """Whether a stage is only what another is done to: ``hoàn thành xây dựng``, ``phê duyệt việc xây dựng``.

    ``end``: of the last word of a stage before it.
    """
    if word.start - end <= 1:
        return True
    return stages.is_plan(stage.stage) and not stages.stands(word.stage) and word.start - stage.end <= _CLOSE


def _after(last: _Word | None, word: _Word, *, dated: bool) -> _Word:
    """A word of time behind another: what is proposed to be called off, what was done for an aim, what is now wanted.

    ``dated``: a day stands before it, as it does where a report begins.
    """
    if last and word.time in _CALLED_OFF and last.time == PROPOSED:
        return replace(word, time=MOOTED)
    if word.time == AIM and ((last and last.time in _PASTS) or (last is None and dated)):
        return replace(word, time=AIMED)
    if last and word.time == WANTED and last.time == NOW and word.start - last.end <= _AT_ONCE:
        return replace(word, time=NOW)
    return word


def _before(
    draft: Draft, stages: Stages, named: Span, sentence: Span, words: tuple[_Word | None, _Word | None]
) -> Telling | None:
    """What the last words before the name tell of it as their object: ``đã khởi công dự án …``."""
    time, stage = words
    last = stage or time
    if last is None or named.start - last.end > (_TIMED if stage else _CLOSE):
        return None
    when = time.time if time else _day_time(draft, last.end, named.start) or _day_time(draft, named.end, sentence.end)
    if when in (AIM, AIMED) and _LONG_AGO.search(draft.folded, sentence.start, last.start):
        return None
    if stage and stage.stage == _AT and not when and _is_to_come(draft, named, sentence):
        when = FUTURE
    if when == WANTED and _is_passed(draft, named.end, sentence.end):
        when = PAST
    given = _given(time, stage) if time and when == IF else when
    status = stages.status(stage.stage if stage else "", given)
    implied = status is EventStatus.HELD and (when == WANTED or (stage is None and last.governing))
    told = bool(when) and when not in _UNSURE and named.start - last.end <= _NEAR and not implied
    sure = told or (stage is not None and stages.stands(stage.stage))
    return Telling(status, sure) if status else None


def _is_passed(draft: Draft, start: int, end: int) -> bool:
    """Whether the year of what is named is told at once behind it, and over: ``trước đại hội (tháng 11/2015)``."""
    published, year = draft.article.published, _YEAR_BEHIND.match(draft.folded, start, end)
    return published is not None and year is not None and int(year["year"]) < published.year


def _given(time: _Word, stage: _Word | None) -> str:
    """What ``if`` means before an object: ``sau khi`` a past, ``khi`` with its subject a present, alone nothing."""
    if time.governing:
        return PAST
    return MOOTED if stage and stage.start - time.end <= 1 else ""


def _is_to_come(draft: Draft, named: Span, sentence: Span) -> bool:
    """Whether what happens at an event is to come, not only said there: ``Tại kỳ họp, hội đồng sẽ xem xét …``."""
    will = _WILL.match(draft.folded, named.end, min(sentence.end, named.end + _BEHIND))
    return will is not None and _SAID.search(draft.folded, named.end, will.end()) is None


def _predicate(draft: Draft, stages: Stages, named: Span, sentence: Span) -> Telling | None:
    """What a long subject's predicate tells behind its commas: ``Hội nghị …; triển khai nhiệm vụ … đã diễn ra …``."""
    time: _Word | None = None
    for word in _words(draft, stages, named.end, min(sentence.end, named.end + _BEHIND), governing=False):
        if time and word.stage and word.start - time.end <= _AT_ONCE:
            status = stages.status(word.stage, time.time)
            return Telling(status, sure=True) if status else None
        time = word if word.time else None
    return None


def _behind(draft: Draft, stages: Stages, named: Span, sentence: Span, time: _Word | None) -> Telling | None:
    """What is told of the subject of a clause, ``Cầu … đã thông xe``; ``time`` may stand before it: ``Nếu cầu …``."""
    if time and named.start - time.end > (_DENIED if time.governing else _NEAR):
        time = None
    since, at_once = named.end, None
    for word in _words(draft, stages, named.end, _clause_end(draft, named, sentence), governing=False):
        if word.stage:
            timed = time if time and time.reaches(word.start - since + time.end, _NEAR) else None
            when = timed.time if timed else _day_time(draft, word.end, sentence.end, past=word.stage in _MADE)
            status = stages.status(word.stage, FUTURE if when == IF else when)
            return Telling(status, sure=bool(when) or stages.stands(word.stage)) if status else None
        verb = word.time == "given_up" and word.start - since <= _AT_ONCE + len(_PASSIVE)
        at_once = word if verb else at_once or (word if word.start - named.end <= _AT_ONCE else None)
        time, since = word, word.end
    when = at_once.time if at_once else _day_time(draft, named.end, sentence.end)
    status = stages.status("", when)
    return Telling(status, sure=status is not EventStatus.ANNOUNCED) if status else None


def _clause_end(draft: Draft, named: Span, sentence: Span) -> int:
    """Where the clause of which a name is the subject ends; a comma may follow the name at once, or what it is with."""
    end = min(sentence.end, named.end + _BEHIND)
    joined = _WITH.match(draft.folded, named.end, end)
    comma = None if joined else _SUBJECT_END.search(draft.folded, named.end + _AT_ONCE, end)
    end = comma.start() if comma else end
    bar = _CLAUSE.search(draft.folded, named.end, end)
    return bar.start() if bar else end


def _day_time(draft: Draft, start: int, end: int, *, past: bool = False) -> str:
    """``future`` where a day or year named soon behind ``start`` is to come by its words, or beside the article's.

    With ``past`` also the ``past`` where the year is one of long ago.
    """
    published, end = draft.article.published, min(end, start + _NEAR)
    if past and _LONG_AGO.search(draft.folded, start, end):
        return PAST
    if _TO_COME.search(draft.folded, start, end):
        return FUTURE
    if published is None:
        return ""
    if day := first_date(draft.folded, start, end, published):
        return FUTURE if day.day > published else ""
    year = _YEAR.search(draft.folded, start, end)
    return FUTURE if year and int(year["year"]) > published.year else ""


def _words(draft: Draft, stages: Stages, start: int, end: int, *, governing: bool = True) -> Iterator[_Word]:
    """The telling words between two offsets that belong to no body's name; ``governing``: with those that govern."""
    for match in stages.words.finditer(draft.folded, start, end):
        time, stage = stages.kinds[match.group()]
        governs = match.group() in stages.governing
        if (time or stage) and (governing or not governs) and not _in_body(draft, match.start()):
            yield _Word(match.start(), match.end(), time, stage, governs)


def _in_body(draft: Draft, offset: int) -> bool:
    index = bisect_right(draft.body_mentions, offset, key=attrgetter("start")) - 1
    return index >= 0 and offset < draft.body_mentions[index].end
