"""Figures in a sentence: a number with its unit, ``41.250 tỷ đồng``, ``96,3 %``, ``12/16 chỉ tiêu``.

Dates, times, ages, ordinals, numbers of documents and of units are no figures. Of ``a/b`` the first counts, and of a
range (``8,5 - 9 %``) the lower bound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.extraction.draft import Draft
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import number, squeeze

_LISTS = word_lists("measures.toml")
_VALUE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_SCALE = alternation(_LISTS["scales"])
_MONEY = rf"{alternation(_LISTS['money'])}(?! {alternation(_LISTS['not_money'])}\b)"
_MEASURE = alternation(_LISTS["measures"])
_RATE = alternation(_LISTS["rates"])
_FIGURE = re.compile(
    rf"(?<![\w.,/:-])(?P<value>{_VALUE})(?:(?: ?- ?| đến )(?P<upper>{_VALUE})(?=[ %]))?(?P<part> ?/ ?\d+)?"
    rf"(?:(?P<percent> ?%)|[ ](?P<scaled>(?:{_SCALE} )*{_SCALE}(?: {_MONEY})?|{_MONEY})(?!\w)"
    rf"|[ ]?(?P<measure>{_MEASURE})(?![\w²³])|(?= [^\W\d]))(?P<rate> ?/ ?{_RATE}(?!\w))?"
)
_NOT_COUNT = re.compile(rf" (?:\(|{alternation(_LISTS['not_counts'])}\b)")
_BEFORE = re.compile(
    rf"(?:^|\W){alternation(_LISTS['not_before'])}(?:[ -]?\d{{1,4}}(?:, \d{{1,4}})*(?:,| và| đến| -))?[ -]?$"
)
_NOUN = re.compile(rf" (?P<noun>{alternation(_LISTS['nouns'])}\b|[^\W\d]+)")
_MONEY_UNIT = re.compile(rf"(?:{_MONEY}|{_SCALE})$")
_MONEY_END = re.compile(rf"{_MONEY}$")
_WORD = re.compile(r" ([^\W\d]+)")
_NOUNS = frozenset(_LISTS["nouns"])
_REACH = 36
_YEAR_FROM, _YEAR_TO = 1900, 2100
_SLIP = re.compile(r" ?(?:/|-|h\d|:)\d| ?%?-\d")


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
    for match in _FIGURE.finditer(draft.folded, sentence.start, sentence.end):
        value = number(match["value"])
        if (
            value is not None
            and not _is_name(draft.folded, match, sentence)
            and (found := _figure(draft, match, value))
        ):
            yield found


def _figure(draft: Draft, match: re.Match[str], value: Decimal) -> Figure | None:
    start, end = match.span()
    rate = match["rate"].replace(" ", "") if match["rate"] else ""
    if match["percent"]:
        return Figure(start, end, value, f"%{rate}", "percent")
    if match["scaled"]:
        unit = _scaled_unit(draft, match)
        return Figure(start, end, value, unit + rate, "measure" if _MONEY_UNIT.search(unit.lower()) else "count")
    if match["measure"]:
        return Figure(start, end, value, _written(draft, match, "measure") + rate, "measure")
    return _count(draft, match, value)


def _written(draft: Draft, match: re.Match[str], group: str) -> str:
    return squeeze(draft.text[match.start(group) : match.end(group)])


def _scaled_unit(draft: Draft, match: re.Match[str]) -> str:
    """``tỷ đồng`` as it is; ``triệu`` with the noun that follows (``triệu lượt``)."""
    scaled = _written(draft, match, "scaled")
    noun = None if _MONEY_END.search(scaled.lower()) else _WORD.match(draft.folded, match.end())
    return f"{scaled} {noun[1]}" if noun else scaled


def _count(draft: Draft, match: re.Match[str], value: Decimal) -> Figure | None:
    """A whole number before a noun in lower case."""
    noun = _NOUN.match(draft.folded, match.end())
    if noun is None or value != value.to_integral_value() or _NOT_COUNT.match(draft.folded, match.end()):
        return None
    if "." not in match["value"] and _YEAR_FROM <= value <= _YEAR_TO and match["part"] is None:
        return None
    if _is_proper(draft.text[noun.start("noun") : noun.end("noun")]) and noun["noun"] not in _NOUNS:
        return None
    return Figure(match.start(), match.end(), value, noun["noun"], "count")


def _is_proper(word: str) -> bool:
    """``Gò`` begins a name; ``CCN`` abbreviates a noun."""
    return word[:1].isupper() and not word.isupper()


def _is_name(folded: str, match: re.Match[str], sentence: Span) -> bool:
    """Whether the number is a date, an ordinal or part of a name."""
    if _SLIP.match(folded, match.end("value"), sentence.end) and not (match["part"] or match["upper"]):
        return True
    if match["percent"] or match["scaled"] or match["measure"]:
        return False
    return _BEFORE.search(folded, max(sentence.start, match.start() - _REACH), match.start()) is not None
