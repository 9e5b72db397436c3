"""The grammar of a congress's or session's name, which events and documents both read.

``Đại hội đại biểu Đảng bộ quận Đống Đa lần thứ XXVIII, nhiệm kỳ 2020 - 2025``: a head, words of its kind, a body,
an ordinal and a period, in any order. A congress "các cấp" is none in particular.
"""

import re
from dataclasses import dataclass

from kg.extraction.draft import BodyMention, Draft
from kg.extraction.phrases.dates import years_in
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import BodyKind
from kg.text import ordinal

_WORD_ORDINALS = {
    "nhất": 1, "đầu tiên": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
_NUMERAL = rf"(?:\d{{1,3}}|[ivxlc]+|{'|'.join(sorted(_WORD_ORDINALS, key=len, reverse=True))})"
_YEARS = r"(?:19|20)\d\d(?: ?- ?(?:19|20)\d\d)?"
_ORDINAL = re.compile(rf"(?:lần )?thứ (?P<n>{_NUMERAL})\b|lần (?P<m>[ivxlc]+|\d{{1,3}})\b|(?P<k>đầu tiên)\b")
_ROMAN = re.compile(r"(?P<n>[ivxlc]{1,7})\b(?! ?[.)])")
_DIGITS = re.compile(r"(?P<n>\d{1,2})\b(?![/.,-]?\d| (?:năm|ngày|tháng|quý|tuần|đại biểu)\b)")
_TERM = re.compile(
    rf"(?:\(?(?:khóa|nhiệm kỳ)(?: thứ)? (?:{_NUMERAL}\b(?:(?:,| và) [ivxlc]+\b)*|{_YEARS})"
    rf"(?:(?:, | ?\(|, nhiệm kỳ )(?:nhiệm kỳ )?{_YEARS}\)?)?\)?|năm \d{{4}}\b)"
)
_LISTS = word_lists("event_words.toml")
_KIND = re.compile(rf"{alternation(_LISTS['sitting_kinds'])}\b")
_OWNER = re.compile(rf"(?:của )?(?:{alternation(_LISTS['sitting_owners'])}|đảng(?! bộ| viên)|đoàn(?! thể| viên))\b")
_GAP = re.compile(r"(?:,? ?- |, | )(?:của |tại )?")
_CAPITALS = re.compile(rf"[{UPPER}]\w*\.?(?: [{UPPER}]\w*)*")
_LEVEL = re.compile(r"(?:thành phố|tp|quận|huyện|tỉnh|phường|xã|thị)\b")
_IN_SESSIONS = ("Hội đồng nhân dân", "Quốc hội", "Ủy ban Kiểm tra", "Ủy ban Thường vụ Quốc hội")
_GENERIC = re.compile(r"[ ,]*(?:các cấp|cấp trên|cấp cơ sở|cơ sở|nào)\b")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A congress, session or conference as its name tells it; offsets from the head's first letter."""

    start: int
    end: int
    ordinal: int | None = None
    years: tuple[int, int] | None = None
    host: BodyMention | None = None
    generic: bool = False
    parts: int = 0


def ordinal_value(words: str) -> int | None:
    """Value of an ordinal in digits, Roman numerals or words (``tư`` is 4)."""
    return _WORD_ORDINALS.get(words) or ordinal(words)


def is_council(body: BodyMention) -> bool:
    """Whether a body meets in numbered sessions: a people's council, the National Assembly, an inspection committee."""
    return body.name.startswith(_IN_SESSIONS)


def _meets(body: BodyMention) -> bool:
    """Whether a body behind a numbered meeting is the one that meets: ``hội nghị lần thứ 10, Huyện ủy đã bầu``."""
    return is_council(body) or body.kind is BodyKind.PARTY_COMMITTEE or body.name.startswith("Ban Chấp hành")


def read_sitting(draft: Draft, start: int, head_end: int, limit: int) -> Sitting:
    """Read the name that begins with the head between ``start`` and ``head_end``; it ends before ``limit``."""
    folded, position, number, host, parts = draft.folded, head_end, None, None, 0
    while gap := _GAP.match(folded, position, limit):
        at = gap.end()
        body = _body_at(draft, at, limit)
        if body and "," in gap.group() and not (number and _meets(body)):
            body = None
        numbered = _numbered(folded, at, limit, comma="," in gap.group()) if number is None else None
        if numbered:
            number, position = numbered
        elif body:
            host, position = host or body, body.end
        elif step := _step(draft, at, limit, comma="," in gap.group()):
            position = step
        else:
            break
        parts += 1
    return Sitting(
        start,
        position,
        number,
        years_in(folded, start, position),
        host,
        _GENERIC.match(folded, position) is not None,
        parts,
    )


def _numbered(folded: str, at: int, limit: int, *, comma: bool) -> tuple[int, int] | None:
    for pattern in (_ORDINAL,) if comma else (_ORDINAL, _ROMAN, _DIGITS):
        match = pattern.match(folded, at, limit)
        value = match and ordinal_value(next(g for g in match.groups() if g))
        if match and value:
            return value, match.end()
    return None


def _step(draft: Draft, at: int, limit: int, *, comma: bool) -> int:
    """End of the next part of the name that is neither ordinal nor a recognised body, or 0."""
    folded = draft.folded
    term = _TERM.match(folded, at, limit)
    if term or comma:
        return term.end() if term else 0
    if kind := _KIND.match(folded, at, limit):
        return kind.end()
    if owner := _OWNER.match(folded, at, limit):
        level = _LEVEL.match(folded, owner.end() + 1, limit)
        name = None if level else _CAPITALS.match(draft.text, owner.end() + 1, limit)
        return owner.end() if name is None or _ROMAN.fullmatch(name.group().lower()) else name.end()
    unit = draft.unit_at(at)
    return unit.end if unit and unit.end <= limit else 0


def _body_at(draft: Draft, at: int, limit: int) -> BodyMention | None:
    found = draft.body_at(at)
    return found if found and found.end <= limit else None
