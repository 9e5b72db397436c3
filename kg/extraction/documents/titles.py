"""Titles of documents: ``về việc sắp xếp tổ dân phố``, ``Đại hội Đảng bộ quận lần thứ VI``, ``bổ nhiệm ông A``."""

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from kg.extraction.documents.issuers import OF, Issuer, issuer_at
from kg.extraction.documents.plenums import is_plenum, plenum_at
from kg.extraction.draft import Draft
from kg.extraction.events.congress import read_sitting
from kg.extraction.events.hosts import implied_host
from kg.extraction.phrases.extent import title_end
from kg.extraction.phrases.naming import full_name
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists

_LISTS = word_lists("document_words.toml")
_SUBJECT = re.compile(rf"[ “\"(:]*(?P<subject>{alternation(_LISTS['subjects'])})\b")
_APPOINTING = re.compile(rf", (?:trong đó )?(?P<subject>{alternation(_LISTS['appointing'])} (?:ông|bà|đồng chí|đ/c)\b)")
_TOWARDS = re.compile(r" đối với \w")
_BARE = re.compile(rf",?(?:$|[.;)]| {alternation(_LISTS['after_subject'])}\b(?! về\b))")
_CONGRESS = re.compile(r"[ “\"]*(?P<head>đại hội|hội nghị)\b")
_TO = re.compile(r" (?:đến|tới|lên|cho) ")
_ABOUT = re.compile(r"[.;:\n]|(?<= )(?P<subject>về (?:việc|\w))")
_LOOSE = re.compile(rf" (?!{alternation(_LISTS['loose'])}\b)(?=[^\W\d_]|[“\"])")
_OPENING = re.compile(r"(?:về )?(?:việc )?(?:truyền đạt |\w+ )(?:(?:\w+ )?chính thức )?")
_PURPOSE = re.compile(rf" {alternation(_LISTS['purposes'])}\b")
_POINTED = re.compile(r" (?:này|đó|kia|trên|nói trên|nêu trên)\b")
_CLAUSE = re.compile(r", (?:các \w+ )?$")
_DOING = re.compile(rf" {alternation(_LISTS['doing'])}\b")
_AMENDING = re.compile(
    r"(?:về )?(?:việc )?(?:sửa đổi(?:, bổ sung)?|bổ sung|thay thế|bãi bỏ|hủy bỏ|điều chỉnh)"
    r"(?: một số (?:điều|nội dung))?(?: của)?"
)
_TOLD = re.compile(r" (?:thể hiện|chứng tỏ|cho thấy) (?:rõ|sự|quyết tâm|tinh thần|trách nhiệm|thái độ)\b")
_TRAILING = re.compile(rf"(?: {alternation(_LISTS['title_trailing'])}|(?<!nhà)(?<!đất)(?<!chỗ) ở)$")
_TITLE_STOPS = frozenset(_LISTS["title_stops"])
_APPOINTMENTS = frozenset(_LISTS["appointing"])
_LETTERS = frozenset({"văn bản", "công văn", "tờ trình"})
_HOLLOW = frozenset(_LISTS["hollow_titles"])
_TITLE_FREE = frozenset(_LISTS["title_free"])
_ABOUT_REACH, _CLAUSE_REACH, _SHORT_TITLE = 110, 14, 3
_SHORTEST_TITLE = {"quy chế": 2, "báo cáo": 2, "văn bản": 6}
_LOOSELY_TITLED = frozenset(_LISTS["loosely_titled"])


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
        return cls(
            shortest, word == "biên bản" or (issued and word in _LOOSELY_TITLED), word == "báo cáo", word in _LETTERS
        )


@cache
def _acting() -> re.Pattern[str]:
    """What cannot stand between ``của`` and the ``về`` of a document's title."""
    types = (row["word"] for row in rows("document_types.tsv") if row["word"] != "lệnh")
    return re.compile(rf"\b{alternation([*types, *_LISTS['acting']])}\b")


@cache
def any_type() -> re.Pattern[str]:
    """A type of document in folded text."""
    return re.compile(rf" {alternation(row['word'] for row in rows('document_types.tsv'))}\b")


@cache
def _type_word() -> re.Pattern[str]:
    """Another document, by its number, inside what could be a title: ``… tại Nghị quyết số 59``."""
    words = alternation(row["word"] for row in rows("document_types.tsv"))
    return re.compile(rf" (?:(?:tại|theo|bằng|kèm theo|căn cứ|trong) )?{words} (?=số |\d)")


def title_at(
    draft: Draft, offset: int, issued: int, limit: int, manner: Manner
) -> tuple[str | None, Issuer | None, int]:
    """Title, the issuer that the title implies, and the end of the words; ``issued`` is behind a stated issuer."""
    if is_plenum(draft, offset, limit):
        return _plenum(draft, offset, limit)
    if congress := _CONGRESS.match(draft.folded, offset, limit):
        return _congress(draft, congress.start("head"), congress.end(), limit)
    return _done_to(draft, offset, limit) or _on_subject(draft, offset, issued, limit, manner)


def _on_subject(
    draft: Draft, offset: int, issued: int, limit: int, manner: Manner
) -> tuple[str | None, Issuer | None, int]:
    """A title that tells what the document is about, or none."""
    folded = draft.folded
    start, issuer = _subject(draft, offset, issued, limit, manner)
    if start is None:
        return None, None, issued
    inner = _within(draft, start, limit)
    end = title_end(draft.text, inner, limit, _TITLE_STOPS, _TITLE_FREE)
    end = _before_another(draft, start, _before_actor(draft, inner, end))
    if folded.startswith(" hay không", end) or folded[start:end] in _HOLLOW:
        return None, None, issued
    if len(folded[start:end].split()) < manner.shortest or _is_pointed_at(draft, start, end):
        return None, None, issued
    return full_name(draft, start, end).strip('“”" '), issuer, end


def _done_to(draft: Draft, offset: int, limit: int) -> tuple[str, Issuer, int] | None:
    """A title around its issuer: ``quyết định kỷ luật của Ban Bí thư đối với ông A``."""
    act = _SUBJECT.match(draft.folded, offset, limit)
    issuer, end = issuer_at(draft, act.end("subject"), limit) if act else (None, offset)
    if act is None or issuer is None or not _TOWARDS.match(draft.folded, end, limit):
        return None
    closed = _before_another(
        draft, end, title_end(draft.text, end + len(" đối với "), limit, _TITLE_STOPS, _TITLE_FREE)
    )
    title = f"{full_name(draft, act.start('subject'), act.end('subject'))} {full_name(draft, end + 1, closed)}"
    return title, issuer, closed


def _within(draft: Draft, start: int, limit: int) -> int:
    """Where in a title its end is looked for: behind the first word, or behind those whom a letter is written to."""
    if draft.folded.startswith("gửi ", start):
        purpose = _PURPOSE.search(draft.folded, start, min(limit, start + _ABOUT_REACH))
        return purpose.end() if purpose else start
    opening = _OPENING.match(draft.folded, start, limit)
    return opening.end() if opening else start


def _is_pointed_at(draft: Draft, start: int, end: int) -> bool:
    """Whether the words only point at a paper told before: ``quyết định về số cây này``."""
    pointed = _POINTED.match(draft.folded, end) or draft.folded.endswith(" trên", start, end)
    return bool(pointed) and draft.text[start:end].islower()


def _before_another(draft: Draft, start: int, end: int) -> int:
    """The end of a title before another document, and before the words that no title ends with."""
    if (nested := _type_word().search(draft.folded, start, end)) and not _AMENDING.fullmatch(
        draft.folded, start, nested.start()
    ):
        end = nested.start()
    if told := _TOLD.search(draft.folded, start, end):
        end = told.start()
    while last := _TRAILING.search(draft.folded, start, end):
        end = last.start()
    return end


def _before_actor(draft: Draft, start: int, end: int) -> int:
    """The end of a title before a comma and a body that acts: ``văn bản yêu cầu …, Bộ Nông nghiệp đã tổ chức``."""
    first = bisect_left(draft.body_mentions, start, key=lambda b: b.start)
    for body in draft.body_mentions[first:]:
        if body.start >= end:
            break
        clause = _CLAUSE.search(draft.folded, max(start, body.start - _CLAUSE_REACH), body.start)
        if clause and _DOING.match(draft.folded, body.end):
            return clause.start()
    return end


def _subject(draft: Draft, offset: int, issued: int, limit: int, manner: Manner) -> tuple[int | None, Issuer | None]:
    """Where the title begins, with the issuer named before it where several share the document."""
    folded = draft.folded
    if found := _SUBJECT.match(folded, issued, limit):
        return (None if _is_bare(draft, found, limit, manner) else found.start("subject")), None
    if issued > offset and (named := _APPOINTING.match(folded, issued, limit)):
        return named.start("subject"), None
    opening = OF.match(folded, offset, limit)
    if opening and (start := _about(draft, opening.end(), limit)):
        owner = draft.body_within(opening.end(), start)
        return start, Issuer(owner.name, owner.kind) if owner else None
    if (to := _TO.match(folded, issued, limit)) and (start := _about(draft, to.end(), limit)):
        return start, None
    if (manner.letter or manner.addressed) and (start := _behind_addressee(draft, issued, limit)):
        return start, None
    loose = _LOOSE.match(folded, issued, limit) if manner.loose else None
    return (loose.end() if loose else None), None


def _behind_addressee(draft: Draft, offset: int, limit: int) -> int | None:
    """The ``về`` behind the body that a paper is written to: ``tờ trình Hội đồng nhân dân tỉnh về việc …``."""
    body = draft.body_within(offset, limit)
    return _about(draft, body.end, limit) if body and body.start == offset + 1 else None


def _is_bare(draft: Draft, subject: re.Match[str], limit: int, manner: Manner) -> bool:
    """Whether no title follows: ``văn bản chỉ đạo của …``, ``gửi báo cáo về Bộ Tài chính``."""
    end = subject.end("subject")
    if subject["subject"] == "về" and manner.addressed:
        return draft.body_at(end + 1) is not None
    owned = draft.folded.startswith(" của ", end)
    if (owned and subject["subject"] in _APPOINTMENTS) or (
        manner.letter and (owned or subject["subject"] == "thông qua")
    ):
        return True
    return manner.shortest >= _SHORT_TITLE and _BARE.match(draft.folded, end, limit) is not None


def _about(draft: Draft, start: int, limit: int) -> int | None:
    """The ``về`` behind several issuers: ``của Bộ trưởng Bộ Quốc phòng, Tư lệnh Quân khu 4 về công tác cán bộ``."""
    for found in _ABOUT.finditer(draft.folded, start, min(limit, start + _ABOUT_REACH)):
        at = found.start()
        if found["subject"] is None or _acting().search(draft.folded, start, at):
            return None
        last = bisect_left(draft.body_mentions, at, key=lambda body: body.start) - 1
        if last < 0 or draft.body_mentions[last].end <= at:
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


def _plenum(draft: Draft, offset: int, limit: int) -> tuple[str | None, Issuer | None, int]:
    """``Nghị quyết Trung ương 4 (khóa XI, XII) về xây dựng Đảng``."""
    plenum = plenum_at(draft, offset, limit, _TITLE_STOPS, _TITLE_FREE)
    if plenum is None:
        return None, None, offset
    end = _before_another(draft, offset, plenum.end)
    return full_name(draft, offset + 1, end), plenum.issuer, end
