"""Whether an event is announced, under way, held or cancelled: what its sentence tells, or its day."""

import re
from collections.abc import Sequence
from datetime import date

from kg.extraction.draft import Draft
from kg.extraction.events.names import FUNERAL
from kg.extraction.phrases.dates import first_date
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.extraction.phrases.stage_words import STAGE_WORDS, stages_of
from kg.extraction.phrases.stages import Telling, tellings
from kg.gazetteers.vocabulary import alternation
from kg.model import EventFact, EventStatus, Span

_REPORTED = re.compile(rf"{alternation(STAGE_WORDS['reported'])}\b")
_HOLDING, _RITE = "tổ chức ", "lễ"
_UNNAMED = frozenset({"events.unnamed-ceremony", "events.unnamed-conference"})


def event_tellings(draft: Draft, facts: Sequence[EventFact]) -> list[Telling | None]:
    """What each mention of an event tells of it; ``facts`` are in the order of the text."""
    told = tellings(draft, stages_of("events"), [_named(draft, fact) for fact in facts])
    return [_with_day(draft, fact, telling) for fact, telling in zip(facts, told, strict=True)]


def _named(draft: Draft, fact: EventFact) -> Span:
    """The name without the verb that some begin with: ``tổ chức khai mạc …``."""
    start, end = fact.evidence.start, fact.evidence.end
    return Span(start + len(_HOLDING) if draft.folded.startswith(_HOLDING, start) else start, end)


def _with_day(draft: Draft, fact: EventFact, telling: Telling | None) -> Telling | None:
    """A day after the article's announces an event unless the words tell otherwise; what has no name is reported."""
    if telling and telling.sure:
        return telling
    published, day = draft.article.published, fact.date or _day_before(draft, fact)
    if published and day and day > published:
        return Telling(EventStatus.ANNOUNCED, sure=True)
    if published and fact.date:
        return Telling(EventStatus.HELD, sure=telling is not None)
    if FUNERAL.match(draft.folded, fact.evidence.start + len(_RITE)):
        return Telling(EventStatus.ANNOUNCED, sure=True)
    reported = _is_report(draft, fact)
    if telling is None:
        return Telling(EventStatus.HELD, sure=False) if reported or fact.evidence.rule in _UNNAMED else None
    return Telling(telling.status, sure=reported)


def _day_before(draft: Draft, fact: EventFact) -> date | None:
    """The day that the sentence names before an event that is only referred to: ``Sáng 30/6, sau lễ …``."""
    sentence, published = sentence_at(sentences_of(draft), fact.evidence.start), draft.article.published
    found = first_date(draft.folded, sentence.start, fact.evidence.start, published) if sentence else None
    return found.day if found else None


def _is_report(draft: Draft, fact: EventFact) -> bool:
    """Whether the sentence begins as a report does: ``Sáng 6/4, Quận ủy tổ chức …``."""
    sentence = sentence_at(sentences_of(draft), fact.evidence.start)
    return sentence is not None and _REPORTED.match(draft.folded, sentence.start, fact.evidence.start) is not None
