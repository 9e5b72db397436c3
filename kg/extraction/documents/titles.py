"""Titles of documents: ``về việc sắp xếp tổ dân phố``, ``Đại hội Đảng bộ quận lần thứ VI``, ``bổ nhiệm ông A``."""

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from kg.extraction.documents.issuers import OF, Issuer
from kg.extraction.draft import Draft
from kg.extraction.events.congress import read_sitting
from kg.extraction.events.hosts import implied_host
from kg.extraction.phrases.extent import name_end, title_end
from kg.extraction.phrases.naming import full_name
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind

_LISTS = word_lists("document_words.toml")
_SUBJECT = re.compile(rf"[ “\"(:]*(?P<subject>{alternation(_LISTS['subjects'])})\b")
_BARE = re.compile(rf",?(?:$|[.;)]| {alternation(_LISTS['after_subject'])}\b(?! về\b))")
_CONGRESS = re.compile(r"[ “\"]*(?P<head>đại hội|hội nghị)\b")
_PLENUM = re.compile(r" (?:hội nghị )?(?:trung ương|tw|lần thứ|của đảng)\b")
_TO = re.compile(r" (?:đến|tới|lên|cho) ")
_ABOUT = re.compile(r"[.;:\n]|(?<= )(?P<subject>về (?:việc|\w))")
_LOOSE = re.compile(rf" (?!{alternation(_LISTS['loose'])}\b)(?=[^\W\d_]|[“\"])")
_DOING = re.compile(rf" {alternation(_LISTS['doing'])}\b")
_ORDINAL = re.compile(r"\d|\b[ivxlc]+\b")
_TRAILING = re.compile(rf" {alternation(_LISTS['title_trailing'])}$")
_TITLE_STOPS = frozenset(_LISTS["title_stops"])
_LETTERS = frozenset({"văn bản", "công văn"})
_HOLLOW = frozenset(_LISTS["hollow_titles"])
_TITLE_FREE = frozenset(_LISTS["title_free"])
_PLENUM_STOPS = frozenset({"và", "gắn", "trong"})
_ABOUT_REACH, _SHORT_TITLE = 110, 3
_SHORTEST_TITLE = {"quy chế": 2, "báo cáo": 2, "văn bản": 6}
_LOOSELY_TITLED = frozenset(_LISTS["loosely_titled"])
_PARTY = Issuer("Đảng Cộng sản Việt Nam", BodyKind.PARTY)
_CENTRAL_COMMITTEE = Issuer("Ban Chấp hành Trung ương Đảng", BodyKind.PARTY_COMMITTEE)


class Manner(NamedTuple):
    """How a type is titled.

    The least number of words; whether any words may begin a title; whether it is sent somewhere (``báo cáo về Bộ``);
    whether it is a letter, of which a verb alone (``văn bản trả lời của …``) is no title.
    """

    shortest: int
    loose: bool
    addressed: bool
    letter: bool

    @classmethod
    def of(cls, word: str, *, issued: bool) -> "Manner":
        """The manner of a type; ``issued``: a word before it shows that any words may be the title."""
        shortest = _SHORTEST_TITLE.get(word, _SHORT_TITLE)
        return cls(shortest, issued and word in _LOOSELY_TITLED, word == "báo cáo", word in _LETTERS)


@cache
def _acting() -> re.Pattern[str]:
    """What cannot stand between ``của`` and the ``về`` of a document's title."""
    types = (row["word"] for row in rows("document_types.tsv") if row["word"] != "lệnh")
    return re.compile(rf"\b{alternation([*types, *_LISTS['acting']])}\b")


@cache
def type_word() -> re.Pattern[str]:
    """Another document, by its number, inside what could be a title: ``… tại Nghị quyết số 59``."""
    words = alternation(row["word"] for row in rows("document_types.tsv"))
    return re.compile(rf" (?:(?:tại|theo|bằng|kèm theo|căn cứ|trong) )?{words} (?=số |\d)")


def title_at(
    draft: Draft, offset: int, issued: int, limit: int, manner: Manner
) -> tuple[str | None, Issuer | None, int]:
    """Title, the issuer that the title implies, and the end of the words; ``issued`` is behind a stated issuer."""
    folded = draft.folded
    if congress := _CONGRESS.match(folded, offset, limit):
        return _congress(draft, congress.start("head"), congress.end(), limit)
    if _PLENUM.match(folded, offset, limit):
        return _plenum(draft, offset, limit)
    start, issuer = _subject(draft, offset, issued, limit, manner)
    if start is None:
        return None, None, issued
    end = title_end(draft.text, start, limit, _TITLE_STOPS, _TITLE_FREE)
    if nested := type_word().search(folded, start, end):
        end = nested.start()
    end = _before_actor(draft, start, end)
    while last := _TRAILING.search(folded, start, end):
        end = last.start()
    if folded.startswith(" hay không", end):
        return None, None, issued
    if len(folded[start:end].split()) < manner.shortest or folded[start:end] in _HOLLOW:
        return None, None, issued
    return full_name(draft, start, end).strip('“”" '), issuer, end


def _before_actor(draft: Draft, start: int, end: int) -> int:
    """The end of a title before a comma and a body that acts: ``văn bản yêu cầu …, Bộ Nông nghiệp đã tổ chức``."""
    first = bisect_left(draft.body_mentions, start, key=lambda b: b.start)
    for body in draft.body_mentions[first:]:
        if body.start >= end:
            break
        if draft.folded[body.start - 2 : body.start] == ", " and _DOING.match(draft.folded, body.end):
            return body.start - 2
    return end


def _subject(draft: Draft, offset: int, issued: int, limit: int, manner: Manner) -> tuple[int | None, Issuer | None]:
    """Where the title begins, with the issuer named before it where several share the document."""
    folded = draft.folded
    if found := _SUBJECT.match(folded, issued, limit):
        return (None if _is_bare(draft, found, limit, manner) else found.start("subject")), None
    opening = OF.match(folded, offset, limit)
    if opening and (start := _about(draft, opening.end(), limit)):
        owner = draft.body_within(opening.end(), start)
        return start, Issuer(owner.name, owner.kind) if owner else None
    if _TO.match(folded, issued, limit) and (start := _about(draft, issued + 1, limit)):
        return start, None
    loose = _LOOSE.match(folded, issued, limit) if manner.loose else None
    return (loose.end() if loose else None), None


def _is_bare(draft: Draft, subject: re.Match[str], limit: int, manner: Manner) -> bool:
    """Whether no title follows: ``văn bản chỉ đạo của …``, ``gửi báo cáo về Bộ Tài chính``."""
    end = subject.end("subject")
    if subject["subject"] == "về" and manner.addressed:
        return any(body.start == end + 1 for body in draft.body_mentions)
    if manner.letter and (subject["subject"] == "thông qua" or draft.folded.startswith(" của ", end)):
        return True
    return manner.shortest >= _SHORT_TITLE and _BARE.match(draft.folded, end, limit) is not None


def _about(draft: Draft, start: int, limit: int) -> int | None:
    """The ``về`` behind several issuers: ``của Bộ trưởng Bộ Quốc phòng, Tư lệnh Quân khu 4 về công tác cán bộ``."""
    for found in _ABOUT.finditer(draft.folded, start, min(limit, start + _ABOUT_REACH)):
        at = found.start()
        if found["subject"] is None or _acting().search(draft.folded, start, at):
            return None
        if not any(body.start < at < body.end for body in draft.body_mentions):
            return at
    return None


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
