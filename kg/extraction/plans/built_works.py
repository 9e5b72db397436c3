"""Named works of which a sentence tells that they are planned, built or opened: ``Cầu Bến Tây đã thông xe``.

What tells it stands behind the work, or before it where such works mostly do not stand yet; several works in a row
(``cầu Bến Tây, cầu Hòn Nhạn đã thông xe``) are told of together.
"""

import re
from collections.abc import Iterator

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER, word_before
from kg.extraction.plans.counted_works import counted_works, further_stretches
from kg.extraction.plans.project_lists import read_list
from kg.extraction.plans.work_words import LISTS, WORK
from kg.extraction.plans.works import in_company, work_fact
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact, Span

NEXT = re.compile(rf"(?: (?:vào|tại|ở|qua|trên) [^,.;:]{{1,40}}?)?(?:[,;] | và |, và )(?:dự án )?(?={WORK} )")
"""From one work to the next of a list."""
OLD = re.compile(r"(?: \w+){0,3} (?:năm 1\d{3}|thế kỷ|thời (?:pháp|nguyễn|lê|lý|trần|vua))\b")
"""Times long past, behind an act of building."""
_PLACED = frozenset(LISTS["placed"])
_PLACED_OR_PLURAL = _PLACED | frozenset(LISTS["plural"])
_VISITED = "thị sát "
_BULLETS = " -–+•*"
_ACTORS = frozenset(LISTS["actors"])
_ACTIVE = re.compile(
    r" (?:(?:đã|đang|sẽ|vừa|cũng|tiếp tục) )*"
    r"(?:xây dựng|đầu tư|triển khai|mở rộng|nâng cấp|hoàn thành|hoàn thiện|khởi động) \w"
)
_SETTLED = frozenset(LISTS["settled"])
_BUILT_BEFORE = re.compile(rf"\b(?:{alternation(LISTS['building_before'])}(?: \w+){{0,3}}|bố trí [^.;:]{{1,30}} cho) $")
_BUILT_AFTER = re.compile(
    rf"(?: (?:bắc )?qua (?:sông|suối|kênh|rạch) [^,.;:]{{1,25}}?)?(?: \([^)]{{1,40}}\))?"
    rf"(?:,? đoạn [^,.;]{{1,60}},?)?(?: (?:rộng|dài) [\d.,]+ ?\w+)?[ ,:]* ?(?:- )?"
    rf"(?:{alternation(LISTS['modal'])} )*"
    rf"(?:{alternation(LISTS['building_after'])}\b|đạt (?:\w+ )?\d[\d,.]*% (?:khối lượng|tiến độ|giá trị|kế hoạch vốn))"
)
_BUILT_BY = re.compile(
    rf" (?:đã |đang |sẽ )?(?:được|do) [^.;:]{{3,60}}? (?:làm chủ đầu tư|{alternation(LISTS['carried_out'])})\b"
    rf"|,? (?:dự kiến|phấn đấu) [^.;:]{{1,30}}? {alternation(LISTS['carried_out'])}\b"
)
_UNDERTAKEN = re.compile(r"(?:dự án|công trình)\b")
_APPOSED = re.compile(r"(?: -|,) (?:là )?(?:dự án|công trình)\b")
_DESCRIBED = frozenset(LISTS["described"])
_DESCRIPTION = re.compile(rf"(?:[^\W\d_{UPPER}]+ ){{1,5}}[{UPPER}]")
_CAPITAL = re.compile(rf"(?:{alternation(LISTS['natural'])} )?[“\"]?(?:(?:số )?\d|[^\W\d_])")
_SEVERAL_BUILT = re.compile(
    rf"\b{alternation(LISTS['building_before'])}(?: \w+){{0,2}}"
    rf" (?:\d{{1,2}}|{alternation((*LISTS['counts'], *LISTS['many']))})(?: (?:cây|con|công trình|dự án))? $"
)
_BEFORE_REACH = 60


def built_works(draft: Draft, match: re.Match[str], sentence: Span) -> Iterator[ProjectFact]:
    """The named works of which the sentence tells that they are planned, built or opened."""
    if _told_several(draft, match, sentence) and (several := list(read_list(draft, match.end("work"), sentence))):
        yield from several
        return
    begins = _begins_name(draft, match.end())
    described = not begins and match["work"] in _DESCRIBED and _DESCRIPTION.match(draft.text, match.end())
    if not (begins or described) or in_company(draft, start := match.start(), sentence.start):
        return
    if _is_placed(draft, match, sentence) and not _UNDERTAKEN.search(draft.folded, match.end(), sentence.end):
        return
    if counted := counted_works(draft, Span(start, match.end("work")), sentence):
        if _told_built(draft, match, sentence, counted[-1].evidence.end, counted=True):
            yield from counted
        return
    fact = work_fact(draft, start, sentence.end, "built")
    if fact is None or (described and not _BUILT_AFTER.match(draft.folded, fact.evidence.end, sentence.end)):
        return
    listed = list(listed_works(draft, fact, sentence, NEXT))
    if _told_built(draft, match, sentence, fact.evidence.end):
        yield from listed if _told_before(draft, match, sentence) else [fact]
    elif len(listed) > 1 and _told_built(draft, match, sentence, listed[-1].evidence.end):
        yield from listed


def _is_placed(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether the work only tells a place: ``tại cầu Bến Tây``; not behind a bullet."""
    before = word_before(draft.folded, match.start(), sentence.start)
    if before not in _PLACED or draft.folded.endswith(_VISITED, sentence.start, match.start()):
        return False
    return bool(draft.folded[sentence.start : match.start()].strip(_BULLETS))


def _told_before(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether an act of building stands before a work that is not mostly one that stands already."""
    before = draft.folded[max(sentence.start, match.start() - _BEFORE_REACH) : match.start()]
    return match["work"] not in _SETTLED and _BUILT_BEFORE.search(before) is not None


def _told_built(draft: Draft, match: re.Match[str], sentence: Span, end: int, *, counted: bool = False) -> bool:
    """Whether what stands around a work, whose name ends at ``end``, tells of its building."""
    folded, start = draft.folded, match.start()
    if _APPOSED.match(folded, end, sentence.end):
        return True
    bullet = not folded[sentence.start : start].strip(_BULLETS)
    placed = word_before(folded, start, sentence.start) in _PLACED_OR_PLURAL
    if placed and not (bullet or counted or folded.endswith(_VISITED, sentence.start, start)):
        return False
    if match["work"] in _ACTORS and _ACTIVE.match(folded, end, sentence.end):
        return False
    if built := _BUILT_AFTER.match(folded, end, sentence.end) or _BUILT_BY.match(folded, end, sentence.end):
        return OLD.match(folded, built.end(), sentence.end) is None
    return _told_before(draft, match, sentence)


def _told_several(draft: Draft, match: re.Match[str], sentence: Span) -> bool:
    """Whether several works are said to be built, which may be listed behind: ``xây dựng 5 cầu (cầu Bến Tây, …)``."""
    before = draft.folded[max(sentence.start, match.start() - _BEFORE_REACH) : match.start()]
    return _SEVERAL_BUILT.search(before) is not None


def _begins_name(draft: Draft, offset: int) -> bool:
    found = _CAPITAL.match(draft.text, offset)
    return found is not None and (found.group()[-1].isdigit() or found.group()[-1].isupper())


def listed_works(draft: Draft, first: ProjectFact, sentence: Span, joined: re.Pattern[str]) -> Iterator[ProjectFact]:
    """The first work and those a list goes on with: ``…, cảng biển Hòn Nhạn và khu du lịch …``."""
    fact: ProjectFact | None = first
    while fact:
        named = [fact, *further_stretches(draft, fact, sentence)]
        yield from named
        more = joined.match(draft.folded, named[-1].evidence.end, sentence.end)
        fact = work_fact(draft, more.end(), sentence.end, "listed") if more else None
