"""The name of an event, read from its head: ``Lễ kỷ niệm 50 năm ngày thành lập quận``, ``Kỳ họp thứ tư HĐND``."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from kg.extraction.draft import Draft
from kg.extraction.events.congress import Sitting, ordinal_value, read_sitting
from kg.extraction.phrases.extent import name_end, title_end, word_after, word_before
from kg.gazetteers.nations import nations
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import fold

_LISTS = word_lists("event_words.toml")
_CONFERENCE = re.compile(rf" {alternation(_LISTS['conferences'])}\b")
_CEREMONY = re.compile(rf" {alternation(_LISTS['ceremonies'])}\b")
_ELECTION = re.compile(rf" {alternation(_LISTS['elections'])}\b")
_NOT_HEAD = re.compile(rf"(?:^|\W){alternation(_LISTS['not_heads'])} [“\"(]?$")
_NOT_HEAD_REACH = 16
_STOPS = frozenset(_LISTS["stops"])
_FREE = frozenset(_LISTS["free"])
_NATION = alternation(fold(form) for form, _ in nations())
_ELECTION_PART = re.compile(
    r",? ?(?:và |đại biểu |quốc hội|hội đồng nhân dân|hđnd|khóa [ivxlc\d]+|nhiệm kỳ (?:\d{4} ?- ?\d{4})|các cấp|"
    rf"bổ sung|tổng thống|trưởng (?:thôn|bản|ấp|khu phố)|"
    rf"tổ trưởng tổ dân phố|(?:tỉnh|thành phố|tp|quận|huyện|thị xã|phường|xã|{_NATION})\b"
    r"(?: \w+){0,2}?(?= và|[,.;)]| nhiệm kỳ| khóa|$))"
)
_TERM = re.compile(r"khóa (?P<n>[ivxlc]+|\d+)\b")
_EDITION = re.compile(r"\blần (?:thứ )?(?P<n>[ivxlc]+|\d{1,3})\b")
_LEAST_WORDS = 2
_SINGLE = frozenset({"cuộc", "buổi"})
_PROPER = frozenset({"hội thảo"})
"""Heads that name an event only with a capital; in lower case they are proposed more often than held."""


@dataclass(frozen=True, slots=True)
class EventType:
    """A head word's type, the head as names write it, and the way the rest of the name is read."""

    type: str
    head: str
    reading: str


@cache
def event_types() -> dict[str, EventType]:
    """Event types by head word, folded."""
    return {row["word"]: EventType(row["type"], row["name"], row["reading"]) for row in rows("event_types.tsv")}


@cache
def trigger() -> re.Pattern[str]:
    """What finds the heads of event names in folded text."""
    return re.compile(rf"{alternation(event_types())}(?![\w-])")


def read_name(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    """The event's name at a head, or ``None`` where the head names none."""
    reading = event_types()[match.group()].reading
    since = max(sentence.start, match.start() - _NOT_HEAD_REACH)
    if _NOT_HEAD.search(draft.folded, since, match.start()):
        return None
    return _READINGS[reading](draft, match, sentence)


def _sitting(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    found = read_sitting(draft, match.start(), match.end(), sentence.end)
    named = found.ordinal or found.host or found.years or found.parts > 1 or match.group() == "phiên chất vấn"
    return found if named and not found.generic else None


def _conference(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    found = read_sitting(draft, match.start(), match.end(), sentence.end)
    if found.ordinal or (found.host and found.parts > 1):
        return found
    if match.group() in _PROPER and draft.text[match.start()].islower():
        return None
    if match.group() == "tiếp xúc cử tri" and word_before(draft.folded, match.start(), sentence.start) not in _SINGLE:
        return None
    titled = _CONFERENCE.match(draft.folded, match.end()) or _is_titled(draft, match, sentence)
    if not titled or draft.folded.startswith(",", match.end()):
        return None
    return _phrase(draft, match, sentence)


def _is_titled(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether a head with a capital goes on with a body or an acronym, as ``Hội nghị APEC`` does.

    A meeting with voters is one without more.
    """
    if match.group() == "tiếp xúc cử tri":
        return True
    if not draft.text[match.start()].isupper() or draft.folded[match.end()] != " ":
        return False
    word = word_after(draft.text, match.end(), sentence.end)
    body = any(mention.start == match.end() + 1 for mention in draft.body_mentions)
    return body or (len(word) > 1 and word.isupper())


def _festival(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    """``Lễ hội chọi trâu Đồ Sơn``: a festival with a proper name."""
    end = name_end(draft.text, match.end() + 1, sentence.end, _STOPS)
    inner = read_sitting(draft, match.start(), match.end(), end)
    proper = any(word[0].isupper() for word in draft.text[match.end() : end].split())
    if not proper or not draft.text[match.start()].isupper():
        return None
    edition = _EDITION.search(draft.folded, match.end(), end)
    return Sitting(match.start(), end, ordinal_value(edition["n"]) if edition else inner.ordinal)


def _ceremony(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    subject = _CEREMONY.match(draft.folded, match.end()) if match.group() == "lễ" else match
    found = _phrase(draft, match, sentence) if subject else None
    if subject is None or found is None:
        return None
    rest = draft.text[subject.end() : found.end].replace(",", " ,").split()
    told = len(rest) >= _LEAST_WORDS or any(word[0].isupper() for word in rest)
    joined = rest[:1] != [","] or _CEREMONY.match(" " + " ".join(rest[1:]).lower())
    return found if told and joined else None


def _phrase(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    end = title_end(draft.text, match.end() + 1, sentence.end, _STOPS, _FREE)
    body = draft.body_within(match.end(), end)
    own = body if body and draft.folded.endswith(("của ", "- "), match.end(), body.start) else None
    inner = read_sitting(draft, match.start(), match.end(), end)
    return Sitting(match.start(), end, inner.ordinal, None, own, parts=1) if end > match.end() + 1 else None


def _election(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    if not _ELECTION.match(draft.folded, match.end()):
        return None
    end = match.end()
    while part := _ELECTION_PART.match(draft.folded, end, sentence.end):
        end = part.end()
    folded = draft.folded[match.start() : end].rstrip(" ,")
    folded = folded.removesuffix(" và")
    found = read_sitting(draft, match.start(), match.start() + len(folded), match.start() + len(folded))
    term = _TERM.search(folded)
    return replace(found, ordinal=ordinal_value(term["n"]) if term else None)


_READINGS: dict[str, Callable[[Draft, re.Match[str], Span], Sitting | None]] = {
    "sitting": _sitting,
    "conference": _conference,
    "ceremony": _ceremony,
    "election": _election,
    "festival": _festival,
}
