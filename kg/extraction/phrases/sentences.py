"""Sentences of the article proper, split once and shared: ``Ông A phát biểu. TP. Vinh có 3 trường.`` are two.

A sentence ends at a line end, or at a final mark that is followed by white space and does not close an
abbreviation such as ``TP.`` or an initial (a unit as in ``40 m.`` or an ordinal as in ``khóa X.`` is none); also where
a caption ran into the text, so that an opening such as ``Phát biểu tại`` stands with a capital in mid-line. No sentence
crosses the edge of a proper stretch.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from kg.extraction.draft import Draft
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

_END = re.compile(r"[\n.!?…](?:(?<=\n)|(?<![.!?…].)[.!?…]*+[\"”’')\]]*+(?=\s|$))")
_SHORT = (
    *(
        "tp",
        "tx",
        "tt",
        "q",
        "p",
        "h",
        "x",
        "ts",
        "ths",
        "th.s",
        "gs",
        "pgs",
        "pgs.ts",
        "gs.ts",
        "bs",
        "ks",
        "kts",
        "cn",
    ),
    *("ls", "đ/c", "st", "mr", "mrs", "dr", "v.v", "no"),
)
_ABBREVIATION = re.compile(rf"(?:^|[\s(\"“/.-])(?<!thứ )(?<!khóa )(?:{alternation(_SHORT)}|(?<!\d )[^\W\d])\.$")
_LONGEST_ABBREVIATION = 8
_LETTERS = max(len(part) for short in _SHORT for part in re.findall(r"\w+", short)) + 1
"""So many letters together stand before no full stop of an abbreviation."""
_LONGEST = 2500
_start = attrgetter("start")
_OPENINGS = alternation(word[0].upper() + word[1:] for word in word_lists("phrase_words.toml")["run_on"])
_RUN_ON = re.compile(rf" (?=[BCĐHKLMNPQSTVD])(?={_OPENINGS}[ ,])(?<=[\w”\")%] )")


def sentences_of(draft: Draft) -> list[Span]:
    """The sentences in the order of the text, offsets into the NFC text; computed on the first call."""
    if not draft.sentences:
        draft.sentences.extend(_split(draft))
    return draft.sentences


def sentence_at(sentences: Sequence[Span], offset: int) -> Span | None:
    """The sentence that holds a character, or ``None`` outside the article proper."""
    index = bisect_right(sentences, offset, key=_start) - 1
    return sentences[index] if index >= 0 and offset < sentences[index].end else None


def _split(draft: Draft) -> Iterator[Span]:
    folded = draft.folded
    for part in draft.article.proper:
        start = part.start
        for end in _ends(draft, part):
            yield from _trimmed(folded, start, end)
            start = end
        yield from _trimmed(folded, start, part.end)


def _ends(draft: Draft, part: Span) -> list[int]:
    marks = _END.finditer(draft.folded, part.start, part.end)
    ends = [mark.end() for mark in marks if not _closes_abbreviation(draft.folded, mark)]
    ends = sorted({*ends, *(gap.end() for gap in _RUN_ON.finditer(draft.text, part.start, part.end))})
    return sorted([*ends, *_cuts(draft.folded, [part.start, *ends, part.end])])


def _cuts(folded: str, ends: Sequence[int]) -> Iterator[int]:
    """Where what is longer than any sentence is cut, at a space where there is one."""
    for start, end in pairwise(ends):
        at = start
        while end - at > _LONGEST:
            at = max(folded.rfind(" ", at, at + _LONGEST) + 1, at + _LONGEST // 2)
            yield at


def _closes_abbreviation(folded: str, mark: re.Match[str]) -> bool:
    at, end = mark.span()
    if end > at + 1 or folded[at] != "." or (at >= _LETTERS and folded[at - _LETTERS : at].isalpha()):
        return False
    return _ABBREVIATION.search(folded[max(0, end - _LONGEST_ABBREVIATION) : end]) is not None


def _trimmed(folded: str, start: int, end: int) -> Iterator[Span]:
    while start < end and folded[start].isspace():
        start += 1
    while end > start and folded[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
