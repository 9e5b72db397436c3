"""What a figure measures, in the text's words: ``Tổng thu ngân sách … đạt 8.450 tỷ đồng bằng 112% kế hoạch giao``.

The thing stands before an amount or a rate, and after a count (``582 đảng viên mới``) or a share of something
(``20% đơn vị hoàn thành …``). A figure with too few words of its own takes those of the one before it
(``Tổng thu ngân sách … so với kế hoạch giao``), or of the sentence's subject.
"""

import re
from dataclasses import dataclass, replace

from kg.extraction.draft import Draft
from kg.extraction.indicators.extents import (
    FEW,
    LEAST,
    clause_end,
    clause_start,
    cleaned,
    goes_on,
    is_set_off,
    is_vague,
    named,
    phrase_end,
)
from kg.extraction.indicators.figures import Figure
from kg.extraction.indicators.subjects import subject_before, subject_of
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import fold

_LISTS = word_lists("measures.toml")
_COMPARED = re.compile(rf" {alternation(_LISTS['comparisons'])}\b")
_COMPARED_FIRST = re.compile(rf"^ ?{alternation(_LISTS['comparisons'])}\b")
_BETWEEN = re.compile(r" (?:\([^()]{1,20}\)|trở lên)(?= )")
_SHARE_OF = re.compile(rf"(?: \([^()]{{1,20}}\)| trở lên)? (?!{alternation(_LISTS['not_shares'])}\b)[^\W\d]")
_PURPOSE = re.compile(r" (?:từ|để|cho|vào|tới|so với|nhằm|tham gia|của|thuộc) ")
_LISTED = re.compile(r" (?:là|gồm|bao gồm|:)\b")
_JOINED = re.compile(r"[ ,]*(?:và|cùng|cùng với|với)? ?$")
_VERB = re.compile(
    rf"(?:^|\W)(?P<verb>{alternation(_LISTS['verbs'])}(?: thêm| bổ sung| cho| mới)?) "
    r"(?:hơn |gần |khoảng |trên |được )?$"
)
_VERB_REACH = 24
_DIMENSIONS = frozenset(_LISTS["dimensions"])
_DIMENSION = re.compile(rf"{alternation(_LISTS['dimensions'])}\b")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure's name; offsets of the words that say it.

    ``base`` is the thing without what it is compared with, ``lead`` the words that a list of counts begins with.
    """

    name: str
    base: str
    start: int
    end: int
    lead: str = ""


def measured(draft: Draft, figure: Figure, sentence: Span, since: int, last: Measured | None) -> Measured:
    """What a figure measures; ``last`` is what the one before it did, ``since`` where the words of that one ended."""
    before = last.base if last else ""
    if figure.kind == "count":
        found = _counted(draft, figure, sentence, since, last)
    elif figure.kind == "percent" and _COMPARED.match(draft.folded, figure.end, sentence.end):
        found = _compared(draft, figure, sentence, since, before)
    elif figure.kind == "percent" and _SHARE_OF.match(draft.folded, figure.end, sentence.end):
        found = _shared(draft, figure, sentence, since)
    else:
        found = _amount(draft, figure, sentence, since, before)
    return _with_subject(draft, found, sentence, figure)


def _amount(draft: Draft, figure: Figure, sentence: Span, since: int, before: str) -> Measured:
    start, end = clause_start(draft, since, figure.start), figure.end
    base = cleaned(draft, start, figure.start)
    if before and fold(base) in _DIMENSIONS and not _DIMENSION.match(fold(before)):
        base = f"{base} {before}"
    elif figure.kind == "measure" and _SHARE_OF.match(draft.folded, figure.end, sentence.end):
        end = phrase_end(draft, figure.end + 1, sentence)
    elif before and _too_vague(base):
        base = f"{base} {before}".strip()
    elif _too_vague(base) or (figure.kind == "measure" and _PURPOSE.match(draft.folded, figure.end, sentence.end)):
        end = clause_end(draft, figure.end, sentence)
    base = f"{base} {named(draft, figure.end, end)}".strip()
    return Measured(base, base, start, end)


def _shared(draft: Draft, figure: Figure, sentence: Span, since: int) -> Measured:
    """``20% đơn vị hoàn thành xuất sắc nhiệm vụ``, also with the count in brackets after the rate."""
    between = _BETWEEN.match(draft.folded, figure.end)
    begin = between.end() if between else figure.end
    start, end = figure.start, phrase_end(draft, begin + 1, sentence)
    if len(draft.text[begin:end].split()) < FEW and goes_on(draft, end):
        end = clause_end(draft, end, sentence)
    share = named(draft, begin, end)
    if len(share.split()) < FEW:
        first = clause_start(draft, since, figure.start)
        if told := cleaned(draft, first, figure.start):
            start, share = first, f"{told} {share}"
    return Measured(share, share, start, end)


def _compared(draft: Draft, figure: Figure, sentence: Span, since: int, before: str) -> Measured:
    """``đạt 44,2% dự toán Thành phố giao``: a share of a target or of another time."""
    start = clause_start(draft, since, figure.start)
    base = cleaned(draft, start, figure.start)
    if before and (_too_vague(base) or _COMPARED_FIRST.match(fold(base))):
        base = before
    end = phrase_end(draft, figure.end + 1, sentence)
    target = named(draft, figure.end, end)
    link = "" if fold(target).startswith("so với") else "so với "
    return Measured(f"{base} {link}{target}".strip(), base, start, end)


def _too_vague(base: str) -> bool:
    return len(base.split()) < LEAST or is_vague(fold(base))


def _counted(draft: Draft, figure: Figure, sentence: Span, since: int, before: Measured | None) -> Measured:
    start, end = figure.start, phrase_end(draft, figure.end + 1, sentence)
    if before and draft.folded[start - 1] == "(":
        return Measured(before.base, before.base, start, end)
    if len(draft.text[figure.end : end].split()) < FEW and (goes_on(draft, end) or _PURPOSE.match(draft.folded, end)):
        end = clause_end(draft, end, sentence)
    name = named(draft, figure.end, end)
    start, lead = _lead(draft, figure, since, before, short=len(name.split()) < FEW)
    if len(f"{lead} {name}".split()) < FEW and not _LISTED.match(draft.folded, end):
        end = max(end, clause_end(draft, end, sentence))
        name = named(draft, figure.end, end)
    if before and not lead and len(name.split()) <= LEAST and is_vague(draft.folded[since:start]) and end > since:
        lead = "" if since < start and _JOINED.fullmatch(draft.folded, since, start) else before.name
    name = f"{lead} {name}".strip()
    return Measured(name, name, start, end, lead)


def _lead(draft: Draft, figure: Figure, since: int, before: Measured | None, *, short: bool) -> tuple[int, str]:
    """Where the words before a count begin that belong to its name, and the words."""
    start = figure.start
    if verb := _VERB.search(draft.folded, max(since, start - _VERB_REACH), start):
        return verb.start("verb"), named(draft, verb.start("verb"), verb.end("verb"))
    if before and before.lead and _JOINED.fullmatch(draft.folded, since, start):
        return start, before.lead
    if not short or is_set_off(draft, since, start):
        return start, ""
    first = clause_start(draft, since, start)
    told = cleaned(draft, first, start)
    return (first, told) if told else (start, "")


def _with_subject(draft: Draft, found: Measured, sentence: Span, figure: Figure) -> Measured:
    """A name of few words with the subject of its sentence."""
    if not found.name or len(found.name.split()) > FEW:
        return found
    subject = subject_of(draft, sentence, figure.start) or subject_before(draft, sentence)
    if not subject or fold(subject) in fold(found.name):
        return found
    return replace(found, name=f"{found.name} {subject}")
