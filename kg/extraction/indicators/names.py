"""What a figure measures, in the text's words: ``Tổng thu ngân sách … đạt 8.450 tỷ đồng bằng 112% kế hoạch giao``.

The thing stands before an amount or a rate, and after a count (``582 đảng viên mới``) or a share of something
(``20% đơn vị hoàn thành …``). A figure with too few words of its own takes those of the one before it
(``Tổng thu ngân sách … so với kế hoạch giao``), or of the sentence's subject.
"""

import re
from dataclasses import replace

from kg.extraction.draft import Draft
from kg.extraction.indicators.counts import counted
from kg.extraction.indicators.extents import (
    FEW,
    LEAST,
    clause_end,
    clause_start,
    cleaned,
    goes_on,
    is_vague,
    named,
    phrase_end,
)
from kg.extraction.indicators.figures import Figure
from kg.extraction.indicators.subjects import subject_before, subject_of
from kg.extraction.indicators.things import OF_WHICH, OPENED, PURPOSE, Measured, place_before, too_vague
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import ProgrammeFact, ProjectFact, Span
from kg.text import fold, squeeze

_LISTS = word_lists("measures.toml")
_COMPARED = re.compile(rf" {alternation(_LISTS['comparisons'])}\b")
_COMPARED_FIRST = re.compile(rf"^ ?{alternation(_LISTS['comparisons'])}\b")
_BETWEEN = re.compile(r" (?:\([^()]{1,20}\)|trở lên)(?= )")
_SHARE_OF = re.compile(rf"(?: \([^()]{{1,20}}\)| trở lên)? (?!{alternation(_LISTS['not_shares'])}\b)[^\W\d]")
_EVERY = "mỗi"
_EACH = re.compile(
    r"\b(?P<one>mỗi (?:suất|phần)(?: quà| học bổng)?) (?:có )?(?:trị giá|giá trị|trị giá là)"
    r"(?: hơn| gần| khoảng| trên)? $"
)
_WHERE = re.compile(r" (?:tại|ở|để|phục vụ|trên địa bàn) ")
_BY_NOW = re.compile(
    r"[,;] (?:đến nay|tới nay|hiện nay|hiện|nay)(?: đã)?(?: chỉ)?"
    r" (?:còn|giảm còn|giảm xuống|giảm xuống còn|tăng lên|đạt)(?: hơn| gần| khoảng| trên)? $"
)
_BEING = re.compile(r" (?:là|thuộc|có|được|đã) ")
_SO_WITH = " so với"
_SO = re.compile(r" so(?: với)?(?= )")
_GREW = re.compile(r"(?:^|\W)(?:tăng|giảm)(?: thêm| hơn| gần| khoảng| trên| tới| đến| bình quân)*$")
_RATE_IS = re.compile(
    r"^(?:\W*)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|mức độ|tốc độ)\b.* (?:là|đạt|ở mức|bằng)"
    r"(?: hơn| gần| khoảng| trên| tới)*$"
)
_AREA_NAME = rf"{alternation(_LISTS['areas'])} (?:\d+|[{UPPER}]\w*(?:[ -][{UPPER}]\w*)*)"
_AREAS = re.compile(rf"(?:(?:tại|ở|của|trên địa bàn|cho) )?{_AREA_NAME}(?:(?:, | và ){_AREA_NAME}|, \d+\b)*")
_ANOTHER = re.compile(r"(?: (?:hơn|gần|khoảng|còn|là|trên|có|với|lên|tới|đạt))+ \d")
_SOURCE = re.compile(r" (?:do|từ|của|vay|từ nguồn) ")
_EXTREME = re.compile(rf"\b(?P<word>{alternation(_LISTS['extremes'])})(?: là| từ| tới| chỉ| lên đến| hơn)*$")
_AND_THING = re.compile(r" và (?:[^\W\d]+ ){1,3}?(?=(?:bị|được|đã|chưa|sẽ|đang)\b)")
_DIMENSIONS = frozenset(_LISTS["dimensions"])
_SIZES = _DIMENSIONS.union(_LISTS["sides"])
_DIMENSION = re.compile(rf"{alternation(_LISTS['dimensions'])}\b")


def measured(draft: Draft, figure: Figure, sentence: Span, since: int, last: Measured | None) -> Measured:
    """What a figure measures; ``last`` is what the one before it did, ``since`` where the words of that one ended."""
    before = last.base if last else ""
    if figure.kind == "count":
        found = counted(draft, figure, sentence, since, last)
    elif last and (_is_same(draft, figure, since) or _is_later(draft, figure, since, last)):
        return Measured(before, before, figure.start, figure.end)
    elif last and figure.kind == "percent" and _is_part(draft, figure, sentence, since):
        found = _part(draft, figure, sentence, last)
    elif _is_compared(draft, figure, sentence):
        found = _compared(draft, figure, sentence, since, before)
    elif figure.kind == "percent" and _is_share(draft, figure, sentence, since):
        found = _shared(draft, figure, sentence, since)
    else:
        found = _amount(draft, figure, sentence, since, before)
    return _with_subject(draft, found, sentence, figure)


def _is_same(draft: Draft, figure: Figure, since: int) -> bool:
    """Whether brackets say another way how much the thing before is: ``tăng 9 vụ (4,4%)``, ``quà (1 triệu)``."""
    opened = OPENED.search(draft.folded, since, figure.start)
    if not opened or place_before(draft, since, figure.start):
        return False
    return figure.kind == "percent" or is_vague(draft.folded[since : opened.start()])


def _is_later(draft: Draft, figure: Figure, since: int, last: Measured) -> bool:
    """Whether the rate before has changed: ``Năm 2018, hộ nghèo là 20%; nhờ vốn vay, đến nay chỉ còn 7%``."""
    rates = figure.kind == "percent" and "%" in draft.folded[last.start : last.end]
    return rates and _BY_NOW.search(draft.folded, since, figure.start) is not None


def _is_part(draft: Draft, figure: Figure, sentence: Span, since: int) -> bool:
    """Whether a rate says how much of the thing before is something: ``40 hộ, trong đó 95% là hộ nghèo``."""
    said = _BEING.match(draft.folded, figure.end, sentence.end)
    return said is not None and OF_WHICH.fullmatch(draft.folded, since, figure.start) is not None


def _part(draft: Draft, figure: Figure, sentence: Span, whole: Measured) -> Measured:
    end = clause_end(draft, figure.end, sentence)
    name = f"{whole.base} {named(draft, figure.end, end)}"
    return Measured(name, name, figure.start, end)


def _is_compared(draft: Draft, figure: Figure, sentence: Span) -> bool:
    if figure.kind == "percent":
        return _COMPARED.match(draft.folded, figure.end, sentence.end) is not None
    return figure.kind == "measure" and draft.folded.startswith(_SO_WITH, figure.end, sentence.end)


def _is_share(draft: Draft, figure: Figure, sentence: Span, since: int) -> bool:
    """Whether what follows a rate is what it is a share of; ``tăng 25%`` and ``tỷ lệ … là 25%`` have said it before."""
    if not _SHARE_OF.match(draft.folded, figure.end, sentence.end):
        return False
    before = draft.folded[clause_start(draft, since, figure.start) : figure.start].rstrip()
    return _GREW.search(before) is None and _RATE_IS.match(before) is None


def _amount(draft: Draft, figure: Figure, sentence: Span, since: int, before: str) -> Measured:
    start, end = clause_start(draft, since, figure.start), figure.end
    base = cleaned(draft, start, figure.start)
    if _EVERY in base and (each := _EACH.search(draft.folded, start, figure.start)):
        return Measured(f"trị giá {each['one']} {before}".rstrip(), before, start, end)
    if size := _size_in_brackets(draft, figure, sentence, since):
        return Measured(size, size, start, end)
    if before and (place := place_before(draft, since, figure.start)):
        return Measured(f"{before} {place}", before, start, end)
    if before and (listed := _listed(base, before, draft.folded[start : figure.start].rstrip())):
        return Measured(squeeze(listed), squeeze(listed), start, end)
    if figure.kind == "measure" and _SHARE_OF.match(draft.folded, figure.end, sentence.end):
        end = _thing_end(draft, figure, sentence, base)
    elif before and too_vague(base):
        base = _of_thing(base, before)
        if source := _SOURCE.match(draft.folded, figure.end, sentence.end):
            end = phrase_end(draft, source.end(), sentence)
    elif too_vague(base) or (figure.kind == "measure" and PURPOSE.match(draft.folded, figure.end, sentence.end)):
        end = clause_end(draft, figure.end, sentence)
    base = squeeze(f"{base} {named(draft, figure.end, end)}")
    return Measured(base, base, start, end)


def _of_thing(base: str, before: str) -> str:
    """Vague words with the thing before, which may end in them: ``giá trị tăng 9% (năm`` 2022 ``giảm 3%)``."""
    changed = _GREW.search(fold(before)) if _GREW.match(fold(base)) else None
    if changed:
        return f"{before[: changed.start()]} {base}"
    return before if f" {fold(before)}".endswith(f" {fold(base)}") else f"{base} {before}".strip()


def _size_in_brackets(draft: Draft, figure: Figure, sentence: Span, since: int) -> str:
    """A size of what stands before the brackets that a figure is in: ``nhánh 1 (dài 300 m, rộng 7 m)``; else ``""``."""
    opened = draft.folded.rfind("(", sentence.start, figure.start)
    if opened < 0 or draft.folded.find(")", opened, figure.start) >= 0:
        return ""
    size = cleaned(draft, max(opened + 1, since), figure.start).strip(", ")
    if fold(size) not in _SIZES:
        return ""
    thing = cleaned(draft, clause_start(draft, sentence.start, opened), opened)
    return f"{size} {thing}" if thing else ""


def _listed(base: str, before: str, clause: str) -> str:
    """What goes on with the thing before: ``; huyện Tây Hải là``, ``cao nhất là``, ``diện tích``; else ``""``."""
    if _AREAS.fullmatch(base):
        return f"{_AREAS.sub(' ', before)} {base}"
    if extreme := _EXTREME.search(clause):
        return f"{_EXTREME.sub('', before)} {extreme['word']}"
    if fold(base) in _DIMENSIONS and not _DIMENSION.match(fold(before)):
        return f"{base} {before}"
    return ""


def _thing_end(draft: Draft, figure: Figure, sentence: Span, base: str) -> int:
    """End of what an amount is of, before another figure: ``900 ha rừng còn`` 800 ha."""
    end = phrase_end(draft, figure.end + 1, sentence)
    if joined := _AND_THING.match(draft.folded, end, sentence.end):
        return clause_end(draft, joined.end(), sentence)
    if another := _ANOTHER.search(draft.folded, figure.end, end):
        return another.start()
    if len(draft.text[figure.end : end].split()) <= LEAST and _WHERE.match(draft.folded, end, sentence.end):
        return clause_end(draft, end, sentence)
    if too_vague(base) and len(draft.text[figure.end : end].split()) <= FEW and goes_on(draft, end):
        return clause_end(draft, end, sentence)
    return end


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
    if before and (too_vague(base) or _COMPARED_FIRST.match(fold(base))):
        base = before
    link = _SO.match(draft.folded, figure.end)
    begin = link.end() if link else figure.end
    end = phrase_end(draft, begin + 1, sentence)
    return Measured(f"{base} so với {named(draft, begin, end)}".strip(), base, start, end)


def _with_subject(draft: Draft, found: Measured, sentence: Span, figure: Figure) -> Measured:
    """A name of few words with the subject of its sentence."""
    if not found.name or len(found.name.split()) > FEW:
        return found
    subject = ""
    if fold(found.name) in _DIMENSIONS:
        subject = _work_before(draft, sentence, figure)
    subject = subject or subject_of(draft, sentence, figure.start) or subject_before(draft, sentence)
    if not subject or fold(subject) in fold(found.name):
        return found
    return replace(found, name=f"{found.name} {subject}")


def _work_before(draft: Draft, sentence: Span, figure: Figure) -> str:
    """The project or programme that the sentence names last before a figure, or ``""``."""
    works: list[ProjectFact | ProgrammeFact] = [*draft.projects, *draft.programmes]
    told = [fact for fact in works if sentence.start <= fact.evidence.start and fact.evidence.end <= figure.start]
    return max(told, key=lambda fact: fact.evidence.start).name if told else ""
