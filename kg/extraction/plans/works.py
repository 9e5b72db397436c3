"""Whether words name one work or project, and not a kind of works or a subject.

``đường Vành đai 4 - Vùng Thủ đô, đoạn từ … đến …`` is a name, ``đường giao thông nông thôn`` is a kind, and ``hạ tầng
Hà Nội`` is a subject with a place.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kg.extraction.draft import BodyMention, Draft, PersonMention, UnitMention
from kg.extraction.phrases.naming import full_name
from kg.extraction.plans.work_extent import MONEY, proper_noun, work_end
from kg.extraction.plans.work_words import ACT, LISTS
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact

_REMADE = re.compile(rf"{ACT}\b")
_SEVERAL = re.compile(rf"(?:{ACT} ){{0,2}}(?P<count>(?:các|hai|ba|bốn|năm|nhiều|những|một số|hàng|\d+)\b)")
_NO_WORK = re.compile(rf"(?:{ACT} ){{0,2}}{alternation(LISTS['not_works'])}\b")
_KIND = re.compile(rf"(?:{ACT} )?{alternation(LISTS['kinds'])} ")
_VAGUE = re.compile(rf"(?:{ACT} )?{alternation(LISTS['vague_kinds'])}\b")
_NETWORKS = ("hạ tầng", "hệ thống")
_PLACED = re.compile(r" \(| (?:tại|ở|của|cho|trong|theo|qua)\b")
_PREPOSITION = re.compile(r"(?:tại|ở|của|cho|trong|và|theo)\b")
_COMPANY = re.compile(rf"\b{alternation(LISTS['companies'])}\b[^,.;:]*$")
_TELLING = re.compile(rf"{alternation(LISTS['telling'])}\b")
_LEAST_CAPITAL, _LEAST_WORDS, _MOST_WORDS = 5, 6, 30
_COMPANY_REACH = 60


def work_fact(draft: Draft, start: int, limit: int, rule: str) -> ProjectFact | None:
    """The work or project whose name begins at ``start``, or ``None`` where the words name no single one.

    ``rule`` ``project`` (behind ``dự án``) also takes an act of several words without a proper name.
    """
    end = work_end(draft, start, limit, rule)
    words = len(draft.folded[start:end].split())
    proper = proper_noun(draft, start, end)
    named = proper is not None and not _is_kind(draft, start, end, proper.start(), rule)
    named = named or (words >= _LEAST_CAPITAL and _is_capital(draft, start))
    named = named or (proper is not None and rule == "listed" and draft.text[start].isupper())
    if proper and MONEY.search(draft.folded, start, proper.start()):
        return None
    told = named or (rule == "project" and words > _LEAST_WORDS and _REMADE.match(draft.folded, start) is not None)
    told = told and (named or _VAGUE.match(draft.folded, start) is None)
    told = told or (rule == "project" and words >= _LEAST_CAPITAL and _TELLING.match(draft.folded, start) is not None)
    if not told or words > _MOST_WORDS or _is_several(draft, start, end):
        return None
    if rule != "project" and _NO_WORK.match(draft.folded, start, end):
        return None
    name = full_name(draft, start, end).strip("“”\"'‘’ ")
    return ProjectFact(draft.evidence(start, end, f"projects.{rule}"), name, _place(draft, start, end))


def is_within(mentions: Sequence[UnitMention] | Sequence[BodyMention] | Sequence[PersonMention], offset: int) -> bool:
    """Whether one of the mentions, in the order of the text, covers an offset."""
    index = bisect_right(mentions, offset, key=lambda m: m.start) - 1
    return index >= 0 and offset < mentions[index].end


def in_company(draft: Draft, offset: int, since: int) -> bool:
    """Whether the word belongs to an organisation's name: ``Công ty Cổ phần Đầu tư xây dựng cầu đường``."""
    index = bisect_right(draft.body_mentions, offset, key=lambda b: b.start) - 1
    body = draft.body_mentions[index] if index >= 0 else None
    if body and body.start < offset < body.end:
        return True
    capital = draft.text[offset].isupper()
    return capital and _COMPANY.search(draft.folded[max(since, offset - _COMPANY_REACH) : offset]) is not None


def _is_several(draft: Draft, start: int, end: int) -> bool:
    """Whether a number or a plural stands first; with a capital it is a name: ``Ba Sao``."""
    several = _SEVERAL.match(draft.folded, start, end)
    return several is not None and not draft.text[several.start("count")].isupper()


def _is_capital(draft: Draft, start: int) -> bool:
    """Whether the name begins with a capital in the midst of a sentence: ``tiến độ Khu thương mại tự do``."""
    return draft.text[start].isupper() and draft.text[start - 2 : start - 1].isalnum()


def _is_kind(draft: Draft, start: int, end: int, proper: int, rule: str) -> bool:
    """A general noun with a place alone: ``hạ tầng Hà Nội``, ``hạ tầng du lịch tại Nha Trang``."""
    if (vague := _VAGUE.match(draft.folded, start, end)) and _PLACED.search(draft.folded, vague.end(), proper):
        return True
    kind = _KIND.match(draft.folded, start, end)
    if kind is None:
        return False
    placed = _PREPOSITION.match(draft.folded, kind.end(), end) is not None
    if placed or (rule == "project" and not kind.group().startswith(_NETWORKS)):
        return placed
    unit = draft.unit_at(kind.end())
    return unit is not None and unit.end >= end


def _place(draft: Draft, start: int, end: int) -> str | None:
    index = bisect_left(draft.units, start, key=lambda u: u.start)
    unit = draft.units[index] if index < len(draft.units) else None
    return unit.unit.label if unit and unit.end <= end else None
