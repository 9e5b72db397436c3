"""Several works under one noun: ``hai cụm công nghiệp Hòa Lân và Long Mỹ 2``, ``cao tốc A - B, B - C``.

As many proper names as a count tells must follow; each work then has the noun in its name.
"""

import re
from collections.abc import Iterator

from kg.extraction.draft import Draft
from kg.extraction.phrases.extent import UPPER
from kg.extraction.plans.work_words import LISTS
from kg.gazetteers.vocabulary import alternation
from kg.model import ProjectFact, Span

_COUNT = re.compile(rf"(?<![\w/.,-])(?:0?(?P<figure>[2-6])|(?P<word>{alternation(LISTS['counts'])})) $")
_COUNT_REACH = 6
_WORD = rf"(?:[{UPPER}]\w*|\d+\w*)"
_NAME = rf"[{UPPER}]\w*(?:(?: [-–] (?:(?:ga|cầu|cảng|bến|đèo|sông) )?|[-–]| ){_WORD})*"
_NAMES = re.compile(rf" (?P<names>{_NAME}(?:, {_NAME})*(?: và |, và ){_NAME})(?![\w-])")
_ITEM = re.compile(_NAME)
_PLACE = rf"[{UPPER}]\w*(?: [{UPPER}]\w*)*"
_STRETCH = re.compile(rf"(?P<noun>\w+ (?:[^\W\d_{UPPER}]+ )*){_PLACE} [-–] {_PLACE}$")
_NEXT_STRETCH = re.compile(rf"(?:, | và |, và )(?P<places>{_PLACE} [-–] {_PLACE})(?![\w-])")


def counted_works(draft: Draft, noun: Span, sentence: Span) -> list[ProjectFact]:
    """The works that a count before a noun and proper names behind it tell of; none where they do not agree."""
    before = _COUNT.search(draft.folded, max(sentence.start, noun.start - _COUNT_REACH), noun.start)
    listed = _NAMES.match(draft.text, noun.end, sentence.end) if before else None
    if before is None or listed is None:
        return []
    number = int(before["figure"]) if before["figure"] else LISTS["counts"].index(before["word"]) + 2
    items = list(_ITEM.finditer(draft.text, listed.start("names"), listed.end()))
    if len(items) != number:
        return []
    kind = draft.text[noun.start : noun.end]
    starts = [noun.start, *(item.start() for item in items[1:])]
    return [
        ProjectFact(draft.evidence(start, item.end(), "projects.counted"), f"{kind} {item.group()}", None)
        for start, item in zip(starts, items, strict=True)
    ]


def further_stretches(draft: Draft, first: ProjectFact, sentence: Span) -> Iterator[ProjectFact]:
    """The roads between other places that share a noun: ``cao tốc Hòa Lân - Bến Tây, Bến Tây - Hòn Nhạn``."""
    stretch = _STRETCH.match(draft.text, first.evidence.start, first.evidence.end)
    end = first.evidence.end
    while stretch and (more := _NEXT_STRETCH.match(draft.text, end, sentence.end)):
        start, end = more.start("places"), more.end()
        name = f"{stretch['noun']}{more['places']}"
        yield ProjectFact(draft.evidence(start, end, "projects.counted"), name, None)
