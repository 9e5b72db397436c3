"""Whether a document's type names a paper, and not an act, a kind of paper or a general rule.

A type that is also a verb (``quyết định``) needs a cue that a paper is meant.
"""

import re
from functools import cache

from kg.extraction.documents.issuers import acting_body
from kg.extraction.documents.parts import Parts
from kg.extraction.draft import Draft
from kg.extraction.phrases.dates import period_in
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

_LISTS = word_lists("document_words.toml")
_WEAK = frozenset(_LISTS["weak"])
_NAMED_ONLY = _WEAK - {"kế hoạch", "hướng dẫn"}
_FIGURE = re.compile(r"\d")
_BEFORE = re.compile(rf"(?:^|[\s(,“\"])(?P<cue>{alternation(_LISTS['before'])}) ?[“\"(]?$")
_GENERIC = re.compile(rf" {alternation(_LISTS['generic'])}\b")
_REPORTS = re.compile(rf" {alternation(_LISTS['reports'])}\b")
ISSUED = re.compile(rf"\b{alternation(_LISTS['issued'])} (?:các |dự thảo )?[“\"]?$")
_OFFICE = re.compile(r"\b(?:bộ|sở|phòng|vụ|ban|cục) $")
_CARRIED_OUT = re.compile(rf"\b{alternation(_LISTS['carried_out'])} $")
_HANDED_OVER = re.compile(rf"\b{alternation(_LISTS['handed_over'])} (?:các |những )?$")
_NOUN = re.compile(rf"báo cáo {alternation(_LISTS['report_nouns'])}\b")
ABBREVIATED = frozenset(_LISTS["abbreviated"])
_KNOWN_RULE = re.compile(rf" {alternation(_LISTS['known_rules'])}\b")
_CODE = re.compile(rf" {alternation(_LISTS['codes'])} (?:\w+ ){{0,3}}?của ")
_WORKING = re.compile(r" làm việc\b")
_WORKING_OF = re.compile(r" làm việc của ")
_SENT = re.compile(r"\b(?:đã có|vừa có|vừa gửi|đã gửi) $")
_COUNTED = re.compile(r"(?<![\d/.,])(?:[3-9]|[1-9]\d{1,2}) $")
_CASES = re.compile(r"\b\d+ trường hợp\b")
_TELLING = frozenset({"báo cáo", "cáo trạng"})
_PARTICULAR = frozenset({"quyết định", "kết luận", "thông báo"})
_TOLD_OF = re.compile(rf" {alternation(_LISTS['told_of'])}\b")
_TO_COME = re.compile(
    rf"\b(?:{alternation(_LISTS['to_come'])} {alternation(_LISTS['to_come_made'])}|không (?:hề )?(?:có|nhận được)) $"
)
_ORDERED = re.compile(
    rf"\b{alternation(_LISTS['ordering'])} (?!.*\b(?:đã|vừa|được)\b)"
    rf"[^.;:]{{0,90}}?\b{alternation(_LISTS['ordered'])} (?:các |một )?$"
)
_ASKED_FOR = frozenset({"báo cáo", "văn bản", "công văn", "thông báo", "quyết định"})
_INQUIRY = re.compile(r"(?:thanh|điều) tra,")
_NONE_MEANT = tuple(_LISTS["none_in_particular"])
_RECORDS = frozenset({"biên bản"})
_COMPETENT = re.compile(r"\bthẩm quyền\b")
_CUE_REACH, _ACTOR_REACH, _FIGURE_REACH, _ORDER_REACH = 20, 45, 90, 120


@cache
def types() -> dict[str, tuple[str, bool]]:
    """By the word as it stands in folded text: the type, and whether the word is also a verb."""
    return {row["word"]: (row["type"], row["verb"] == "1") for row in rows("document_types.tsv")}


def words_before(draft: Draft, match: re.Match[str], sentence: Span) -> str:
    """The folded words straight before the type, in which a cue is looked for."""
    return draft.folded[max(sentence.start, match.start() - _CUE_REACH) : match.start()]


def is_possible(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether what follows is worth reading: a weak type in lower case names a paper only with a figure or a cue."""
    if match.group() not in _NAMED_ONLY or draft.text[match.start()].isupper() or _is_rule(draft, match):
        return True
    version = draft.folded.startswith("bản ", max(sentence.start, match.start() - len("bản ")))
    return version or _FIGURE.search(draft.folded, match.end(), match.end() + _FIGURE_REACH) is not None


def is_document(draft: Draft, match: re.Match[str], sentence: Span, parts: Parts, *, verb: bool) -> bool:
    """Whether a paper is meant and not an act, a kind of paper or a general rule."""
    if parts.number or _is_rule(draft, match) or (parts.title and _is_noun(draft, match, sentence, parts)):
        return True
    before = words_before(draft, match, sentence)
    if _is_common(draft, match, before, parts) or _is_ordered(draft, match, sentence, parts):
        return False
    word = match.group()
    capital = draft.text[match.start()].isupper() and match.start() > sentence.start
    cued = _BEFORE.search(before) is not None
    if word == "hướng dẫn" and parts.issuer and _about(parts):
        return True
    if word in _WEAK:
        meant = capital or before.endswith("bản ") or _is_plan(word, before, parts, cued=cued)
        return meant and not _several_years(draft, match, parts)
    owned = parts.issuer is not None and draft.folded.startswith(" của", match.end())
    told = word in _TELLING or _about(parts) or parts.issuer is not None or parts.day is not None
    if word in _PARTICULAR and not _particular(draft, match, sentence, parts):
        return False
    return capital or cued or owned or (not verb and told)


def _is_rule(draft: Draft, match: re.Match[str]) -> bool:
    """Whether rules are meant that are in force everywhere: ``quy định về những điều đảng viên không được làm``."""
    if match.group() == "quy chế":
        working = _WORKING_OF.match(draft.folded, match.end())
        return working is not None and draft.body_at(working.end()) is not None
    return match.group() == "quy định" and _KNOWN_RULE.match(draft.folded, match.end()) is not None


def _is_common(draft: Draft, match: re.Match[str], before: str, parts: Parts) -> bool:
    """Whether the word is common: ``quyết định này``, or one of a list of kinds (``nghị quyết, chỉ thị, kết luận``)."""
    word, folded = match.group(), draft.folded
    if _OFFICE.search(before) and draft.text[match.start()].isupper():
        return True
    if word in ABBREVIATED and not (word in _RECORDS and parts.day and parts.title):
        return True
    if _is_one_of_many(draft, match, before, parts):
        return True
    if _GENERIC.match(folded, match.end()) or _kind_before().search(before) or _is_unmade(word, before, parts):
        return True
    if word != "báo cáo" or parts.issuer is not None or (_about(parts) and _SENT.search(before)):
        return False
    return before.endswith(" và ") or _REPORTS.match(folded, match.end()) is None


def _is_one_of_many(draft: Draft, match: re.Match[str], before: str, parts: Parts) -> bool:
    """Whether papers are counted (``28 nghị quyết về …``, ``đối với 8 trường hợp``), or rules or a code of no body."""
    word, folded = match.group(), draft.folded
    if word == "quy tắc":
        return _CODE.match(folded, match.end()) is None
    if word == "quy chế" and _WORKING.match(folded, match.end()):
        return parts.issuer is None and draft.text[match.start()].islower()
    cases = word == "quyết định" and parts.day is None and _CASES.search(parts.title or "")
    return bool(_COUNTED.search(before) or cases)


def _is_ordered(draft: Draft, match: re.Match[str], sentence: Span, parts: Parts) -> bool:
    """Whether somebody is told to make the paper: ``yêu cầu ông An có báo cáo về …``."""
    if match.group() not in _ASKED_FOR:
        return False
    since = max(sentence.start, match.start() - _ORDER_REACH)
    return parts.day is None and _ORDERED.search(draft.folded, since, match.start()) is not None


def _is_unmade(word: str, before: str, parts: Parts) -> bool:
    """Whether no paper is there yet (``cần có văn bản``), or none in particular (``bằng văn bản``, ``các quy chế``)."""
    to_come = parts.day is None and _TO_COME.search(before) is not None
    return to_come or f"{before}{word}".endswith(_NONE_MEANT)


def _is_noun(draft: Draft, match: re.Match[str], sentence: Span, parts: Parts) -> bool:
    """Whether a report is a paper by its kind, or told of and not made: ``Báo cáo kết quả thu chi do bà A ký``."""
    if match.group() != "báo cáo":
        return False
    told_of = match.start() == sentence.start and _TOLD_OF.match(draft.folded, parts.end)
    return bool(told_of or _NOUN.match(draft.folded, match.start()))


def _about(parts: Parts) -> bool:
    return parts.title is not None and parts.title.startswith("về ")


def _is_plan(word: str, before: str, parts: Parts, *, cued: bool) -> bool:
    """Whether a plan is issued or carried out, or told to be about something, and not only thought of."""
    if word != "kế hoạch" or parts.title is None:
        return False
    return (cued and _about(parts)) or bool(ISSUED.search(before) or _CARRIED_OUT.search(before))


@cache
def _kind_before() -> re.Pattern[str]:
    return re.compile(rf"(?:^| ){alternation(types())}, $")


def _particular(draft: Draft, match: re.Match[str], sentence: Span, parts: Parts) -> bool:
    """Whether a decision is told from others by its issuer, a name or a figure, or is handed over."""
    title = parts.title or ""
    if _INQUIRY.match(title):
        return ISSUED.search(words_before(draft, match, sentence)) is not None
    if parts.issuer or parts.day or title.startswith("về ") or any(c.isupper() or c.isdigit() for c in title):
        return True
    before = words_before(draft, match, sentence)
    since = max(sentence.start, match.start() - _ACTOR_REACH)
    if _COMPETENT.search(draft.folded, since, match.start()):
        return False
    acting = acting_body(draft, match.start(), since)
    if match.group() == "kết luận":
        return acting is not None and ISSUED.search(before) is not None
    return draft.text[match.start()].isupper() or _HANDED_OVER.search(before) is not None or acting is not None


def _several_years(draft: Draft, match: re.Match[str], parts: Parts) -> bool:
    """A plan of several years is a programme."""
    period = period_in(draft.folded, match.start(), parts.end)
    own = not draft.folded.startswith((" triển khai", " thực hiện"), match.end())
    return match.group() == "kế hoạch" and own and period is not None and "-" in period
