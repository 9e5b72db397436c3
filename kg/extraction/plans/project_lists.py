"""Lists of projects: ``các dự án trọng điểm như: cầu Bến Tây, mở rộng đường Láng, Nam Hải Residence``.

What opens the list stands in the same sentence. An item is a work or an act on a work; a bare proper name counts only
where nothing else in the plural (``của các tập đoàn như …``) could be what the list is of.
"""

import re
from collections.abc import Iterator

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER
from kg.extraction.plans.work_words import ACT, LISTS, WORK
from kg.extraction.plans.works import is_within, work_fact
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact, Span

_OPENING = re.compile(rf"(?: {alternation(LISTS['openings'])} ?:?| ?:) (?=[^\W_]|[“\"])")
_BRACKET = re.compile(rf" \((?:(?:như|gồm|bao gồm|trong đó có|là) ?:? ?)?(?={WORK}\b)")
_AT_ONCE = re.compile(rf" (?={WORK} )")
_LAW = re.compile(rf"{alternation(LISTS['laws'])}\b")
_OTHER_PLURAL = re.compile(rf"\b{alternation(LISTS['other_plurals'])}\b")
_ITEM = re.compile(rf"(?:(?:các|là) )?(?:(?:dự án|công trình) )?(?P<item>[“\"]?(?:(?:{ACT} )*{WORK}\b|(?P<bare>.)))")
_BETWEEN = re.compile(r" ?(?:[,;]|(?:,? )?(?:và|cùng)\b)(?: (?:và|cùng)\b)? ?")
_SPLIT = re.compile(
    rf",|;|,? (?:và|cùng) (?!{alternation(LISTS['approaches'])}\b)(?=(?:(?:dự án|công trình) )?(?:{ACT}|{WORK})\b)"
)
_BARE_NAME = re.compile(rf"[{UPPER}]\w*(?: (?:[^\W\d_{UPPER}]+ )?[{UPPER}\d]|[ ,;]*$)")
_SPEECH = re.compile(rf"\b{alternation(LISTS['speech'])}$")
_GAP, _MISSES = 110, 2
_MOST_BARE_WORDS = 8


def read_list(draft: Draft, head_end: int, sentence: Span) -> Iterator[ProjectFact]:
    """The projects of the list that a plural (``các dự án``) ending at ``head_end`` opens, if it does."""
    opening = _opening(draft, head_end, sentence)
    if opening is None:
        yield from _straight_on(draft, head_end, sentence)
        return
    if _SPEECH.search(draft.folded, head_end, opening.start()):
        return
    sure = _OTHER_PLURAL.search(draft.folded, head_end, opening.start()) is None
    position, misses = opening.end(), 0
    while position < sentence.end and misses < _MISSES:
        fact = _item(draft, position, sentence, sure=sure)
        if fact:
            yield fact
        misses = 0 if fact else misses + 1
        following = _next_item(draft, fact.evidence.end if fact else position, sentence, at_once=fact is not None)
        if following is None:
            return
        position = following


def _straight_on(draft: Draft, head_end: int, sentence: Span) -> Iterator[ProjectFact]:
    """Two works or more straight behind the plural: ``hai dự án đường Bến Tây và cầu Hòn Nhạn``."""
    found: list[ProjectFact] = []
    mark = _AT_ONCE.match(draft.folded, head_end, sentence.end)
    while mark and (fact := _item(draft, mark.end(), sentence, sure=False)):
        found.append(fact)
        mark = _BETWEEN.match(draft.folded, fact.evidence.end, sentence.end)
    if len(found) > 1:
        yield from found


def _opening(draft: Draft, head_end: int, sentence: Span) -> re.Match[str] | None:
    """What opens the list: a word, a colon, or a bracket before a work."""
    limit = min(sentence.end, head_end + _GAP)
    opening, bracket = _OPENING.search(draft.folded, head_end, limit), _BRACKET.search(draft.folded, head_end, limit)
    return bracket if bracket and (opening is None or bracket.start() < opening.start()) else opening


def _next_item(draft: Draft, offset: int, sentence: Span, *, at_once: bool) -> int | None:
    """Where the next item begins: straight behind the mark after an item, or behind the next mark."""
    if at_once:
        mark = _BETWEEN.match(draft.folded, offset, sentence.end)
    else:
        mark = _BETWEEN.search(draft.folded, offset, sentence.end)
    return mark.end() if mark else None


def _item(draft: Draft, position: int, sentence: Span, *, sure: bool) -> ProjectFact | None:
    found = _ITEM.match(draft.folded, position, sentence.end)
    if found is None or _LAW.match(draft.folded, found.start("item")):
        return None
    start = found.start("item")
    limit = cut.start() if (cut := _SPLIT.search(draft.folded, start + 1, sentence.end)) else sentence.end
    if found["bare"] is None:
        return work_fact(draft, start, limit if draft.folded[limit : limit + 1] not in ",;" else sentence.end, "listed")
    return _bare(draft, start, limit) if sure else None


def _bare(draft: Draft, start: int, limit: int) -> ProjectFact | None:
    named = (draft.units, draft.body_mentions, draft.person_mentions)
    if not _BARE_NAME.match(draft.text, start, limit) or any(is_within(mentions, start) for mentions in named):
        return None
    fact = work_fact(draft, start, limit, "listed")
    return fact if fact and len(fact.name.split()) <= _MOST_BARE_WORDS else None
