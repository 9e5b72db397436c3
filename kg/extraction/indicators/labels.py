"""Numbers that measure nothing: dates, ordinals, parts of names, thresholds, the sides of a thing at hand.

``phòng 12``, ``Nghị quyết số 20``, a quotation of a few words (``“3 sạch”``), ``từ 50 ha trở lên``, ``5 m x 8 m``.
"""

import re

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

_LISTS = word_lists("measures.toml")
_BEFORE = re.compile(
    rf"(?:^|\W)(?:(?P<other>{alternation(_LISTS['not_labels'])})|(?<!dân )(?<!tổng )(?<!trong )(?<!con )(?<!một )số"
    rf"|\d+h|(?<!mỗi )(?<!một )(?<!hàng )(?<!hằng )(?<!toàn )(?<!cả ){alternation(_LISTS['not_before'])})"
    r"(?:[ -]\d{1,3}(?:, \d{1,3})*(?:,| và| đến| -))?[ -]?$"
)
_LABEL_ENDS = frozenset(("số", "và", "đến", *(label.split()[-1] for label in _LISTS["not_before"])))
"""The words that a label before a number may end with."""
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,20}$")
_UNQUOTED = re.compile(r"[^“”\"\n]{0,20}[”\"]")
_SLIP = re.compile(r" ?(?:/|-|h\d|:)\d| ?%?-\d")
_BOUND_OR_SIDE = re.compile(r"(?: [^\W\d]+){0,3} trở (?:lên|xuống)\b| ?[x×] ?\d")
_FACTORS = ("x ", "x", "×", "× ")
_CODE = re.compile(r"(?<![\w.])[A-ZĐ]{1,4}[ -]?$")
_CODE_DIGITS, _CODE_REACH = 5, 6
_ONE_OF = ("một trong ", "1 trong ", "một trong số ", "1 trong số ", "giữa ")
_OFFICE = re.compile(rf"(?:^|\W){alternation(_LISTS['offices'])} (?:của )?$")
_AREA = re.compile(rf" {alternation(_LISTS['areas'])}\b")
_CAPITALS = re.compile(rf"(?:^|\s)[{UPPER}]\w* $")
_REACH, _QUOTE = 36, 21


def is_label(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether a number, matched with its unit in groups of ``figures``, is no figure."""
    folded, (start, end) = draft.folded, match.span()
    if _SLIP.match(folded, match.end("value"), sentence.end) and not (match["part"] or match["upper"]):
        return True
    if _QUOTED.search(folded, max(sentence.start, start - _QUOTE), start) and _UNQUOTED.match(folded, end):
        return True
    if match["measure"]:
        return _BOUND_OR_SIDE.match(folded, end) is not None or folded.endswith(_FACTORS, sentence.start, start)
    if match["percent"]:
        return folded.endswith("mới ", sentence.start, start)
    if match["scaled"] or "." in match["value"]:
        return False
    return (
        folded.endswith(_ONE_OF, sentence.start, start)
        or _is_scale(match)
        or _is_each(folded, start, end, sentence)
        or _is_code(draft.text, match, sentence)
        or _is_numbered(folded, start, sentence)
    )


def _is_scale(match: re.Match[str]) -> bool:
    """The scale of a plan: ``quy hoạch 1/500``."""
    return match["value"] == "1" and len(match["part"] or "") > _CODE_DIGITS - 2


def _is_each(folded: str, start: int, end: int, sentence: Span) -> bool:
    """The offices of so many units: ``UBND 24 quận, huyện``."""
    return _AREA.match(folded, end) is not None and (
        _OFFICE.search(folded, max(sentence.start, start - _REACH), start) is not None
    )


def _is_code(text: str, match: re.Match[str], sentence: Span) -> bool:
    """A registration such as ``BĐ 99123``, or a number inside a name.

    As many digits as a registration has are not written without dots otherwise. Names are ``thôn Đồi 2 xã Đông`` and
    ``Khoa Nội 1 Bệnh viện Đa khoa``.
    """
    if len(match["value"]) < _CODE_DIGITS:
        unit = len(match["value"]) == 1 and _AREA.match(text, match.end())
        named = unit or text[match.end() + 1 : match.end() + 2].isupper()
        since = max(sentence.start + 1, match.start() - _REACH)
        return bool(named) and _CAPITALS.search(text, since, match.start()) is not None
    return _CODE.search(text, max(sentence.start, match.start() - _CODE_REACH), match.start()) is not None


def _is_numbered(folded: str, start: int, sentence: Span) -> bool:
    if not _may_end_label(folded, start, sentence):
        return False
    label = _BEFORE.search(folded, max(0, sentence.start - 1, start - _REACH), start)
    return label is not None and label["other"] is None


def _may_end_label(folded: str, start: int, sentence: Span) -> bool:
    """Whether what stands before a number is a label's last word, or no plain word; most numbers are told at once."""
    begin = max(sentence.start, folded.rfind(" ", sentence.start, start - 1) + 1)
    word = folded[begin : start - 1]
    return folded[start - 1 : start] != " " or not word.isalpha() or word in _LABEL_ENDS
