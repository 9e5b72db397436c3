"""How far the name of a work or a project reaches.

It goes on to the proper noun that makes it a name, takes its owner and the places in apposition, and ends before words
that no name ends with, before sums of money and before the next work.
"""

import re
from bisect import bisect_left

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER, name_end
from kg.extraction.plans.work_words import ACT, ACTING, BUILT_THING, LISTS, PROPER, UNDERTAKING, WORK
from kg.gazetteers.vocabulary import alternation

_ASIDE = re.compile(
    rf" (?:và (?:{alternation(LISTS['further_acts'])} |{ACT} {WORK}\b)|\((?:{alternation(LISTS['asides'])}\b|\d))"
)
_MEASURES = r"(?! ?(?:tấn|lít|sản|cây|lượt|m[23²³]?|con|kwh)\b)"
MONEY = re.compile(rf" (?:với )?(?:hơn |gần |khoảng )?\d[\d.,]* (?:nghìn |ngàn )?(?:tỷ|tỉ|triệu)\b{_MEASURES}")
"""A sum of money, which is no part of a name."""
_ELLIPSIS = re.compile(r"\.\.| - ảnh\b| có (?:công suất|nguy cơ|dấu hiệu)\b")
_AND_WORK = re.compile(rf" và (?:dự án )?{WORK} (?:{alternation((*LISTS['natural'], *LISTS['levels']))} )?")
_NOUN = re.compile(rf"(?P<acts>(?:{UNDERTAKING}(?:,| và)? )*){WORK}\b")
_CITY = re.compile(rf"\bTP\.? ?[{UPPER}]")
_TRAILING = re.compile(rf" {alternation(LISTS['trailing'])}$")
_STOPS = frozenset(LISTS["stops"])
_FREE = frozenset(LISTS["free"])
_FREE_OF_BARE = _FREE - {"và"}
_NAME = rf"[{UPPER}][^\W\d_{UPPER}]+"
_LOWER = rf"[^\W\d_{UPPER}]+"
_NO_TAIL = rf"(?!{alternation(LISTS['tails'])}\b)"
_TAIL = re.compile(rf"(?:(?<=\s){_NAME} (?:{_NAME}|\d\w*)|\))(?P<tail> {_NO_TAIL}{_LOWER}(?: {_LOWER}){{1,6}})$")
_BEHIND_ACT = re.compile(r" (?:cho|của|trong|kết nối|đoạn qua|nhằm|công suất|quy mô|bằng) ")
_BEHIND_WORK = re.compile(r" (?:kết nối|đoạn qua|công suất|bằng|(?<=đường )(?:vào|ra|lên|từ)) ")
_BEHIND_PROJECT = re.compile(
    rf"{_BEHIND_WORK.pattern}| (?:trong|trên|gần|cạnh|giáp) (?:khu vực |khuôn viên )?(?={WORK}\b)"
)
_WITH = re.compile(rf" với (?=[{UPPER}]|{WORK}\b)")
_PAIR = re.compile(rf"\b{alternation(LISTS['pairs'])}\b")
_LEVEL = re.compile(rf", (?:tại )?(?={alternation(LISTS['levels'])}\.? ?\w)")
_WIDE = re.compile(r"(?:tỉnh|thành phố|tp)\b")
_GOES_ON = re.compile(r", \w")
_CLAUSE = re.compile(rf"[.;:(]|\b{alternation(LISTS['clause_words'])}\b")
_ADDRESS = re.compile(r" (?:Ông|Bà) ")
_MEMORIAL = re.compile(rf"(?:{ACT} )?{alternation(LISTS['memorials'])}\b")
_POSTS = r"(?:cố|nguyên|đồng chí|tổng|phó|bí thư|chủ tịch(?: nước)?|thủ tướng|đại tướng|bộ trưởng|tướng|anh hùng)"
_POST_LAST = re.compile(rf" {_POSTS}$")
_HONOURED = re.compile(rf"(?P<posts>(?i: {_POSTS})*)(?: [{UPPER}]\w+){{2,4}}")
_APPROACH = re.compile(rf" và (?:hệ thống )?{alternation(LISTS['approaches'])}\b")
_COMMA_REACH, _OWNER_REACH, _LONGEST, _ROAD_NUMBER, _POST_REACH = 90, 60, 300, 6, 12


def work_end(draft: Draft, start: int, limit: int, rule: str) -> int:
    """The end, before ``limit``, of the name that begins at ``start``, with its owner.

    ``rule`` is as in ``work_fact``.
    """
    limit = min(limit, start + _LONGEST)
    end = _owned(draft, _reach(draft, start, limit, rule), limit)
    return _honoured(draft, end, limit) if _MEMORIAL.match(draft.folded, start) else end


def _honoured(draft: Draft, end: int, limit: int) -> int:
    """The end of a memorial's name with the person it is of: ``nhà lưu niệm Tổng Bí thư Trần Văn A``."""
    named = _HONOURED.match(draft.text, end, limit)
    posted = named and (named["posts"] or _POST_LAST.search(draft.folded, end - _POST_REACH, end))
    return named.end() if named and posted else end


def proper_noun(draft: Draft, start: int, end: int) -> re.Match[str] | None:
    """What makes the words a name: a proper noun behind the work's own noun, which may have a capital itself."""
    if not BUILT_THING.match(draft.folded, start):
        return PROPER.search(draft.text, start - 1, end)
    noun = _NOUN.match(draft.folded, start, end)
    since = noun.end("acts") if noun else start
    proper = PROPER.search(draft.text, since, end)
    if proper and proper.start() == since and proper.group()[0].isupper() and not proper.group()[-1].isdigit():
        proper = PROPER.search(draft.text, since + 1, end)
    return proper or (_CITY.search(draft.text, start, end) if ACTING.match(draft.folded, start) else None)


def _reach(draft: Draft, start: int, limit: int, rule: str) -> int:
    """The end of a name; one that names nothing yet goes on behind a link, and behind ``dự án`` behind its commas.

    ``dự án nạo vét vũng quay tàu, luồng vào cảng Hòn Nhạn``.
    """
    end = _end(draft, start, limit)
    if proper_noun(draft, start, end):
        return end
    acting = rule == "project" and ACTING.match(draft.folded, start)
    link, beyond = _BEHIND_ACT if acting else _BEHIND_PROJECT if rule == "project" else _BEHIND_WORK, end
    while joined := link.match(draft.folded, beyond, limit):
        beyond = _end(draft, joined.end(), limit, since=start)
        if PROPER.search(draft.text, joined.end(), beyond):
            return beyond
    if rule != "project":
        return end
    further = PROPER.search(draft.text, end, min(limit, end + _COMMA_REACH))
    if further is None or not _GOES_ON.match(draft.folded, end) or not draft.text[end + 2].islower():
        return end
    return end if _CLAUSE.search(draft.folded, end, further.start()) else _end(draft, further.start(), limit)


def _end(draft: Draft, start: int, limit: int, since: int | None = None) -> int:
    """The end of a name, without words that no name ends with; ``since`` is where it began, if before ``start``."""
    bare = draft.text[start].isupper() and not BUILT_THING.match(draft.folded, start)
    act = ACTING.match(draft.folded, start, limit)
    end = name_end(draft.text, act.end() if act else start, limit, _STOPS, _FREE_OF_BARE if bare else _FREE)
    joined = _WITH.match(draft.text, end, limit)
    if joined and _PAIR.search(draft.folded, start if since is None else since, end):
        end = name_end(draft.text, joined.end(), limit, _STOPS, _FREE)
    if bare and (closed := draft.text.find(")", start, end)) > 0:
        end = closed + 1
    end = _without_tail(draft, start, _before_speaker(draft, start, _before_aside(draft, start, end)))
    while last := _TRAILING.search(draft.text, start, end):
        end = last.start()
    end = start + len(draft.text[start:end].rstrip(" ,-–"))
    return _placed_end(draft, _whole_body(draft, start, _approached_end(draft, start, end, limit)), limit)


def _approached_end(draft: Draft, start: int, end: int, limit: int) -> int:
    """The end with what leads to the work and has no name of its own: ``cầu Bến Tây và đường dẫn hai đầu cầu``."""
    approach = _APPROACH.search(draft.folded, start, limit) if " và" in draft.folded[start : end + len(" và")] else None
    if approach is None or approach.start() > end or PROPER.match(draft.text, approach.end() + 1, limit):
        return end
    return max(end, approach.end())


def _before_aside(draft: Draft, start: int, end: int) -> int:
    """The end, or where behind the proper noun a sum, an aside or another named work follows.

    ``cao tốc Hòa Lân - Bến Tây và đường Vành đai 5``.
    """
    for ending in (_ASIDE, MONEY, _ELLIPSIS):
        if (aside := ending.search(draft.folded, start, end)) and PROPER.search(draft.text, start, aside.start()):
            end = aside.start()
    for joined in _AND_WORK.finditer(draft.folded, start, end):
        named = PROPER.search(draft.text, joined.start() + len(" và ") + 1, joined.end() + _ROAD_NUMBER)
        if named and PROPER.search(draft.text, start + 1, joined.start()):
            return joined.start()
    return end


def _before_speaker(draft: Draft, start: int, end: int) -> int:
    """The end before a person who begins another sentence: ``… tại sân Bến Tây Ông Trần Văn A yêu cầu``."""
    for address in _ADDRESS.finditer(draft.text, start, end):
        if draft.person_at(address.end()):
            return address.start()
    return end


def _whole_body(draft: Draft, start: int, end: int) -> int:
    """The end of a name, or of the body that it would cut: ``trụ sở Bộ Ngoại giao``."""
    index = bisect_left(draft.body_mentions, end, key=lambda b: b.start) - 1
    body = draft.body_mentions[index] if index >= 0 else None
    return body.end if body and start < body.start and end < body.end else end


def _placed_end(draft: Draft, end: int, limit: int) -> int:
    """The end with the places that follow in apposition: ``cầu Bến Tây, xã Hòa Lân, huyện Long Mỹ``."""
    index = bisect_left(draft.units, end, key=lambda u: u.start) - 1
    wide = index >= 0 and draft.units[index].end == end
    while level := _LEVEL.match(draft.folded, end, limit):
        unit = draft.unit_at(level.end())
        if unit is None or (_WIDE.match(draft.folded, unit.start) and not wide):
            break
        wide, end = True, unit.end
    return end


def _without_tail(draft: Draft, start: int, end: int) -> int:
    """The end of a name before one or two words behind its proper part: ``đường Bến Tây địa điểm``."""
    tail = _TAIL.search(draft.text, start, end)
    return tail.start("tail") if tail and draft.text[tail.start("tail") - 1] not in "”\"’'" else end


def _owned(draft: Draft, end: int, limit: int) -> int:
    """The end of a name with its owner: ``bến phà của Sở Giao thông vận tải``."""
    owner = draft.body_within(end, min(limit, end + _OWNER_REACH))
    return owner.end if owner and draft.folded[end : owner.start] == " của " else end
