"""Official documents, numbered or named: ``Kế hoạch số 134-KH/TU ngày 20/02/2023 của Ban Thường vụ Thành ủy``.

After a document's type come, each optional, its number, its day, its issuer and its title. A type without any of
them is no document; a type that is also a verb (``quyết định``) needs a cue that a paper is meant.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.congress import read_sitting
from kg.extraction.dates import first_date, period_in
from kg.extraction.document_numbers import Number, issuer_of, number_at
from kg.extraction.draft import Draft, draft_of
from kg.extraction.naming import full_name
from kg.extraction.phrases import name_end, title_end, word_after
from kg.extraction.same import merged, within
from kg.extraction.triggers import triggered
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import DocumentFact, Span
from kg.text import squeeze

_LISTS = word_lists("document_words.toml")
_BARE_NUMBERED = frozenset({"nghị quyết", "nghị định", "kết luận", "chỉ thị", "thông tư", "quyết định"})
_LAW_WORDS = frozenset({"luật", "bộ luật", "pháp lệnh", "hiến pháp"})
_WEAK = frozenset(
    {
        "quy định",
        "hướng dẫn",
        "thỏa thuận",
        "phương án",
        "hồ sơ",
        "hiệp định",
        "lệnh",
        "kế hoạch",
        "giấy phép",
        "quy chuẩn",
    }
)
_BEFORE = re.compile(rf"(?:^|[\s(,“\"])(?P<cue>{alternation(_LISTS['before'])}) ?[“\"(]?$")
_SUBJECT = re.compile(rf"[ “\"(:]*(?P<subject>{alternation(_LISTS['subjects'])})\b")
_GENERIC = re.compile(rf" {alternation(_LISTS['generic'])}\b")
_DAY = re.compile(r"[ ,(]{1,2}(?:ký |ban hành )?(?=(?:ngày )?\d{1,2} ?(?:[/.-]|tháng))")
_OF = re.compile(r"[ ,)]{1,2}(?:của|do)\b")
_CONGRESS = re.compile(r"[ “\"]*(?P<head>đại hội|hội nghị)\b")
_LAW = re.compile(rf" {alternation(_LISTS['laws'])}\b")
_PLENUM = re.compile(r" (?:hội nghị )?(?:trung ương|tw|lần thứ|của đảng)\b")
_REPORTS = re.compile(
    r" (?:về|sơ kết|tổng kết|kiểm điểm|thẩm tra|kết quả|chính trị|giám sát|thanh tra|kiểm toán|đề nghị|đánh giá|của)\b"
)
_TWIN = re.compile(
    rf",? (?:và|cùng|kèm) (?:dự thảo )?(?={alternation(r for r in ('nghị quyết', 'quyết định', 'quy chế', 'tờ trình', 'báo cáo'))}\b)"
)
_LATE_NUMBER = re.compile(r" số(?= \d)")
_NOT_LAW = re.compile(
    r"(?:pháp|kỷ|đoàn|đại học|trường|khoa|ngành|công ty|văn phòng|tr\.|đh|hội|tiến sĩ|thạc sĩ|cử nhân) $"
)
_NO_LAW = frozenset(
    "sư gia này cũng quy đã có của và về sửa cho là mới hiện trong khi pháp được phải không sẽ do".split()
)
_TITLE_STOPS = frozenset({"nghị quyết", "thể hiện"})
_TITLE_FREE = frozenset(
    "với để là không đến năm đúng nhận giao tại cho vào ngày theo bằng cùng trình sáng gửi tổ chức đang bị có do được hay hoặc như hiện gồm còn trên thuộc".split()
) | {"đến nay", "tổ chức", "thông qua", "đảm bảo", "bảo đảm", "hoàn thành", "trên địa bàn", "ban hành", "hiện", "thuộc"}
_ISSUER_REACH, _SUBJECT_REACH, _CUE_REACH, _DAY_REACH = 60, 90, 16, 30
_SHORTEST_TITLE = 2


@cache
def _types() -> dict[str, tuple[str, bool]]:
    return {row["word"]: (row["type"], row["verb"] == "1") for row in rows("document_types.tsv")}


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile(rf"{alternation(_types())}(?![\w-])")


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands after a document's type; ``end`` is the end of the words that say it."""

    number: Number | None
    day: date | None
    issuer: str | None
    title: str | None
    end: int


@Language.component("kg_documents")
def documents(doc: Doc) -> Doc:
    """Append the documents of an article to its draft."""
    draft = draft_of(doc)
    draft.documents.extend(merged(list(find_documents(draft)), _same_document))
    return doc


def find_documents(draft: Draft) -> Iterator[DocumentFact]:
    """Every mention of a document, in the order of the text."""
    behind = 0
    for match, sentence in triggered(draft, tuple(_types()), _trigger()):
        if match.start() >= behind and (fact := _read(draft, match, sentence)):
            behind = fact.evidence.end if fact.number else match.end()
            yield fact


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> DocumentFact | None:
    word = match.group()
    kind, verb = _types()[word]
    if word in _LAW_WORDS:
        return _law(draft, match, sentence, kind)
    parts = _parts(draft, match, sentence)
    if parts is None or not _is_document(draft, match, sentence, parts, verb=verb):
        return None
    number = parts.number.text if parts.number else None
    issuer = parts.issuer or (issuer_of(number, draft.home) if number else _subject(draft, match, sentence))
    rule = "documents.numbered" if number else "documents.titled"
    evidence = draft.evidence(match.start(), parts.end, rule)
    return DocumentFact(evidence, kind, number, parts.day, issuer, None if number else parts.title)


def _law(draft: Draft, match: re.Match[str], sentence: Span, kind: str) -> DocumentFact | None:
    folded, text = draft.folded, draft.text
    known = _LAW.match(folded, match.end(), sentence.end)
    after = word_after(folded, match.end(), sentence.end)
    capital = text[match.start()].isupper() and after not in _NO_LAW and match.start() > sentence.start
    if number := number_at(draft, match.end(), sentence.end):
        return DocumentFact(draft.evidence(match.start(), number.end, "documents.law"), kind, number.text)
    if (known is None and not capital) or _NOT_LAW.search(folded, max(0, match.start() - 12), match.start()):
        return None
    end = (
        known.end()
        if known
        else name_end(draft.text, match.end() + 1, sentence.end, frozenset({"và", "số", "năm", "ngày", "của"}))
    )
    title = squeeze(text[match.end() : end])
    return DocumentFact(draft.evidence(match.start(), end, "documents.law"), kind, title=title) if title else None


def _parts(draft: Draft, match: re.Match[str], sentence: Span) -> _Parts | None:
    folded, limit = draft.folded, sentence.end
    number = number_at(draft, match.end(), limit, plain_digits=match.group() in _BARE_NUMBERED)
    end = number.end if number else match.end()
    day, end = _day(draft, end, limit)
    title_start = end
    if twin := _TWIN.match(folded, end, limit):
        other = _trigger().match(folded, twin.end(), limit)
        return _parts(draft, other, sentence) if other else None
    issuer, end = _issuer(draft, end, limit)
    if number:
        return _Parts(number, day, issuer, None, end)
    title, title_issuer, title_stop = _title(draft, title_start, end, limit)
    late = _LATE_NUMBER.search(folded, end, title_stop)
    if late and (number := number_at(draft, late.start(), limit)):
        return _Parts(number, _day(draft, number.end, limit)[0], issuer, None, number.end)
    if title is None and (issuer is None or day is None):
        return None
    return _Parts(None, day, issuer or title_issuer, title, title_stop)


def _day(draft: Draft, offset: int, limit: int) -> tuple[date | None, int]:
    """The day that stands at an offset, with its end."""
    opening = _DAY.match(draft.folded, offset, limit)
    if opening is None:
        return None, offset
    found = first_date(draft.folded, opening.end(), min(limit, opening.end() + _DAY_REACH), draft.article.published)
    return (found.day, found.end) if found and found.start <= opening.end() + 1 else (None, offset)


def _issuer(draft: Draft, offset: int, limit: int) -> tuple[str | None, int]:
    """The body named after ``của``, with its end."""
    opening = _OF.match(draft.folded, offset, limit)
    if opening is None:
        return None, offset
    mentions = draft.body_mentions
    index = bisect_left(mentions, opening.end(), key=lambda b: b.start)
    reach = min(limit, opening.end() + _ISSUER_REACH)
    if (
        index < len(mentions)
        and mentions[index].end <= reach
        and not _barred(draft.folded, opening.end(), mentions[index].start)
    ):
        return mentions[index].name, mentions[index].end
    return None, offset


def _barred(folded: str, start: int, end: int) -> bool:
    return re.search(r"[,;:(]| về | tại ", folded[start:end]) is not None


def _title(draft: Draft, plain_start: int, issued: int, limit: int) -> tuple[str | None, str | None, int]:
    """Title, the issuer that the title implies, and the end of the words."""
    folded = draft.folded
    if congress := _CONGRESS.match(folded, plain_start, limit):
        sitting = read_sitting(draft, congress.start("head"), congress.end(), limit)
        if sitting.generic or not (sitting.ordinal or sitting.years):
            return None, None, issued
        host = sitting.host.name if sitting.host else _implied(folded[sitting.start : sitting.end])
        return full_name(draft, sitting.start, sitting.end), host, sitting.end
    if _PLENUM.match(folded, plain_start, limit):
        return _plenum(draft, plain_start, limit)
    subject = _SUBJECT.match(folded, issued, limit)
    if subject is None:
        return None, None, issued
    start = subject.start("subject")
    end = title_end(draft.text, start, limit, _TITLE_STOPS, _TITLE_FREE)
    if len(folded[start:end].split()) < _SHORTEST_TITLE + (subject["subject"] == "về việc"):
        return None, None, issued
    return full_name(draft, start, end).strip('“”" '), None, end


def _plenum(draft: Draft, start: int, limit: int) -> tuple[str | None, str | None, int]:
    """``Nghị quyết Trung ương 4 (khóa XI, XII) về xây dựng Đảng``."""
    folded = draft.folded
    end = name_end(draft.text, start + 1, limit, frozenset({"và", "gắn", "trong"}))
    words = folded[start:end]
    if not re.search(r"\d|\b[ivxlc]+\b", words):
        return None, None, start
    issuer = "Đảng Cộng sản Việt Nam" if "của đảng" in words else "Ban Chấp hành Trung ương Đảng"
    return full_name(draft, start, end), issuer, end


def _implied(words: str) -> str | None:
    return "Đảng Cộng sản Việt Nam" if re.search(r"toàn quốc|của đảng$|\bđảng\b(?! bộ)", words) else None


def _is_document(draft: Draft, match: re.Match[str], sentence: Span, parts: _Parts, *, verb: bool) -> bool:
    """Whether a paper is meant and not an act, a kind of paper or a general rule."""
    if parts.number:
        return True
    if _GENERIC.match(draft.folded, match.end(), sentence.end):
        return False
    if match.group() == "báo cáo" and not _REPORTS.match(draft.folded, match.end(), sentence.end):
        return False
    capital = draft.text[match.start()].isupper() and match.start() > sentence.start
    cue = _BEFORE.search(draft.folded, max(sentence.start, match.start() - _CUE_REACH), match.start())
    if match.group() in _WEAK:
        named = capital or (match.group() == "kế hoạch" and cue is not None and parts.title is not None)
        return named and not _several_years(draft, match, parts)
    return (
        capital or cue is not None
        if verb
        else capital or cue is not None or parts.issuer is not None or parts.day is not None
    )


def _several_years(draft: Draft, match: re.Match[str], parts: _Parts) -> bool:
    """A plan of several years is a programme."""
    period = period_in(draft.folded, match.start(), parts.end)
    own = not draft.folded.startswith((" triển khai", " thực hiện"), match.end())
    return match.group() == "kế hoạch" and own and period is not None and "-" in period


def _subject(draft: Draft, match: re.Match[str], sentence: Span) -> str | None:
    """The body that acts: the last one before the document's type in its sentence."""
    found = draft.body_before(match.start(), max(sentence.start, match.start() - _SUBJECT_REACH))
    return found.name if found else None


def _same_document(a: DocumentFact, b: DocumentFact) -> bool:
    if a.type != b.type or a.number or b.number:
        return a.type == b.type and a.number is not None and a.number == b.number
    return within(a.title, b.title)
