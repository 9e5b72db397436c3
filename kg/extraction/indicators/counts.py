"""What a count counts: ``582 đảng viên mới``, ``tặng Bằng khen cho 6 tập thể, 9 cá nhân``, ``tăng 9 vụ``.

The thing stands behind the figure; the verb or the clause before it belongs to a thing of few words.
"""

import re

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
from kg.extraction.indicators.things import OF_WHICH, OPENED, PURPOSE, Measured, place_before
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import squeeze

_LISTS = word_lists("measures.toml")
_CAUSED = re.compile(r"\b(?:khiến|làm)(?: cho)? (?:ít nhất |hơn |khoảng |gần )?$")
_IS = " là "
_SHORT = 6
_PLACED = re.compile(r" (?:tại|ở|trên địa bàn) ")
_GOES_ON = re.compile(rf"{PURPOSE.pattern}| (?:tại|ở|trên địa bàn) | và (?:vượt|hoàn thành|được|đã)\b")
_LISTED = re.compile(r" (?:là|gồm|bao gồm|:)\b")
_OTHERS = re.compile(r"(?:(?:, | và |, và )\d[\d.]*(?: [^\W\d]+){1,4}?)+(?= (?:được|đã|có|tham gia|đạt|bị|đăng ký)\b)")
_HELD = re.compile(
    r" (?:(?:(?P<had>với)|thuộc|sinh hoạt tại|sinh hoạt ở|trực thuộc)(?: hơn| gần| trên| khoảng)? \d"
    r"|(?:gồm|bao gồm|kể cả)\b(?! cả\b))"
)
_HELD_REACH = 32
_RISES = re.compile(r"[ ,;(]*(?:và |cũng |đã )?(?P<way>tăng|giảm)(?: thêm| tới| đến| hơn| gần| khoảng| trên)* ")
_THAN = re.compile(r" so(?: với)? ")
_FOR = re.compile(r" cho(?: (?:hơn|gần|trên|khoảng))? ")
_JOINED = re.compile(r"[ ,/–-]*(?:và|cùng|cùng với|với)?(?: (?:hơn|gần|trên|khoảng))? ?$")
_VERB = re.compile(
    rf"(?:^|\W)(?P<verb>{alternation(_LISTS['verbs'])}(?: thêm| bổ sung| cho| mới)?) "
    r"(?:hơn |gần |khoảng |trên |được )?$"
)
_VERB_REACH = 24


def counted(draft: Draft, figure: Figure, sentence: Span, since: int, before: Measured | None) -> Measured:
    """What a count measures; ``before`` is what the figure before it did, ``since`` where the words of that ended."""
    start, end = figure.start, max(phrase_end(draft, figure.end + 1, sentence), _unit_end(draft, figure))
    if before and _is_remark(draft, figure, since, end):
        name = squeeze(f"{before.base} {place_before(draft, since, start)}")
        return Measured(name, before.base, start, end)
    if before and (rise := _RISES.fullmatch(draft.folded, since, start)):
        return _risen(draft, figure, sentence, before, rise["way"])
    if before and _FOR.fullmatch(draft.folded, since, start) and named(draft, figure.end, end) == figure.unit:
        return Measured(f"{figure.unit} {before.base}", before.base, start, end)
    cut = _HELD.search(draft.folded, figure.end, min(sentence.end, end + _HELD_REACH))
    held = cut is not None and cut.start() <= end
    if cut and held:
        end = cut.start()
    elif len(draft.text[figure.end : end].split()) < FEW and not draft.folded.startswith(_IS, end):
        end = _predicate_end(draft, figure, end, sentence, since)
    name = named(draft, figure.end, end)
    start, lead = _lead(draft, figure, since, before, end)
    if (
        len(f"{lead} {name}".split()) < FEW
        and not (held and _is_told(cut, name))
        and not _LISTED.match(draft.folded, end)
    ):
        end = max(end, clause_end(draft, end, sentence))
        name = named(draft, figure.end, end)
    if before and len(name.split()) <= LEAST and OF_WHICH.fullmatch(draft.folded, since, figure.start):
        return _of_which(draft, figure, sentence, before, end)
    if before and not lead and len(name.split()) <= LEAST and is_vague(draft.folded[since:start]) and end > since:
        lead = "" if since < start and _JOINED.fullmatch(draft.folded, since, start) else before.name
    name = f"{lead} {name}".strip()
    return Measured(name, name, start, end, lead)


def _of_which(draft: Draft, figure: Figure, sentence: Span, whole: Measured, end: int) -> Measured:
    """A part of the thing before: ``trong đó 12 bác sĩ``, also with what the part is: ``trong đó 9 hộ là hộ nghèo``."""
    if draft.folded.startswith(_IS, end):
        name = named(draft, figure.end, clause_end(draft, end + 1, sentence))
        return Measured(name, name, figure.start, end)
    name = f"{whole.base} {named(draft, figure.end, end)}"
    return Measured(name, name, figure.start, end, whole.base)


def _unit_end(draft: Draft, figure: Figure) -> int:
    """End of the noun that is counted, which may begin like a function word: ``bị can``."""
    stands = draft.folded.startswith(figure.unit, figure.end + 1)
    return figure.end + 1 + len(figure.unit) if stands else figure.end


def _is_told(cut: re.Match[str] | None, name: str) -> bool:
    """Whether a name cut off before what it has, holds or belongs to says enough by itself."""
    return cut is not None and (cut["had"] is None or len(name.split()) > LEAST)


def _predicate_end(draft: Draft, figure: Figure, end: int, sentence: Span, since: int) -> int:
    """End of what is said of a count with a noun phrase to ``end``, also behind others: ``, 2 cá nhân được khen``."""
    if goes_on(draft, end) or _GOES_ON.match(draft.folded, end):
        return clause_end(draft, end, sentence)
    others = _OTHERS.match(draft.folded, end, sentence.end)
    if others and (is_set_off(draft, since, figure.start) or is_vague(draft.folded[since : figure.start])):
        return clause_end(draft, others.end(), sentence)
    return end


def _risen(draft: Draft, figure: Figure, sentence: Span, before: Measured, way: str) -> Measured:
    """By how many the thing before became more or less: ``214 vụ cháy, tăng 9 vụ so với cùng kỳ``."""
    end = figure.end + len(figure.unit) + 1
    if than := _THAN.match(draft.folded, end, sentence.end):
        end = phrase_end(draft, than.end(), sentence)
        return Measured(f"{before.base} {way} so với {named(draft, than.end(), end)}", before.base, figure.start, end)
    return Measured(f"{before.base} {way}", before.base, figure.start, end)


def _is_remark(draft: Draft, figure: Figure, since: int, end: int) -> bool:
    """Whether brackets hold a count and nothing more: ``5% (120) hộ``, ``(4.200 con)``."""
    if not OPENED.search(draft.folded, since, figure.start):
        return False
    return draft.folded[figure.end - 1] == ")" or draft.folded[figure.end + 1 : end + 1] == f"{figure.unit})"


def _lead(draft: Draft, figure: Figure, since: int, before: Measured | None, end: int) -> tuple[int, str]:
    """Where the words before a count begin that belong to its name, and the words; those behind it reach to ``end``."""
    start, words = figure.start, len(named(draft, figure.end, end).split())
    if verb := _VERB.search(draft.folded, max(since, start - _VERB_REACH), start):
        return verb.start("verb"), named(draft, verb.start("verb"), verb.end("verb"))
    if before and before.lead and _JOINED.fullmatch(draft.folded, since, start):
        return start, before.lead
    if is_set_off(draft, since, start):
        return start, ""
    placed = _PLACED.search(draft.folded, figure.end, end) is not None
    if words >= FEW and not placed:
        return start, ""
    if words > LEAST and _CAUSED.search(draft.folded, since, start):
        return start, ""
    first = clause_start(draft, since, start)
    told = cleaned(draft, first, start)
    brief = words < FEW or LEAST <= len(told.split()) <= _SHORT
    return (first, told) if told and brief else (start, "")
