"""Figures in a sentence: a number with its unit, ``41.250 tỷ đồng``, ``96,3 %``, ``12/16 chỉ tiêu``.

Numbers that measure nothing are told in ``labels``. A few things of any kind (``4 chum``) are an anecdote's: small
counts are figures where the noun is one that public statistics count. Of ``a/b`` the first counts, and of a
range (``8,5 - 9 %``) the lower bound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.extraction.draft import Draft
from kg.extraction.indicators.labels import is_label
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import number, squeeze

_LISTS = word_lists("measures.toml")
_VALUE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_SCALE = rf"{alternation(_LISTS['scales'])}(?! {alternation(_LISTS['not_scales'])}\b)"
_MONEY = rf"{alternation(_LISTS['money'])}(?! {alternation(_LISTS['not_money'])}\b)"
_MEASURE = alternation(_LISTS["measures"])
_RATE = alternation(_LISTS["rates"])
_FIGURE = re.compile(
    rf"(?<![\w.,/:+-])(?P<value>{_VALUE})(?:(?: ?- ?| đến )(?P<upper>{_VALUE})(?=[ %]|{_MEASURE}(?![\w²³])))?"
    rf"(?P<part> ?/ ?(?:{_VALUE}))?"
    rf"(?:(?P<percent> ?%)|[ ](?P<scaled>(?:{_SCALE} )*{_SCALE}(?: (?:{_MONEY}|{_MEASURE}))?|{_MONEY})(?![\w²³])"
    rf"|[ ]?(?P<measure>{_MEASURE})(?![\w²³])|(?<=\d)\)(?= [^\W\d])|(?= [^\W\d]))"
    rf"(?P<rate>(?: ?/ ?{_RATE}(?!\w)){{0,2}})"
)
_NOT_COUNT = re.compile(rf" (?:\(|{alternation(_LISTS['not_counts'])}\b)")
_FRACTION = re.compile(r" (?:tổng )?số\b")
_NOUNS = frozenset(_LISTS["nouns"] + _LISTS["counts"])
_PUBLIC = _NOUNS - frozenset(_LISTS["things"])
_NOUN = re.compile(rf" (?P<noun>đ/c|{alternation(_NOUNS)}\b|[^\W\d]+)")
_AMOUNT_UNIT = re.compile(rf"(?:{_MONEY}|{_SCALE}|(?:^| ){_MEASURE})$")
_UNIT_END = re.compile(rf"(?:{_MONEY}| {_MEASURE})$")
_YEAR_FROM, _YEAR_TO = 1900, 2100
_MANY = 20
"""The number from which things of any kind are counted for the public record, and not told of as they stand there."""
_GAP = re.compile(r"(?<=\bm) (?=[23]$)|(?<=\bkm) (?=2$)")
_UPPER_BOUND = re.compile(r" ?(?:-|đến|tới)(?: hơn| gần| khoảng)? ?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit; ``kind`` is ``percent``, ``measure`` or ``count``; offsets of number and unit."""

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str


def figures_in(draft: Draft, sentence: Span) -> Iterator[Figure]:
    """The figures of a sentence, in order."""
    last: Figure | None = None
    for match in _FIGURE.finditer(draft.folded, sentence.start, sentence.end):
        value = number(match["value"])
        if not value or not _ascends(match, value) or is_label(draft, match, sentence):
            continue
        found = _figure(draft, match, value)
        if found and not (last and _bounds(draft, last, found)):
            yield found
        last = found


def _bounds(draft: Draft, last: Figure, found: Figure) -> bool:
    """Whether a figure is the upper bound of the range that the last one began: ``770 USD đến 950 USD``."""
    return found.kind == last.kind and _UPPER_BOUND.fullmatch(draft.folded, last.end, found.start) is not None


def _ascends(match: re.Match[str], value: Decimal) -> bool:
    """Of a range the second number is more: ``30-6`` is a day."""
    upper = number(match["upper"]) if match["upper"] else None
    return upper is None or upper > value


def _figure(draft: Draft, match: re.Match[str], value: Decimal) -> Figure | None:
    start, end = match.span()
    rate = match["rate"].replace(" ", "") if match["rate"] else ""
    if match["percent"]:
        return Figure(start, end, value, f"%{rate}", "percent")
    if match["scaled"]:
        unit = _scaled_unit(draft, match)
        return Figure(start, end, value, unit + rate, "measure" if _AMOUNT_UNIT.search(unit.lower()) else "count")
    if match["measure"]:
        return Figure(start, end, value, _written(draft, match, "measure") + rate, "measure")
    return _count(draft, match, value)


def _written(draft: Draft, match: re.Match[str], group: str) -> str:
    return _GAP.sub("", squeeze(draft.text[match.start(group) : match.end(group)]))


def _scaled_unit(draft: Draft, match: re.Match[str]) -> str:
    """``tỷ đồng`` as it is; ``triệu`` with the noun that follows (``triệu lượt``)."""
    scaled = _written(draft, match, "scaled")
    bare = _UNIT_END.search(scaled.lower()) or _NOT_COUNT.match(draft.folded, match.end())
    noun = None if bare or match["rate"] else _NOUN.match(draft.folded, match.end())
    return f"{scaled} {noun['noun']}" if noun else scaled


def _count(draft: Draft, match: re.Match[str], value: Decimal) -> Figure | None:
    """A whole number before a noun in lower case."""
    noun = _NOUN.match(draft.folded, match.end())
    if noun is None or value != value.to_integral_value():
        return None
    if noun["noun"] not in _NOUNS and _NOT_COUNT.match(draft.folded, match.end()):
        return None
    if match["part"] and _FRACTION.match(draft.folded, match.end()):
        return None
    if "." not in match["value"] and _YEAR_FROM <= value <= _YEAR_TO and match["part"] is None:
        return None
    word = draft.text[noun.start("noun") : noun.end("noun")]
    if noun["noun"] not in _PUBLIC and (_is_proper(word) or (value < _MANY and not word.isupper())):
        return None
    return Figure(match.start(), match.end(), value, noun["noun"], "count")


def _is_proper(word: str) -> bool:
    """``Gò`` begins a name; ``CCN`` abbreviates a noun."""
    return word[:1].isupper() and not word.isupper()
