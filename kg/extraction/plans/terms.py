"""Terms of office: ``Ban Chấp hành Đảng bộ quận Đống Đa khóa XXVIII, nhiệm kỳ 2020-2025``.

A term belongs to the body named straight before it, or to the body inside the congress's name (``Đại hội Đảng bộ quận
lần thứ VI, nhiệm kỳ 2020-2025``: a congress opens the committee's term of the same number).
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import BodyMention, Draft, draft_of
from kg.extraction.events.congress import ordinal_value
from kg.extraction.phrases.dates import years_in
from kg.extraction.phrases.triggers import triggered
from kg.extraction.plans.told_terms import find_ending_terms, find_joint_terms, find_terms_of_congresses
from kg.model import BodyKind, Span, TermFact

_NUMBER = r"(?:thứ )?(?:[ivxlc]+|\d{1,3})"
_YEARS = r"(?:19|20)\d\d ?- ?(?:năm )?(?:19|20)\d\d"
_TERM = re.compile(rf"(?:khóa|lần thứ) (?P<number>{_NUMBER})\b(?:[ ,(;-]{{0,3}}nhiệm kỳ {_YEARS})?|nhiệm kỳ {_YEARS}")
_HEADS = ("khóa", "lần thứ", "nhiệm kỳ")
_REACH = 40
_APART = re.compile(r"[;:.]|\b(?:và|do|tại|cho|với)\b")
_SEVERAL = re.compile(r"(?:\d|\b(?:hai|ba|bốn|các|nhiều|những)) $")
_CONGRESS = re.compile(r"\bđại hội\b")
_ELECTED = frozenset(
    {
        BodyKind.PARTY,
        BodyKind.PARTY_COMMITTEE,
        BodyKind.PARTY_STANDING_COMMITTEE,
        BodyKind.PARTY_ORGAN,
        BodyKind.PEOPLES_COMMITTEE,
        BodyKind.PEOPLES_COUNCIL,
        BodyKind.NATIONAL_ASSEMBLY,
        BodyKind.FRONT,
        BodyKind.MASS_ORGANISATION,
        BodyKind.ASSOCIATION,
        BodyKind.SCHOOL,
    }
)


@Language.component("kg_terms")
def terms(doc: Doc) -> Doc:
    """Append the terms of office of an article to its draft."""
    draft = draft_of(doc)
    for find in (find_terms, find_joint_terms, find_terms_of_congresses, find_ending_terms):
        draft.terms.extend(find(draft))
    return doc


def find_terms(draft: Draft) -> Iterator[TermFact]:
    """Every term that stands with its body, in the order of the text."""
    for match, sentence in triggered(draft, _HEADS, _TERM):
        if body := _holder(draft, match, sentence):
            yield _term(draft, match, body)


def _holder(draft: Draft, match: re.Match[str], sentence: Span) -> BodyMention | None:
    body = draft.body_before(match.start(), sentence.start)
    if body is None or body.kind not in _ELECTED or match.start() - body.end > _REACH:
        return None
    if _APART.search(draft.folded, body.end, match.start()) or _SEVERAL.search(draft.folded, body.end, match.start()):
        return None
    by_congress = match.group().startswith("lần thứ")
    return None if by_congress and not _CONGRESS.search(draft.folded, sentence.start, body.start) else body


def _term(draft: Draft, match: re.Match[str], body: BodyMention) -> TermFact:
    years = years_in(draft.folded, match.start(), match.end())
    number = ordinal_value(match["number"].removeprefix("thứ ")) if match["number"] else None
    first, last = years or (None, None)
    start, end = min(body.start, match.start()), max(body.end, match.end())
    return TermFact(draft.evidence(start, end, "terms.stated"), body.name, number, first, last)
