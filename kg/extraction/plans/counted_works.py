"""Several works under one noun and a count: ``hai cụm công nghiệp Hòa Lân - Bến Tây và Long Mỹ 2``.

As many proper names as the count tells must follow; each work then has the noun in its name.
"""

import re

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
