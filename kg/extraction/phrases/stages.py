"""How far what a sentence names has come: announced, under way, held or cancelled, by the words around the name.

Two sorts of words tell it (``data/gazetteers/stage_words.toml``): of time (``sẽ``, ``đã``, ``chưa``, ``hoãn``) and of a
stage (``tổ chức``, ``khởi công``, ``hoàn thành``); a stage with its time means a status. The words right behind a name
(``kỳ họp thứ 5 sắp tới``) come first, then the last ones before it, then what is told of it behind.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from kg.extraction.draft import Draft
from kg.extraction.phrases.dates import first_date
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.gazetteers.vocabulary import alternation
from kg.model import EventStatus, Span
from kg.resources import table

STAGE_WORDS = table("stage_words.toml")
"""What the words mean, by sort of thing."""
_ORDER = (EventStatus.ANNOUNCED, EventStatus.UNDERWAY, EventStatus.HELD)
_NOT_STAGES = frozenset({"times", "governing"})
_ALONE, _BARE, _PAST, _FUTURE, _WANTED, _IF = "alone", "bare", "past", "future", "wanted", "if"
_TIMES = frozenset({_BARE, _PAST, "now", _FUTURE, _WANTED, "not_yet", "never", "given_up"})
_DENIALS = frozenset({"never", "not_yet"})
_CLAUSE = re.compile(r";|:(?= [“\"'])")
_SUBJECT_END = re.compile(r",(?!\d| (?:được|đã|đang|sẽ|chưa)\b)|[–—]")
_JOINED = re.compile(r" và ")
_PARTLY = r"(?! (?:được )?(?:khoảng |hơn |gần |trên )?\d[\d.,]* ?%)"
_WITH = re.compile(r",? với\b")
_YEAR = re.compile(r"(?<![\d./-])(?P<year>20\d\d)(?![\d/-]|\.\d)")
_TO_COME = re.compile(rf"\b{alternation(STAGE_WORDS['days']['future'])}\b")
_BEFORE, _BEHIND = 160, 150
_TIMED, _NEAR, _CLOSE, _DENIED, _AT_ONCE = 80, 40, 25, 12, 3


@dataclass(frozen=True, slots=True)
class Telling:
    """What one mention tells; ``sure`` where words of time say it, and it is not only the usual meaning of a word."""

    status: EventStatus
    sure: bool


@dataclass(frozen=True, slots=True)
class Stages:
    """The words that tell how far things of one sort have come, and what they mean.

    ``kinds`` has the time and the stage of each word, one of them empty; both are empty where it tells nothing.
    """

    words: re.Pattern[str]
    kinds: Mapping[str, tuple[str, str]]
    governing: frozenset[str]
    pointing: re.Pattern[str]
    points: Mapping[str, str]
    statuses: Mapping[str, Mapping[str, EventStatus]]

    def status(self, stage: str, time: str) -> EventStatus | None:
        """The status that a stage means with a time; either may be empty."""
        return self.statuses[stage or _ALONE].get(time or _BARE)


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
        elif self.time == _PAST:
            reach = min(reach, _CLOSE if self.governing else _NEAR)
        return offset - self.end <= reach


@cache
def stages_of(sort: str) -> Stages:
    """The words for ``events`` or ``projects``."""
    own = STAGE_WORDS[sort]
    stages = {stage: means for stage, means in own.items() if stage not in _NOT_STAGES}
    ruling = _by_word(STAGE_WORDS["governing"]) | _by_word(own.get("governing", {}))
    times = _by_word(STAGE_WORDS["times"]) | _by_word(own.get("times", {})) | ruling
    kinds = {word: (time, "") for word, time in times.items()}
    kinds |= {word: ("", stage) for stage, means in stages.items() for word in means["words"]}
    governing = {*ruling, *(word for means in stages.values() if means.get("governing") for word in means["words"])}
    kinds |= dict.fromkeys(STAGE_WORDS["swallowed"], ("", ""))
    points = _by_word(STAGE_WORDS["pointing"])
    statuses = {
        stage: {time: EventStatus(value) for time, value in means.items() if time in _TIMES}
        for stage, means in stages.items()
    }
    finder = re.compile(rf"(?<![\w-]){_by_first_letter(kinds)}(?![\w-]){_PARTLY}")
    pointing = re.compile(rf",? ?(?P<point>{alternation(points)})(?!\w)")
    return Stages(finder, kinds, frozenset(governing), pointing, points, statuses)


def _by_first_letter(words: Iterable[str]) -> str:
    """An ``alternation`` that looks at the first letter once: of some 250 words that is several times faster."""
    first = {word[0]: alternation(other[1:] for other in words if other[0] == word[0]) for word in words}
    return f"(?:{'|'.join(letter + rest for letter, rest in first.items())})"


def _by_word(lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: time for time, words in lists.items() for word in words}


def tellings(draft: Draft, stages: Stages, mentions: Sequence[Span]) -> list[Telling | None]:
    """What the words around each of some names tell; ``mentions`` are in the order of the text.

    Names with no telling word between them in a sentence share what is told before the first and behind the last.
    """
    found: list[Telling | None] = []
    for row in _rows(draft, stages, mentions):
        sentence = _sentence(draft, row[0]) or row[0]
        found += [_told(draft, stages, Span(row[0].start, row[-1].end), sentence)] * len(row)
    return found


def furthest(told: Iterable[Telling | None]) -> EventStatus | None:
    """The status of a thing of which several mentions tell: the furthest of those that are sure, or else of all.

    What was called off stays so, unless a later mention tells that it goes on or was held after all.
    """
    known = [each for each in told if each]
    status: EventStatus | None = None
    for each in [each for each in known if each.sure] or known:
        if EventStatus.CANCELLED not in (status, each.status):
            status = max(status or each.status, each.status, key=_ORDER.index)
        elif each.status is not EventStatus.ANNOUNCED:
            status = each.status
    return status


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
    time, stage = _last_before(draft, stages, named, sentence)
    told = _before(draft, stages, named, sentence, (time, stage))
    return told or _behind(draft, stages, named, sentence, None if stage else time)


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
    for bar in _CLAUSE.finditer(draft.folded, start, named.start):
        start = bar.end()
    time: _Word | None = None
    stage: _Word | None = None
    for word in _words(draft, stages, start, named.start):
        if word.governing and _JOINED.match(draft.folded, word.end):
            continue
        if word.time:
            time, stage = word, None
        else:
            time = time if time and time.reaches(word.start, _TIMED) else None
            if stage is None or stages.status(word.stage, time.time if time else ""):
                stage = word
    return time, stage


def _before(
    draft: Draft, stages: Stages, named: Span, sentence: Span, words: tuple[_Word | None, _Word | None]
) -> Telling | None:
    """What the last words before the name tell of it as their object: ``đã khởi công dự án …``."""
    time, stage = words
    last = stage or time
    if last is None or named.start - last.end > (_TIMED if stage else _CLOSE):
        return None
    when = time.time if time else _day_time(draft, last.end, named.start) or _day_time(draft, named.end, sentence.end)
    status = stages.status(stage.stage if stage else "", "" if when == _IF else when)
    implied = status is EventStatus.HELD and (when == _WANTED or (stage is None and last.governing))
    sure = bool(when) and named.start - last.end <= _NEAR and not implied
    return Telling(status, sure) if status else None


def _behind(draft: Draft, stages: Stages, named: Span, sentence: Span, time: _Word | None) -> Telling | None:
    """What is told of the subject of a clause, ``Cầu … đã thông xe``; ``time`` may stand before it: ``Nếu cầu …``."""
    if time and named.start - time.end > (_DENIED if time.governing else _NEAR):
        time = None
    since, at_once = named.end, None
    for word in _words(draft, stages, named.end, _clause_end(draft, named, sentence), governing=False):
        if word.stage:
            timed = time if time and time.reaches(word.start - since + time.end, _NEAR) else None
            when = timed.time if timed else _day_time(draft, word.end, sentence.end)
            status = stages.status(word.stage, _FUTURE if when == _IF else when)
            return Telling(status, sure=bool(when)) if status else None
        time, since = word, word.end
        at_once = at_once or (word if word.start - named.end <= _AT_ONCE else None)
    status = stages.status("", at_once.time) if at_once else None
    return Telling(status, sure=status is not EventStatus.ANNOUNCED) if status else None


def _clause_end(draft: Draft, named: Span, sentence: Span) -> int:
    """Where the clause of which a name is the subject ends; a comma may follow the name at once, or what it is with."""
    end = min(sentence.end, named.end + _BEHIND)
    joined = _WITH.match(draft.folded, named.end, end)
    comma = None if joined else _SUBJECT_END.search(draft.folded, named.end + _AT_ONCE, end)
    end = comma.start() if comma else end
    bar = _CLAUSE.search(draft.folded, named.end, end)
    return bar.start() if bar else end


def _day_time(draft: Draft, start: int, end: int) -> str:
    """``future`` where a day or year named soon behind ``start`` is to come by its words, or beside the article's."""
    published, end = draft.article.published, min(end, start + _NEAR)
    if _TO_COME.search(draft.folded, start, end):
        return _FUTURE
    if published is None:
        return ""
    if day := first_date(draft.folded, start, end, published):
        return _FUTURE if day.day > published else ""
    year = _YEAR.search(draft.folded, start, end)
    return _FUTURE if year and int(year["year"]) > published.year else ""


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
