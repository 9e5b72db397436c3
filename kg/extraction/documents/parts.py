"""What stands after a document's type: ``số 215-KH/TU ngày 16/03/2023 của Ban Thường vụ Thành ủy về …``."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kg.extraction.documents.numbers import Number, number_at
from kg.extraction.draft import Draft
from kg.extraction.events.congress import read_sitting
from kg.extraction.events.hosts import implied_host
from kg.extraction.phrases.dates import first_date
from kg.extraction.phrases.extent import name_end, title_end
from kg.extraction.phrases.naming import full_name
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind

_LISTS = word_lists("document_words.toml")
_BARE_NUMBERED = frozenset(_LISTS["bare_numbered"])
_SUBJECT = re.compile(rf"[ “\"(:]*(?P<subject>{alternation(_LISTS['subjects'])})\b")
_BARE = re.compile(rf",?(?:$|[.;)]| {alternation(_LISTS['after_subject'])}\b)")
_DAY = re.compile(r"[ ,(]{1,2}(?:ký |ban hành )?(?=(?:ngày )?\d{1,2} ?(?:[/.-]|tháng))")
_OF = re.compile(r"[ ,)]{1,2}(?:của|do)\b")
_APART = re.compile(r"[,;:(]| về | tại ")
_JOINT = re.compile(r"(?:,| và) ")
_CONGRESS = re.compile(r"[ “\"]*(?P<head>đại hội|hội nghị)\b")
_PLENUM = re.compile(r" (?:hội nghị )?(?:trung ương|tw|lần thứ|của đảng)\b")
_ORDINAL = re.compile(r"\d|\b[ivxlc]+\b")
_LATE_NUMBER = re.compile(r" số(?= \d)")
_TITLE_STOPS = frozenset({"nghị quyết", "thể hiện"})
_TITLE_FREE = frozenset(_LISTS["title_free"])
_PLENUM_STOPS = frozenset({"và", "gắn", "trong"})
_ISSUER_REACH, _DAY_REACH, _LATE_REACH = 60, 30, 60
_SHORT_TITLE = 3
_SHORTEST_TITLE = {"quy chế": 2}


class Issuer(NamedTuple):
    """A body's full name and kind."""

    name: str
    kind: BodyKind


_PARTY = Issuer("Đảng Cộng sản Việt Nam", BodyKind.PARTY)
_CENTRAL_COMMITTEE = Issuer("Ban Chấp hành Trung ương Đảng", BodyKind.PARTY_COMMITTEE)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a document's type is followed by; ``end`` is the end of the words that say it."""

    number: Number | None
    day: date | None
    issuer: Issuer | None
    title: str | None
    end: int

    @property
    def telling(self) -> bool:
        """Whether this is enough to tell one document from others."""
        return self.number is not None or self.title is not None or (self.issuer is not None and self.day is not None)


def parts_after(draft: Draft, word: str, offset: int, limit: int) -> Parts:
    """The parts behind the type ``word`` that ends at ``offset``, within its sentence."""
    number = number_at(draft, offset, limit, plain_digits=word in _BARE_NUMBERED)
    day, dated = _day(draft, number.end if number else offset, limit)
    issuer, issued = _issuer(draft, dated, limit)
    if number:
        return Parts(number, day, issuer, None, issued)
    title, title_issuer, end = _title(draft, dated, issued, limit, _SHORTEST_TITLE.get(word, _SHORT_TITLE))
    late = _LATE_NUMBER.search(draft.folded, issued, min(end, issued + _LATE_REACH)) if title else None
    if late and (number := number_at(draft, late.start(), limit)):
        return Parts(number, _day(draft, number.end, limit)[0], issuer, None, number.end)
    return Parts(None, day, issuer or title_issuer, title, end)


def _day(draft: Draft, offset: int, limit: int) -> tuple[date | None, int]:
    """The day that stands at an offset, with its end."""
    opening = _DAY.match(draft.folded, offset, limit)
    if opening is None:
        return None, offset
    found = first_date(draft.folded, opening.end(), min(limit, opening.end() + _DAY_REACH), draft.article.published)
    return (found.day, found.end) if found and found.start <= opening.end() + 1 else (None, offset)


def _issuer(draft: Draft, offset: int, limit: int) -> tuple[Issuer | None, int]:
    """The body named after ``của``, with its end; of several the first, with the end of the last."""
    opening = _OF.match(draft.folded, offset, limit)
    if opening is None:
        return None, offset
    mentions = draft.body_mentions
    index = bisect_left(mentions, opening.end(), key=lambda b: b.start)
    found = mentions[index] if index < len(mentions) else None
    if found is None or found.end > min(limit, opening.end() + _ISSUER_REACH):
        return None, offset
    if _APART.search(draft.folded, opening.end(), found.start):
        return None, offset
    last = found
    while index + 1 < len(mentions) and _JOINT.fullmatch(draft.folded, last.end, mentions[index + 1].start):
        index += 1
        last = mentions[index]
    return Issuer(found.name, found.kind), last.end


def _title(draft: Draft, offset: int, issued: int, limit: int, shortest: int) -> tuple[str | None, Issuer | None, int]:
    """Title, the issuer that the title implies, and the end of the words; ``issued`` is behind a stated issuer."""
    folded = draft.folded
    if congress := _CONGRESS.match(folded, offset, limit):
        return _congress(draft, congress.start("head"), congress.end(), limit)
    if _PLENUM.match(folded, offset, limit):
        return _plenum(draft, offset, limit)
    subject = _SUBJECT.match(folded, issued, limit)
    if subject is None:
        return None, None, issued
    start = subject.start("subject")
    end = title_end(draft.text, start, limit, _TITLE_STOPS, _TITLE_FREE)
    if len(folded[start:end].split()) < shortest or _BARE.match(folded, subject.end("subject"), limit):
        return None, None, issued
    return full_name(draft, start, end).strip('“”" '), None, end


def _congress(draft: Draft, start: int, head_end: int, limit: int) -> tuple[str | None, Issuer | None, int]:
    """``Nghị quyết Đại hội Đảng bộ quận lần thứ VI``: the congress is the title, its host the issuer."""
    sitting = read_sitting(draft, start, head_end, limit)
    if sitting.generic or not (sitting.ordinal or sitting.years):
        return None, None, start
    implied = implied_host(draft.folded[start : sitting.end])
    host = Issuer(sitting.host.name, sitting.host.kind) if sitting.host else Issuer(*implied) if implied else None
    return full_name(draft, start, sitting.end), host, sitting.end


def _plenum(draft: Draft, start: int, limit: int) -> tuple[str | None, Issuer | None, int]:
    """``Nghị quyết Trung ương 4 (khóa XI, XII) về xây dựng Đảng``."""
    end = name_end(draft.text, start + 1, limit, _PLENUM_STOPS)
    words = draft.folded[start:end]
    if not _ORDINAL.search(words):
        return None, None, start
    return full_name(draft, start, end), _PARTY if "của đảng" in words else _CENTRAL_COMMITTEE, end
