"""Whether a document's type names a paper, and not an act, a kind of paper or a general rule.

A type that is also a verb (``quyết định``) needs a cue that a paper is meant.
"""

import re
from functools import cache

from kg.extraction.documents.parts import Parts
from kg.extraction.draft import Draft
from kg.extraction.phrases.dates import period_in
from kg.gazetteers.tables import rows
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

_LISTS = word_lists("document_words.toml")
_WEAK = frozenset(_LISTS["weak"])
_BEFORE = re.compile(rf"(?:^|[\s(,“\"])(?P<cue>{alternation(_LISTS['before'])}) ?[“\"(]?$")
_GENERIC = re.compile(rf" {alternation(_LISTS['generic'])}\b")
_REPORTS = re.compile(rf" {alternation(_LISTS['reports'])}\b")
ISSUED = re.compile(rf"\b{alternation(_LISTS['issued'])} (?:các |dự thảo )?[“\"]?$")
_OFFICE = re.compile(r"\b(?:bộ|sở|phòng|vụ|ban|cục) $")
_CARRIED_OUT = re.compile(rf"\b{alternation(_LISTS['carried_out'])} $")
_HANDED_OVER = re.compile(rf"\b{alternation(_LISTS['handed_over'])} (?:các |những )?$")
_NOUN = re.compile(rf"báo cáo {alternation(_LISTS['report_nouns'])}\b")
ABBREVIATED = frozenset(_LISTS["abbreviated"])
_CUE_REACH, _ACTOR_REACH = 16, 45


@cache
def types() -> dict[str, tuple[str, bool]]:
    """By the word as it stands in folded text: the type, and whether the word is also a verb."""
    return {row["word"]: (row["type"], row["verb"] == "1") for row in rows("document_types.tsv")}


def words_before(draft: Draft, match: re.Match[str], sentence: Span) -> str:
    """The folded words straight before the type, in which a cue is looked for."""
    return draft.folded[max(sentence.start, match.start() - _CUE_REACH) : match.start()]


def is_document(draft: Draft, match: re.Match[str], sentence: Span, parts: Parts, *, verb: bool) -> bool:
    """Whether a paper is meant and not an act, a kind of paper or a general rule."""
    if parts.number or (_NOUN.match(draft.folded, match.start()) and parts.title):
        return True
    before = words_before(draft, match, sentence)
    if _is_common(draft, match, before, parts):
        return False
    word = match.group()
    capital = draft.text[match.start()].isupper() and match.start() > sentence.start
    cued = _BEFORE.search(before) is not None
    if word == "hướng dẫn" and parts.issuer and _about(parts):
        return True
    if word in _WEAK:
        return (capital or _is_plan(word, before, parts, cued=cued)) and not _several_years(draft, match, parts)
    owned = parts.issuer is not None and draft.folded.startswith(" của", match.end())
    told = word == "báo cáo" or _about(parts) or parts.issuer is not None or parts.day is not None
    if word == "quyết định" and not _particular(draft, match, sentence, parts):
        return False
    return capital or cued or owned or (not verb and told)


def _is_common(draft: Draft, match: re.Match[str], before: str, parts: Parts) -> bool:
    """Whether the word is common: ``quyết định này``, or one of a list of kinds (``nghị quyết, chỉ thị, kết luận``)."""
    word, folded = match.group(), draft.folded
    if _OFFICE.search(before) and draft.text[match.start()].isupper():
        return True
    if word in ABBREVIATED or _GENERIC.match(folded, match.end()) or _kind_before().search(before):
        return True
    if word != "báo cáo" or parts.issuer is not None:
        return False
    return before.endswith(" và ") or _REPORTS.match(folded, match.end()) is None


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
    if parts.issuer or parts.day or title.startswith("về ") or any(c.isupper() or c.isdigit() for c in title):
        return True
    before = words_before(draft, match, sentence)
    acting = draft.body_before(match.start(), max(sentence.start, match.start() - _ACTOR_REACH))
    return draft.text[match.start()].isupper() or _HANDED_OVER.search(before) is not None or acting is not None


def _several_years(draft: Draft, match: re.Match[str], parts: Parts) -> bool:
    """A plan of several years is a programme."""
    period = period_in(draft.folded, match.start(), parts.end)
    own = not draft.folded.startswith((" triển khai", " thực hiện"), match.end())
    return match.group() == "kế hoạch" and own and period is not None and "-" in period
