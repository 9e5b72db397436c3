"""The fraction that a percentage is said of: ``26/27 trường đạt chuẩn, đạt 96,2%``, ``95,8% (23/24 phiếu)``.

A fraction goes with a percentage when nothing but its own noun phrase and a word such as ``đạt`` or a bracket stands
between them. What is compared with a plan (``đạt 85% kế hoạch``) is a share of something else.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from kg.extraction.draft import Draft
from kg.extraction.indicators.figures import VALUE, Figure
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import number

_LISTS = word_lists("measures.toml")
_HEDGE = r"(?: (?:hơn|gần|trên|khoảng|xấp xỉ))?"
_IS = alternation(_LISTS["amounts_to"])
_FRACTION = (
    rf"(?<![\w.,/+-])(?P<part>{VALUE})(?: ?[^\W\d]+)?(?: [^\W\d]+)?"
    rf"(?: ?/ ?| (?:trên tổng số|trên tổng|trong tổng số|trong số) )(?P<whole>{VALUE})(?![\d/-]|[.,]\d)"
)
_BEFORE = re.compile(
    rf"{_FRACTION}(?P<words>[^;:,.()\d%\n]{{0,100}}?)"
    rf"(?:(?P<apart>,| -)? ?(?:và )?{_IS}{_HEDGE} $|(?P<bracket> ?\()(?:{_IS}{_HEDGE} )?$)"
)
_BEHIND = re.compile(rf"(?: ?\((?:(?:{_IS}|tức) )?|, (?:tương đương|tương ứng|tức)(?: với| là)? ){_FRACTION}")
_NO_FRACTION = re.compile(rf"(?:^|\W){alternation(_LISTS['not_fractions'])} $")
_OTHER_WHOLE = re.compile(rf" {alternation(_LISTS['other_wholes'])}\b")
_OTHER_THING = re.compile(rf"\b{alternation(_LISTS['other_shares'])}\b")
_REACH, _LEAD = 180, 16
_WORDS = 5
"""So many words may stand between a fraction and its percentage where no comma parts them."""
_MONTHS, _ROUGH = 12, 4
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Fraction:
    """So many of so many."""

    part: Decimal
    whole: Decimal


def fraction_of(draft: Draft, sentence: Span, figure: Figure) -> Fraction | None:
    """The fraction that a sentence gives with a percentage; ``None`` where it gives none."""
    if figure.unit != "%" or _OTHER_WHOLE.match(draft.folded, figure.end, sentence.end):
        return None
    since = max(sentence.start, figure.start - _REACH)
    for match in (_last_before(draft, since, figure), _BEHIND.match(draft.folded, figure.end, sentence.end)):
        if match and (found := _read(draft, match, sentence)):
            return found
    return None


def _last_before(draft: Draft, since: int, figure: Figure) -> re.Match[str] | None:
    match = _BEFORE.search(draft.folded, since, figure.start)
    if match is None or _OTHER_THING.search(match["words"]):
        return None
    told = match["words"].split()
    return match if match["apart"] or match["bracket"] or (len(told) <= _WORDS and "có" not in told) else None


def _read(draft: Draft, match: re.Match[str], sentence: Span) -> Fraction | None:
    part, whole = number(match["part"]), number(match["whole"])
    if not part or not whole or part > whole or _is_rough(whole) or _is_month(part, whole):
        return None
    lead = max(sentence.start, match.start("part") - _LEAD)
    return None if _NO_FRACTION.search(draft.folded, lead, match.start("part")) else Fraction(part, whole)


def _is_rough(whole: Decimal) -> bool:
    """``1/3`` and ``3/4`` are ways to say about how much."""
    return whole <= _ROUGH


def _is_month(part: Decimal, whole: Decimal) -> bool:
    """``6/2016`` is a month."""
    return part <= _MONTHS and whole == whole.to_integral_value() and int(whole) in _YEARS
