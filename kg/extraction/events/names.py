"""The name of an event, read from its head: ``Lễ kỷ niệm 50 năm ngày thành lập quận``, ``Kỳ họp thứ tư HĐND``."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from kg.extraction.draft import Draft
from kg.extraction.events.congress import Sitting, ordinal_value, read_sitting
from kg.extraction.phrases.extent import UPPER, name_end, title_end, word_after, word_before
from kg.gazetteers.nations import nations
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import fold

_LISTS = word_lists("event_words.toml")
_CONFERENCE = re.compile(rf" {alternation(_LISTS['conferences'])}\b")
_ACTED = re.compile(rf" {alternation(_LISTS['acted'])}\b")
_QUOTED = re.compile(r' [“"]')
_CEREMONY = re.compile(rf" {alternation(_LISTS['ceremonies'])}\b")
FUNERAL = re.compile(
    r" (?P<kind>viếng|truy điệu|an táng|đưa tang|nhập quan)"
    r"(?: và (?:truy điệu|an táng))?(?: (?:sẽ |được )?(?:tổ chức|bắt đầu|diễn ra|cử hành|lúc|hồi|từ|vào)\b| ?:)"
)
"""What an obituary announces of the dead whom it is about."""
_ELECTION = re.compile(rf" {alternation(_LISTS['elections'])}\b")
_NOT_HEAD = re.compile(rf"(?:^|\W){alternation(_LISTS['not_heads'])} [“\"(]?$")
_NOT_HEAD_REACH = 16
_STOPS = frozenset(_LISTS["stops"])
_FESTIVAL_STOPS = _STOPS | frozenset(_LISTS["festival_stops"])
_NO_FESTIVAL = re.compile(rf" (?:{alternation(_LISTS['no_festival'])}\b|\()")
_PROPER_WORD = re.compile(rf"(?<=[\s“\"(])(?:[{UPPER}]\w*|(?:19|20)\d\d\b|(?:(?<=lần )|(?<=thứ ))\d+\b)")
_LOOSE_END = re.compile(rf" (?:{alternation(_LISTS['loose_ends'])}|ngày \d[\d/.-]*)$")
_PAPER = re.compile(rf"\b{alternation(_LISTS['papers'])}\b")
_PAPER_LAST = re.compile(rf" {alternation(_LISTS['papers'])}$")
_PAPER_NEXT = re.compile(rf", (?:các )?{alternation(_LISTS['papers'])}\b")
_FREE = frozenset(_LISTS["free"])
_ANOTHER = re.compile(r",? và (?:Hội nghị|Hội thảo|Diễn đàn|Kỳ họp|Đại hội|Tọa đàm) ")
_ON_DAY = re.compile(r",? (?:diễn ra |tổ chức )?(?:vào )?(?:sáng |chiều )?(?:ngày )?\d{1,2}[/.-]\d")
_NATION = alternation(fold(form) for form, _ in nations())
_ELECTION_PART = re.compile(
    r",? ?(?:và |đại biểu |chính quyền |quốc hội|hội đồng nhân dân|hđnd|khóa [ivxlc\d]+|"
    rf"nhiệm kỳ (?:\d{{4}} ?- ?\d{{4}})|các cấp|bổ sung|tổng thống|trưởng (?:thôn|bản|ấp|khu phố)|"
    rf"tổ trưởng tổ dân phố|(?:tỉnh|thành phố|tp|quận|huyện|thị xã|phường|xã|{_NATION})\b"
    r"(?: \w+){0,2}?(?= và|[,.;)]| nhiệm kỳ| khóa|$))"
)
_TERM = re.compile(r"khóa (?P<n>[ivxlc]+|\d+)\b")
_EDITION = re.compile(r"\blần (?:thứ )?(?P<n>[ivxlc]+|\d{1,3})\b")
_LEAST_WORDS, _SOON, _LATE = 2, 4, 12
_CAPITAL_FESTIVALS = frozenset({"ngày hội"})
_CLOSING = frozenset('”")')
_VOTERS = "tiếp xúc cử tri"
_MEETINGS = frozenset({_VOTERS, "tọa đàm"})
_SINGLE = frozenset({"cuộc", "buổi"})
_VOTERS_OF = re.compile(rf" {alternation(_LISTS['voters_of'])}\b")
_MET = re.compile(r"\b(?:đã|đã có|cũng|tiếp tục|có) $")
_MET_AT = re.compile(r" (?:tại |ở )?(?:các )?")
_SPECIFIC = frozenset({"đại hội đồng cổ đông"})
_PROPER = frozenset({"hội thảo", "tọa đàm"})
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
    """The event's name at a head, or ``None`` where the head names none, or begins a link in brackets."""
    reading = event_types()[match.group()].reading
    if draft.text.startswith("[", match.start() - 1):
        return None
    since = max(sentence.start, match.start() - _NOT_HEAD_REACH)
    if _NOT_HEAD.search(draft.folded, since, match.start()) and not _is_single(draft, match, sentence):
        return None
    return _READINGS[reading](draft, match, sentence)


def _sitting(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    found = read_sitting(draft, match.start(), match.end(), sentence.end)
    parts = found.parts + (match.group() in _SPECIFIC)
    dated = parts == 1 and match.group() == "kỳ họp" and _ON_DAY.match(draft.folded, found.end, sentence.end)
    named = found.ordinal or found.host or found.years or parts > 1 or match.group() == "phiên chất vấn" or dated
    return found if named and not found.generic else None


def _conference(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    found = read_sitting(draft, match.start(), match.end(), sentence.end)
    if found.ordinal or (found.host and found.parts > 1):
        return found
    quoted = _QUOTED.match(draft.text, match.end())
    proposed = match.group() in _PROPER and draft.text[match.start()].islower()
    if proposed and not quoted and not _is_single(draft, match, sentence):
        return None
    if match.group() == _VOTERS and not (
        _is_single(draft, match, sentence) or _is_met_in_place(draft, match, sentence)
    ):
        return None
    if _is_acting(draft, match, sentence):
        return None
    titled = _CONFERENCE.match(draft.folded, match.end()) or _is_titled(draft, match, sentence)
    if not titled or draft.folded.startswith(",", match.end()):
        return None
    return _phrase(draft, match, sentence)


def _met_whom(draft: Draft, match: re.Match[str]) -> bool:
    """Whether the place of the voters follows, or the session that they are met about."""
    return _VOTERS_OF.match(draft.folded, match.end()) is not None or draft.unit_at(match.end() + 1) is not None


def _is_single(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether one meeting is told of: ``cuộc tiếp xúc cử tri``, ``buổi tọa đàm``."""
    return match.group() in _MEETINGS and word_before(draft.folded, match.start(), sentence.start) in _SINGLE


def _is_met_in_place(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether deputies met voters of a place: ``Tổ đại biểu số 1 cũng tiếp xúc cử tri tại thành phố Tân Lập``."""
    place = _MET_AT.match(draft.folded, match.end(), sentence.end)
    met = _MET.search(draft.folded, max(sentence.start, match.start() - _NOT_HEAD_REACH), match.start())
    return bool(met and place and draft.unit_at(place.end()))


def _is_acting(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether the conference does something, at the beginning of a clause: ``Hội nghị đánh giá kinh tế phục hồi``."""
    opening = match.start() == sentence.start or draft.folded.endswith((", ", "; "), 0, match.start())
    return opening and _ACTED.match(draft.folded, match.end()) is not None


def _is_titled(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether a head with a capital goes on with a body or an acronym, as ``Hội nghị APEC`` does.

    A meeting with voters is one without more.
    """
    if match.group() == _VOTERS:
        return _met_whom(draft, match)
    if draft.folded[match.end() : match.end() + 1] != " ":
        return False
    if _QUOTED.match(draft.text, match.end()):
        return True
    if draft.text[match.start()].islower():
        return False
    word = word_after(draft.text, match.end(), sentence.end)
    body = draft.body_at(match.end() + 1)
    return body is not None or (len(word) > 1 and word.isupper()) or _is_numbered(draft, match, sentence)


def _is_numbered(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether a proper name with the number of a meeting follows: ``Hội nghị Biển xanh châu Á lần thứ 23``."""
    if not draft.text[match.end() + 1 : match.end() + 2].isupper():
        return False
    end = name_end(draft.text, match.end() + 1, sentence.end, _STOPS)
    return _EDITION.search(draft.folded, match.end(), end) is not None


def _festival(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    """``Lễ hội chọi trâu Đồ Sơn``: a festival with a proper name, which begins soon after a head in lower case."""
    if draft.text[match.end() : match.end() + 1] != " " or _NO_FESTIVAL.match(draft.folded, match.end()):
        return None
    if match.group() in _CAPITAL_FESTIVALS and draft.text[match.start()].islower():
        return None
    limit = name_end(draft.text, match.end() + 1, sentence.end, _FESTIVAL_STOPS)
    proper = list(_PROPER_WORD.finditer(draft.text, match.end(), limit))
    reach = _SOON if draft.text[match.start()].islower() else _LATE
    if not proper or draft.text.count(" ", match.end(), proper[0].start()) > reach:
        return None
    end = limit if draft.text[limit - 1] in _CLOSING else proper[-1].end()
    if (aside := draft.text.find(" (", match.end(), end)) > 0 and draft.text[end - 1] != ")":
        end = aside
    inner = read_sitting(draft, match.start(), match.end(), end)
    edition = _EDITION.search(draft.folded, match.end(), end)
    return Sitting(match.start(), end, ordinal_value(edition["n"]) if edition else inner.ordinal)


def _ceremony(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    if match.group() == "lễ" and (last := FUNERAL.match(draft.folded, match.end(), sentence.end)):
        return Sitting(match.start(), last.end("kind"), parts=1)
    subject = _CEREMONY.match(draft.folded, match.end()) if match.group() == "lễ" else match
    found = _phrase(draft, match, sentence) if subject else None
    if subject is None or found is None:
        return None
    rest = draft.text[subject.end() : found.end].replace(",", " ,").split()
    told = len(rest) >= _LEAST_WORDS or any(word[0].isupper() for word in rest)
    joined = rest[:1] != [","] or _CEREMONY.match(" " + " ".join(rest[1:]).lower())
    return found if told and joined else None


def _phrase(draft: Draft, match: re.Match[str], sentence: Span) -> Sitting | None:
    end = _phrase_end(draft, match.end(), sentence.end)
    while loose := _LOOSE_END.search(draft.folded, match.end(), end):
        end = loose.start()
    body = draft.body_within(match.end(), end)
    own = body if body and _is_owner(draft, match.end(), body.start) else None
    inner = read_sitting(draft, match.start(), match.end(), end)
    return Sitting(match.start(), end, inner.ordinal, None, own, parts=1) if end > match.end() + 1 else None


def _phrase_end(draft: Draft, start: int, limit: int) -> int:
    """The end of a name, which goes on where papers of several types are listed, and not behind a bracket."""
    bracket = draft.text.find("]", start, limit)
    limit = bracket if bracket >= 0 else limit
    if another := _ANOTHER.search(draft.text, start + 1, limit):
        limit = another.start()
    place = _MET_AT.match(draft.folded, start, limit) if draft.folded.endswith(_VOTERS, 0, start) else None
    end = title_end(draft.text, place.end() if place else start + 1, limit, _STOPS, _FREE)
    if _PAPER_LAST.search(draft.folded, start, end) and (more := _PAPER_NEXT.match(draft.folded, end, limit)):
        return title_end(draft.text, more.end(), limit, _STOPS, _FREE)
    return end


def _is_owner(draft: Draft, start: int, end: int) -> bool:
    """Whether ``của`` before a body makes it the event's, and not that of a paper: ``… triển khai kết luận của Bộ``."""
    joined = draft.folded.endswith(("của ", "- "), start, end)
    return joined and _PAPER.search(draft.folded, start, end) is None


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
