"""Terms of office whose number and years stand apart from each other.

A term told of a congress further on in its sentence (``nhiệm kỳ Đại hội 2020-2025``) is that congress's, and one at the
end of an election's name is that of all whom it elects. A resolution that has been carried out for five years, in a
year in which congresses are held, is that of the term just ending.
"""

import re
from collections.abc import Iterator

from kg.extraction.draft import BodyMention, Draft
from kg.extraction.events.congress import ordinal_value
from kg.extraction.phrases.dates import years_in
from kg.extraction.phrases.triggers import triggered
from kg.model import BodyKind, Span, TermFact

_NUMBER = r"(?:thứ )?(?:[ivxlc]+|\d{1,3})"
_YEARS = r"(?:19|20)\d\d ?- ?(?:năm )?(?:19|20)\d\d"
_OF_CONGRESS = re.compile(rf"nhiệm kỳ (?:của )?đại hội (?P<years>{_YEARS})")
_SITTING = re.compile(rf"\bđại hội (?:[^\W\d]+ ){{0,3}}?(?:lần )?thứ (?P<number>{_NUMBER})\b")
_JOINT = re.compile(
    rf"khóa (?P<number>{_NUMBER}),? (?:và|,) (?:bầu cử )?(?:đại biểu )?(?:hđnd|hội đồng nhân dân) (?:các|\d|ba|hai) cấp"
    rf"[ ,(]{{1,3}}nhiệm kỳ (?P<years>{_YEARS})"
)
_PARLIAMENT = "quốc hội "
_CARRIED_OUT = re.compile(
    rf"(?:5|05|năm) năm (?:tổ chức |triển khai )*thực hiện (?:thắng lợi )?nghị quyết "
    rf"(?P<congress>đại hội [^;:.\d]{{0,60}}?(?:lần )?thứ (?P<number>{_NUMBER}))\b(?!,? nhiệm kỳ)"
)
_FIVE = 5
"""So many years a term of the Party lasts; its local congresses are held in years that are a multiple of it."""
_REACH = 400


def find_joint_terms(draft: Draft) -> Iterator[TermFact]:
    """The terms that elections of the parliament and of the councils, held on one day since 2011, open together."""
    for match, sentence in triggered(draft, ("khóa",), _JOINT):
        body = draft.body_before(match.start(), sentence.start)
        if body and body.kind is BodyKind.NATIONAL_ASSEMBLY and draft.folded.endswith(_PARLIAMENT, 0, match.start()):
            evidence = draft.evidence(body.start, match.end(), "terms.joint-election")
            yield TermFact(evidence, body.name, _number(match), *_years(draft, match))


def find_terms_of_congresses(draft: Draft) -> Iterator[TermFact]:
    """The terms that a sentence tells of the congress that it has named before: ``nhiệm kỳ Đại hội 2020-2025``."""
    for match, sentence in triggered(draft, ("nhiệm kỳ",), _OF_CONGRESS):
        since = max(sentence.start, match.start() - _REACH)
        named = list(_SITTING.finditer(draft.folded, since, match.start()))
        if named and (body := _committee(draft, named[-1], sentence)):
            evidence = draft.evidence(named[-1].start(), match.end(), "terms.of-congress")
            yield TermFact(evidence, body.name, _number(named[-1]), *_years(draft, match))


def find_ending_terms(draft: Draft) -> Iterator[TermFact]:
    """The terms of local congresses whose resolution has been carried out for five years when the article appears."""
    published = draft.article.published
    if published is None or published.year % _FIVE:
        return
    for match, _ in triggered(draft, ("5 năm", "05 năm", "năm năm"), _CARRIED_OUT):
        body = draft.body_within(match.start("congress"), match.end())
        if body and body.kind is BodyKind.PARTY_COMMITTEE and body.unit and body.unit.parent:
            evidence = draft.evidence(match.start(), match.end(), "terms.carried-out")
            yield TermFact(evidence, body.name, _number(match), published.year - _FIVE, published.year)


def _committee(draft: Draft, congress: re.Match[str], sentence: Span) -> BodyMention | None:
    """The committee that a congress elects: the one in its name, or the last that its sentence names before it."""
    within = draft.body_within(congress.start(), congress.end())
    body = within or draft.body_before(congress.start(), sentence.start)
    return body if body and body.kind is BodyKind.PARTY_COMMITTEE else None


def _number(match: re.Match[str]) -> int | None:
    return ordinal_value(match["number"].removeprefix("thứ "))


def _years(draft: Draft, match: re.Match[str]) -> tuple[int | None, int | None]:
    return years_in(draft.folded, *match.span("years")) or (None, None)
