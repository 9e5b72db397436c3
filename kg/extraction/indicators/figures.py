"""Figures in a sentence: a number with its unit, ``41.250 tỷ đồng``, ``96,3 %``, ``12/16 chỉ tiêu``.

Numbers that measure nothing are told in ``labels``, and those without a noun of their own in ``totals``. A few things
of any kind (``4 chum``) are an anecdote's: small counts are figures where the noun is one that public statistics count,
or the things are given. Of ``a/b`` and ``a trong số b`` the first counts, and of a range (``8,5 - 9 %``) the lower
bound. ``61 tỷ 807 triệu đồng`` is one sum.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extraction.draft import Draft
from kg.extraction.indicators.labels import is_label
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import number, squeeze

_LISTS = word_lists("measures.toml")
VALUE = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
"""A number as it is written."""
_SCALE = rf"{alternation(_LISTS['scales'])}(?! {alternation(_LISTS['not_scales'])}\b)"
_MONEY = rf"{alternation(_LISTS['money'])}(?! {alternation(_LISTS['not_money'])}\b)"
_MEASURE = rf"(?:{alternation(_LISTS['measures'])}|đ(?!/c))"
_RATE = alternation(_LISTS["rates"])
NUMBER_BEGINS = re.compile(r"\d(?<![\w.,:+-]\d)(?<![\W\d]/\d)")
"""What a figure begins with."""
_FIGURE = re.compile(
    rf"(?P<value>{VALUE})(?:(?: ?- ?| đến )(?P<upper>{VALUE})(?=[ %]|{_MEASURE}(?![\w²³])))?"
    rf"(?P<part>(?: ?/ ?| trong (?:tổng )?số ){VALUE})?"
    rf"(?:(?P<percent> ?%)|[ ](?P<scaled>(?:{_SCALE} )*{_SCALE}(?: (?:{_MONEY}|{_MEASURE}))?|{_MONEY})(?![\w²³])"
    rf"|[ ]?(?P<measure>{_MEASURE})(?![\w²³])|(?<=\d)\)(?= [^\W\d])|(?= [^\W\d]))"
    rf"(?P<rate>(?: ?/ ?{_RATE}(?!\w)){{0,2}})"
)
_NOT_COUNT = re.compile(rf" (?:\(|{alternation(_LISTS['not_counts'])}\b)")
_FRACTION = re.compile(r" (?:tổng )?số\b")
NOUNS = frozenset(_LISTS["nouns"] + _LISTS["counts"])
"""What public statistics count, and things."""
_PUBLIC = NOUNS - frozenset(_LISTS["things"])
_AVERAGED = frozenset(_LISTS["averaged"])
_DECIMAL = re.compile(r",\d{1,2}$")
_NOUN = re.compile(rf" (?P<noun>đ/c|{alternation(NOUNS)}\b|[^\W\d]+)")
_AMOUNT_UNIT = re.compile(rf"(?:{_MONEY}|{_SCALE}|(?:^| ){_MEASURE})$")
_UNIT_END = re.compile(rf"(?:{_MONEY}| {_MEASURE})$")
_TIMES = re.compile(r"(?:gấp|tăng|giảm|vượt)(?: hơn| gần| khoảng| trên| tới| đến)?(?: hơn)? $")
_TIMES_REACH = 20
_GIVEN = re.compile(rf"\b{alternation(_LISTS['gifts'])} (?:thêm |mới |hơn |khoảng |gần )?$")
_GIVEN_REACH = 24
_MONEY_SCALES = ("tỷ", "tỉ")
"""Scales that alone are of money: ``70 tỷ``."""
_LOWER = {"tỷ": ("triệu", 1000), "tỉ": ("triệu", 1000), "triệu": ("nghìn", 1000)}
"""The scale that the second part of a sum is in, and its share in the first."""
_YEAR_FROM, _YEAR_TO = 1900, 2100
_MONTHS, _DAYS = 12, 31
_ROUNDED = (" hơn ", " khoảng ", " gần ", " trên ", " xây ", " ngót ")
_ADDRESS = re.compile(rf" (?:đường|phố|hẻm|ngõ|ngách) [{UPPER}]")
_MANY = 20
"""The number from which things of any kind are counted for the public record, and not told of as they stand there."""
_GAP = re.compile(r"(?<=\bm) (?=[23]$)|(?<=\bkm) (?=2$)")
_UPPER_BOUND = re.compile(r" ?(?:-|đến|tới)(?: hơn| gần| khoảng)? ?")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit and their offsets; ``kind`` is ``percent``, ``measure``, ``count`` or ``total``."""

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str


def figures_in(draft: Draft, sentence: Span) -> list[Figure]:
    """The figures of a sentence, in order."""
    figures: list[Figure] = []
    for found in _in_parts(draft, sentence):
        last = figures[-1] if figures else None
        if draft.folded[found.start - 1 : found.start] == "/":
            if last and _is_beside(draft, last, found):
                figures[-1:] = _beside(last, found)
        elif last and (joined := _sum(last, found)):
            figures[-1] = joined
        elif last is None or not _bounds(draft, last, found):
            figures.append(found)
    return figures


def _is_beside(draft: Draft, last: Figure, found: Figure) -> bool:
    """Whether only a slash, and the unit where it is a noun, parts two figures."""
    unit = f" {last.unit}" if last.kind == "count" else ""
    return draft.folded[last.end : found.start] == f"{unit}/" and found.value > 1


def _beside(last: Figure, found: Figure) -> list[Figure]:
    """Two things (``15 vụ/23 đối tượng``), or the first alone where the second is its whole (``9 ha/12 ha``)."""
    if found.unit == last.unit:
        return [replace(last, end=found.end)]
    return [last, found] if last.kind == found.kind == "count" else [last]


def _in_parts(draft: Draft, sentence: Span) -> Iterator[Figure]:
    for match in _numbers(draft.folded, sentence):
        value = number(match["value"])
        if not value or not _ascends(match, value) or is_label(draft, match, sentence):
            continue
        if found := _figure(draft, match, value):
            yield found


def _numbers(folded: str, sentence: Span) -> Iterator[re.Match[str]]:
    """The matches of ``_FIGURE``, which is tried where a number begins and nowhere else."""
    at = sentence.start
    while begin := NUMBER_BEGINS.search(folded, at, sentence.end):
        match = _FIGURE.match(folded, begin.start(), sentence.end)
        if match:
            yield match
        at = max(begin.end(), match.end() if match else 0)


def _sum(last: Figure, found: Figure) -> Figure | None:
    """The sum that two figures say together: ``61 tỷ`` and ``807 triệu đồng``."""
    scale, share = _LOWER.get(last.unit, ("", 1))
    if not scale or found.start != last.end + 1 or found.unit.partition(" ")[0] != scale or found.value >= share:
        return None
    unit = f"{last.unit} đồng" if found.unit.endswith("đồng") else last.unit
    return replace(last, end=found.end, value=last.value + found.value / share, unit=unit)


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
        if match["measure"] == "lần" and not _TIMES.search(draft.folded, max(0, start - _TIMES_REACH), start):
            return None
        return Figure(start, end, value, _written(draft, match, "measure") + rate, "measure")
    return _count(draft, match, value)


def _written(draft: Draft, match: re.Match[str], group: str) -> str:
    return _GAP.sub("", squeeze(draft.text[match.start(group) : match.end(group)]))


def _scaled_unit(draft: Draft, match: re.Match[str]) -> str:
    """``tỷ đồng`` as it is; ``triệu`` with the noun that follows (``triệu lượt``)."""
    scaled = _written(draft, match, "scaled")
    bare = _UNIT_END.search(scaled.lower()) or _NOT_COUNT.match(draft.folded, match.end())
    noun = None if bare or match["rate"] else _NOUN.match(draft.folded, match.end())
    if noun and scaled.lower() in _MONEY_SCALES and noun["noun"] not in NOUNS:
        return scaled
    return f"{scaled} {noun['noun']}" if noun else scaled


def _count(draft: Draft, match: re.Match[str], value: Decimal) -> Figure | None:
    """A whole number before a noun in lower case."""
    noun = _NOUN.match(draft.folded, match.end())
    if noun is None or not _is_whole(match, value, noun["noun"]):
        return None
    other = _NOT_COUNT.match(draft.folded, match.end())
    if other and (noun["noun"] not in NOUNS or other.end() > noun.end()):
        return None
    if match["part"] and _FRACTION.match(draft.folded, match.end()):
        return None
    if _is_year(draft, match, value) or _is_day(match, value) or _ADDRESS.match(draft.text, match.end()):
        return None
    word = draft.text[noun.start("noun") : noun.end("noun")]
    public = noun["noun"] in _PUBLIC or _is_given(draft, match, noun["noun"])
    if not public and (_is_proper(word) or (value < _MANY and not word.isupper())):
        return None
    return Figure(match.start(), match.end(), value, noun["noun"], "count")


def _is_whole(match: re.Match[str], value: Decimal, noun: str) -> bool:
    """Whether a number counts: a whole one, or an average or a score, as ``14,5 tiêu chí``."""
    return value == value.to_integral_value() or (noun in _AVERAGED and _DECIMAL.search(match["value"]) is not None)


def _is_year(draft: Draft, match: re.Match[str], value: Decimal) -> bool:
    """Whether a number may be a year: one that is rounded off is none, as in ``hơn 2000 hộ``."""
    if "." in match["value"] or not _YEAR_FROM <= value <= _YEAR_TO or match["part"]:
        return False
    return not draft.folded.endswith(_ROUNDED, 0, match.start())


def _is_day(match: re.Match[str], value: Decimal) -> bool:
    """Whether a fraction of more than the whole is the day of a month: ``ngày 20/6 giám đốc``."""
    whole = number(match["part"].strip(" /")) if match["part"] and "/" in match["part"] else None
    return whole is not None and whole <= _MONTHS and whole < value <= _DAYS


def _is_given(draft: Draft, match: re.Match[str], noun: str) -> bool:
    """Whether things are handed over in public: ``trao 2 xe cứu thương``."""
    since = max(0, match.start() - _GIVEN_REACH)
    return noun in NOUNS and _GIVEN.search(draft.folded, since, match.start()) is not None


def _is_proper(word: str) -> bool:
    """``Gò`` begins a name; ``CCN`` abbreviates a noun."""
    return word[:1].isupper() and not word.isupper()
