"""Names of works and projects: how far one reaches, and whether it tells one work from others.

``đường Vành đai 4 - Vùng Thủ đô, đoạn từ … đến …`` is a name, ``đường giao thông nông thôn`` is a kind, and ``hạ tầng
Hà Nội`` is a subject with a place.
"""

import re
from bisect import bisect_right

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER, name_end
from kg.extraction.phrases.naming import full_name
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import ProjectFact

LISTS = word_lists("project_words.toml")
WORK = alternation(LISTS["works"])
"""A noun of a built thing, for a pattern of folded text."""
ACT = alternation(LISTS["acts"])
"""What is done to a work, for a pattern of folded text."""
PROPER = re.compile(rf"(?<=[ (“\"])[{UPPER}][^\W{UPPER}]|(?:đai|số|lộ|QL) ?\d")
"""What makes a noun a name, in the text as written."""

_ACTS = re.compile(rf"{ACT}\b")
_SEVERAL = re.compile(rf"(?:{ACT} )?(?:các|hai|ba|bốn|năm|nhiều|những|một số|\d+)\b")
_KIND = re.compile(rf"(?:{ACT} )?{alternation(LISTS['kinds'])} ")
_BUILT_THING = re.compile(rf"(?:{ACT}|{WORK})\b")
_VAGUE = re.compile(rf"(?:{ACT} )?{alternation(LISTS['vague_kinds'])}\b")
_PLACED = re.compile(r" \(| (?:tại|ở|của|cho|trong|theo|qua)\b")
_PREPOSITION = re.compile(r"(?:tại|ở|của|cho|trong|và|theo)\b")
_ASIDE = re.compile(
    rf" (?:và (?:{alternation(LISTS['further_acts'])} |{ACT} {WORK}\b)|\((?:{alternation(LISTS['asides'])}\b|\d))"
)
_TRAILING = re.compile(rf" {alternation(LISTS['trailing'])}$")
_COMPANY = re.compile(rf"\b{alternation(LISTS['companies'])}\b[^,.;:]*$")
_STOPS = frozenset(LISTS["stops"])
_FREE = frozenset(LISTS["free"])
_FREE_OF_BARE = _FREE - {"và"}
_NAME = rf"[{UPPER}][^\W\d_{UPPER}]+"
_TAIL = re.compile(
    rf"(?<=[^\S]){_NAME} {_NAME}(?P<tail> (?!{alternation(LISTS['tails'])}\b)[^\W\d_{UPPER}]+ [^\W\d_{UPPER}]+)$"
)
_GOES_ON = re.compile(r", \w")
_CLAUSE = re.compile(rf"[.;:(]|\b{alternation(LISTS['clause_words'])}\b")
_COMMA_REACH = 90
_LEAST_WORDS, _MOST_WORDS = 6, 30
_OWNER_REACH, _COMPANY_REACH = 60, 60


def work_fact(draft: Draft, start: int, limit: int, rule: str) -> ProjectFact | None:
    """The work or project whose name begins at ``start``, or ``None`` where the words name no single one.

    ``rule`` ``project`` (behind ``dự án``) also takes an act of several words without a proper name.
    """
    end = _owned(draft, _reach(draft, start, limit, rule), limit)
    words = len(draft.folded[start:end].split())
    since = start + 1 if _BUILT_THING.match(draft.folded, start) else start - 1
    proper = PROPER.search(draft.text, since, end)
    named = proper is not None and not _is_kind(draft, start, end, proper.start())
    named = named or (words >= _LEAST_WORDS - 1 and _is_capital(draft, start))
    named = named or (proper is not None and rule == "listed" and draft.text[start].isupper())
    told = named or (rule == "project" and words > _LEAST_WORDS and _ACTS.match(draft.folded, start) is not None)
    if not told or words > _MOST_WORDS or _SEVERAL.match(draft.folded, start, end):
        return None
    name = full_name(draft, start, end).strip("“”\"'‘’ ")
    return ProjectFact(draft.evidence(start, end, f"projects.{rule}"), name, _place(draft, start, end))


def in_company(draft: Draft, offset: int, since: int) -> bool:
    """Whether the word belongs to an organisation's name: ``Công ty Cổ phần Đầu tư xây dựng cầu đường``."""
    index = bisect_right(draft.body_mentions, offset, key=lambda b: b.start) - 1
    body = draft.body_mentions[index] if index >= 0 else None
    if body and body.start < offset < body.end:
        return True
    capital = draft.text[offset].isupper()
    return capital and _COMPANY.search(draft.folded[max(since, offset - _COMPANY_REACH) : offset]) is not None


def _is_capital(draft: Draft, start: int) -> bool:
    """Whether the name begins with a capital in the midst of a sentence: ``tiến độ Khu thương mại tự do``."""
    return draft.text[start].isupper() and draft.text[start - 2 : start - 1].isalnum()


def _is_kind(draft: Draft, start: int, end: int, proper: int) -> bool:
    """A general noun with a place alone: ``hạ tầng Hà Nội``, ``hạ tầng du lịch tại Nha Trang``."""
    if (vague := _VAGUE.match(draft.folded, start, end)) and _PLACED.search(draft.folded, vague.end(), proper):
        return True
    kind = _KIND.match(draft.folded, start, end)
    if kind is None:
        return False
    placed = _PREPOSITION.match(draft.folded, kind.end(), end) is not None
    return placed or any(u.start == kind.end() and u.end >= end for u in draft.units)


def _reach(draft: Draft, start: int, limit: int, rule: str) -> int:
    """The end of a name; one that begins with an act and names nothing yet goes on behind its commas.

    ``dự án nạo vét khu nước trước bến, luồng vào cảng Hòn Nhạn``.
    """
    end = _end(draft, start, limit)
    if rule != "project" or not _ACTS.match(draft.folded, start) or PROPER.search(draft.text, start + 1, end):
        return end
    further = PROPER.search(draft.text, end, min(limit, end + _COMMA_REACH))
    if further is None or not _GOES_ON.match(draft.folded, end) or not draft.text[end + 2].islower():
        return end
    return end if _CLAUSE.search(draft.folded, end, further.start()) else _end(draft, further.start(), limit)


def _end(draft: Draft, start: int, limit: int) -> int:
    """The end of a name, without words that no name ends with."""
    bare = draft.text[start].isupper() and not _BUILT_THING.match(draft.folded, start)
    if (aside := _ASIDE.search(draft.folded, start, limit)) and PROPER.search(draft.text, start, aside.start()):
        limit = aside.start()
    end = name_end(draft.text, start, limit, _STOPS, _FREE_OF_BARE if bare else _FREE)
    if bare and (closed := draft.text.find(")", start, end)) > 0:
        end = closed + 1
    end = _without_tail(draft, start, end)
    while last := _TRAILING.search(draft.text, start, end):
        end = last.start()
    return end


def _without_tail(draft: Draft, start: int, end: int) -> int:
    """The end of a name before one or two words behind its proper part: ``đường Bến Tây địa điểm``."""
    tail = _TAIL.search(draft.text, start, end)
    return tail.start("tail") if tail and draft.text[tail.start("tail") - 1] not in "”\"’'" else end


def _owned(draft: Draft, end: int, limit: int) -> int:
    """The end of a name with its owner: ``đường trên cao của Bộ Giao thông vận tải``."""
    owner = draft.body_within(end, min(limit, end + _OWNER_REACH))
    return owner.end if owner and draft.folded[end : owner.start] == " của " else end


def _place(draft: Draft, start: int, end: int) -> str | None:
    return next((u.unit.label for u in draft.units if start <= u.start and u.end <= end), None)
