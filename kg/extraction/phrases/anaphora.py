"""What is called by its sort alone behind its name: ``Năm 2009, dự án …``, ``cầu này``, ``kỳ họp đang diễn ra``.

Such an anaphor is looked for in the rest of the name's sentence and in the two sentences that follow it in its
paragraph, until another thing of the sort is named. It is a word for any thing of the sort (``dự án``), or the first
word of the name (``cầu``), and either points back (``này``) or is what its sentence tells of.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.extraction.draft import Draft
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.extraction.phrases.stage_words import STAGE_WORDS, by_first_letter
from kg.gazetteers.vocabulary import alternation
from kg.model import Span

_WORDS = STAGE_WORDS["anaphors"]
_GOES_ON = re.compile(rf"(?:{alternation(_WORDS['goes_on'])})\b")
_REACH, _LEAD = 220, 60
_ITEM = 40
_SENTENCES = 2
_PLURALS = ("các ", "những ")


@cache
def _any_thing(sort: str) -> re.Pattern[str]:
    return re.compile(alternation(_WORDS[sort]["any"]))


@cache
def _anaphor(sort: str) -> re.Pattern[str]:
    """An anaphor: pointing back wherever it stands, or else with a predicate, at the beginning or behind a comma."""
    any_thing, own = alternation(_WORDS[sort]["any"]), by_first_letter(_WORDS[sort]["own"])
    points = rf" {alternation(_WORDS['back'])}\b|(?= {alternation(_WORDS['pointing'])}\b)"
    back = rf"(?:{points}|(?P<told>(?= {alternation(_WORDS['predicates'])}\b)))"
    return re.compile(rf"(?<![\w-])(?:{any_thing}|(?P<own>{own})){back}")


def anaphors(draft: Draft, sort: str, named: Span, until: int) -> Iterator[tuple[Span, Span]]:
    """Each anaphor of a thing named in the text, with its sentence; ``until``: where the next thing is named."""
    own = draft.folded[named.start : named.end]
    for sentence in _sentences(draft, named):
        start, end = max(sentence.start, named.end), min(sentence.end, until, sentence.start + _REACH)
        if start >= until:
            return
        for match in _anaphor(sort).finditer(draft.folded, start, max(start, end)):
            if (match["own"] and not own.startswith(match["own"])) or draft.folded.endswith(_PLURALS, 0, match.start()):
                continue
            if match["told"] is None or match["own"] is None or _leads(draft, sentence, match.start()):
                yield Span(match.start(), match.end()), sentence


def heading(draft: Draft, sort: str, item: Span) -> tuple[Span, Span] | None:
    """What a list is of by the sentence before it, which ends in a colon, with that sentence: ``… 3 dự án sau:``.

    ``item`` is the sentence of the first of the list.
    """
    sentence = sentence_before(draft, item)
    if sentence is None or not draft.folded.endswith(":", sentence.start, sentence.end):
        return None
    found = _any_thing(sort).search(draft.folded, max(sentence.start, sentence.end - _REACH), sentence.end)
    return (Span(found.start(), found.end()), sentence) if found else None


def goes_on(draft: Draft, named: Span, sentence: Span, told: Span, *, listed: bool) -> bool:
    """Whether a sentence goes on with what the sentence before it told of: ``Theo đó, …``, or the next of a list."""
    if sentence_before(draft, sentence) != told:
        return False
    item = listed and named.start - sentence.start <= _ITEM
    return item or _GOES_ON.match(draft.folded, sentence.start) is not None


def sentence_before(draft: Draft, sentence: Span) -> Span | None:
    """The sentence before one, also where a paragraph ends between them."""
    gap = sentence.start - 1
    while gap > 0 and draft.folded[gap].isspace():
        gap -= 1
    return sentence_at(sentences_of(draft), gap) if gap > 0 else None


def _leads(draft: Draft, sentence: Span, at: int) -> bool:
    """Whether what stands at an offset is what its sentence is about."""
    return at == sentence.start or (at - sentence.start <= _LEAD and draft.folded[at - 2 : at] == ", ")


def _sentences(draft: Draft, named: Span) -> Iterator[Span]:
    sentences = sentences_of(draft)
    sentence = sentence_at(sentences, named.start)
    for _ in range(_SENTENCES + 1):
        if sentence is None:
            return
        yield sentence
        sentence = _next(draft, sentence)


def _next(draft: Draft, sentence: Span) -> Span | None:
    """The sentence that follows in the same paragraph."""
    gap = sentence.end
    while gap < len(draft.folded) and draft.folded[gap] == " ":
        gap += 1
    return sentence_at(sentences_of(draft), gap)
