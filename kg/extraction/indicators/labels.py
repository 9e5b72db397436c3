"""Numbers that measure nothing: dates, ordinals, parts of names, thresholds, the sides of a thing at hand.

``phòng 12``, ``Nghị quyết số 20``, a quotation of a few words (``“3 sạch”``), ``từ 50 ha trở lên``, ``5 m x 8 m``.
"""

import re

from kg.extraction.draft import Draft
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

_BEFORE = re.compile(
    rf"(?:^|\W)(?<!dân )(?<!tổng )(?<!trong )(?<!con )(?<!một ){alternation(word_lists('measures.toml')['not_before'])}"
    r"(?:[ -]\d{1,4}(?:, \d{1,4})*(?:,| và| đến| -))?[ -]?$"
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{0,20}$")
_UNQUOTED = re.compile(r"[^“”\"\n]{0,20}[”\"]")
_SLIP = re.compile(r" ?(?:/|-|h\d|:)\d| ?%?-\d")
_BOUND_OR_SIDE = re.compile(r" trở (?:lên|xuống)\b| ?[x×] ?\d")
_FACTORS = ("x ", "x", "×", "× ")
_CODE = re.compile(r"(?<![\w.])[A-ZĐ]{1,4}[ -]?$")
_CODE_DIGITS, _CODE_REACH = 5, 6
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
    return _is_code(draft.text, match, sentence) or _is_numbered(folded, start, sentence)


def _is_code(text: str, match: re.Match[str], sentence: Span) -> bool:
    """A registration such as ``BĐ 99123``: as many digits as that are not written without dots otherwise."""
    if len(match["value"]) < _CODE_DIGITS:
        return False
    return _CODE.search(text, max(sentence.start, match.start() - _CODE_REACH), match.start()) is not None


def _is_numbered(folded: str, start: int, sentence: Span) -> bool:
    return _BEFORE.search(folded, max(0, sentence.start - 1, start - _REACH), start) is not None
