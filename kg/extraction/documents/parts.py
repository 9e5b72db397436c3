"""What stands after a document's type: ``số 215-KH/TU ngày 16/03/2023 của Ban Thường vụ Thành ủy về …``."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from kg.extraction.documents.issuers import Issuer, issuer_at
from kg.extraction.documents.numbers import Number, number_at
from kg.extraction.documents.titles import Manner, any_type, title_at
from kg.extraction.draft import BodyMention, Draft
from kg.extraction.phrases.dates import first_date
from kg.extraction.phrases.naming import full_name
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.text import fold

_LISTS = word_lists("document_words.toml")
_BARE_NUMBERED = frozenset(_LISTS["bare_numbered"])
_DAY = re.compile(r"[ ,(]{1,2}(?:ký |ban hành |đề )?(?=(?:ngày )?\d{1,2} ?(?:[/.-]|tháng))")
_LAST_DAY = re.compile(
    r"(?<! trước)(?<! đến)(?<! từ)(?<! sau)(?<! hết)(?<! vào)(?P<before>,?) ngày \d{1,2} ?[/.-][\d/. -]*"
    rf"(?: {alternation(_LISTS['stating'])})?$"
)
_WORKING_RULES = re.compile(r" (?P<title>làm việc của )")
_LATE_NUMBER = re.compile(r" số(?= \d)")
_FAR_NUMBER = re.compile(r"(?: [^\W\d]+){1,8}? số(?= \d)")
_MANNER = re.compile(rf" {alternation(_LISTS['manners'])}\b")
_DECREES = frozenset(_LISTS["decrees"])
_DAY_REACH, _LATE_REACH, _TYPE_REACH = 30, 60, 16


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


def parts_after(draft: Draft, word: str, offset: int, limit: int, *, issued: bool = False) -> Parts:
    """The parts behind the type ``word`` that ends at ``offset``, within its sentence.

    ``issued``: a word such as ``trao`` or ``thông qua`` stands before it, so that any words may be the title.
    """
    if manner := _MANNER.match(draft.folded, offset, limit):
        offset = manner.end()
    number = number_at(draft, offset, limit, plain_digits=word in _BARE_NUMBERED, decree=word in _DECREES)
    day, dated = _day(draft, number.end if number else offset, limit)
    issuer, end = issuer_at(draft, dated, limit)
    if number is None and issuer and (number := number_at(draft, end, limit)):
        day, end = _day(draft, number.end, limit)
    if number:
        return Parts(number, day, issuer, None, end)
    if issuer is None and (far := _far_number(draft, dated, limit)):
        return _numbered(draft, far, limit)
    return _titled(draft, Parts(None, day, issuer, None, end), dated, limit, Manner.of(word, issued=issued))


def _titled(draft: Draft, parts: Parts, dated: int, limit: int, manner: Manner) -> Parts:
    """The parts with a title, or with a number that stands behind the subject: ``Quyết định truy nã số 27``."""
    title, implied, end = title_at(draft, dated, parts.end, limit, manner)
    late = _LATE_NUMBER.search(draft.folded, parts.end, min(end, parts.end + _LATE_REACH)) if title else None
    if late and any_type().search(draft.folded, max(parts.end, late.start() - _TYPE_REACH), late.end()) is not None:
        late = None
    if late and (number := number_at(draft, late.start(), limit)):
        return _numbered(draft, number, limit, parts.issuer)
    issuer = parts.issuer or implied
    if (working := _WORKING_RULES.match(draft.folded, parts.end, limit)) and (owner := draft.body_at(working.end())):
        title = full_name(draft, working.start("title"), owner.end)
        return Parts(None, parts.day, Issuer(owner.name, owner.kind), title, owner.end)
    if title and issuer is None and manner.addressed and (owner := _closing_owner(draft, parts.end, end)):
        issuer = Issuer(owner.name, owner.kind)
        title, end = full_name(draft, parts.end, owner.end).strip(' “"'), owner.end
    return _dated(draft, Parts(None, parts.day, issuer, title, end))


def _closing_owner(draft: Draft, start: int, end: int) -> BodyMention | None:
    """The body that ends a report's title: ``báo cáo tình hình năm 2023 của Ủy ban nhân dân tỉnh, thu ngân sách …``."""
    first = bisect_left(draft.body_mentions, start, key=lambda b: b.start)
    for body in draft.body_mentions[first:]:
        if body.end > end:
            return None
        if draft.folded.endswith(" của ", start, body.start):
            return body if body.end == end or draft.folded[body.end] == "," else None
    return None


def _dated(draft: Draft, parts: Parts) -> Parts:
    """The parts without the day that ends a title: ``Biên bản làm việc giữa hai bên ngày 3/4/2016 ghi rõ``."""
    closing = parts.title and parts.day is None and _LAST_DAY.search(draft.folded, parts.end - _DAY_REACH, parts.end)
    if not closing or not parts.title:
        return parts
    day, end = _day(draft, closing.end("before"), parts.end)
    title = parts.title[: max(0, fold(parts.title).rfind(" ngày "))].rstrip(" ,")
    return Parts(None, day, parts.issuer, title, end) if day and title else parts


def _far_number(draft: Draft, offset: int, limit: int) -> Number | None:
    """The number behind the words that tell the kind: ``Giấy phép xả thải ra biển số 82/GP-UBND``."""
    far = _FAR_NUMBER.match(draft.folded, offset, limit)
    if far is None or any_type().search(draft.folded, offset, far.end()):
        return None
    number = number_at(draft, far.end() - len(" số"), limit)
    return number if number and not number.text.isdecimal() else None


def _numbered(draft: Draft, number: Number, limit: int, issuer: Issuer | None = None) -> Parts:
    """The parts of a document whose number stands behind its subject."""
    day, dated = _day(draft, number.end, limit)
    own, end = issuer_at(draft, dated, limit)
    return Parts(number, day, own or issuer, None, end)


def _day(draft: Draft, offset: int, limit: int) -> tuple[date | None, int]:
    """The day that stands at an offset, with its end."""
    opening = _DAY.match(draft.folded, offset, limit)
    if opening is None:
        return None, offset
    found = first_date(draft.folded, opening.end(), min(limit, opening.end() + _DAY_REACH), draft.article.published)
    return (found.day, found.end) if found and found.start <= opening.end() + 1 else (None, offset)
