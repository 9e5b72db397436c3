"""Whom or what a sentence is about: ``đặc khu Vân Hải`` in ``Sau sắp xếp, đặc khu Vân Hải có diện tích …``.

A figure named by a bare dimension (``dân số``, ``chiều dài``) measures that.
"""

import re

from kg.extraction.draft import Draft
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span
from kg.text import squeeze

_LISTS = word_lists("measures.toml")
_PREDICATE = re.compile(rf" (?:{alternation(_LISTS['predicates'])}|với)\b")
_MARK = re.compile(rf"[,;:“\"] |\b(?:trong đó|{alternation(_LISTS['saying'])}) ")
_NO_SUBJECT = re.compile(
    rf"(?:{alternation(_LISTS['adverbials'])}|{alternation(_LISTS['predicates'])}|{alternation(_LISTS['verbs'])}|\d[\d.,]*)(?!\w)"
)
_SPEAKER = re.compile(rf"{alternation(_LISTS['speakers'])}(?!\w)")
_AMOUNT = re.compile(r"\d[.,]\d|\d ?%")
_LONGEST = 14


def subject_of(draft: Draft, sentence: Span, end: int) -> str:
    """The words before the first predicate of the nearest clause before ``end`` that has a subject, or ``""``.

    Who speaks, or meets, is not what a figure measures; nor is anything told before.
    """
    starts = [sentence.start, *(mark.end() for mark in _MARK.finditer(draft.folded, sentence.start, end))]
    for start in reversed(starts):
        predicate = _PREDICATE.search(draft.folded, start, end)
        words = draft.text[start : predicate.start()].split() if predicate else []
        begin = start + (draft.folded[start] == " ")
        if predicate and _SPEAKER.match(draft.folded, begin):
            return ""
        if not predicate or not 0 < len(words) <= _LONGEST or _NO_SUBJECT.match(draft.folded, begin):
            continue
        if not _AMOUNT.search(draft.folded, begin, predicate.start()):
            return squeeze(" ".join(words)).strip(' ,;:()-–.“”"')
    return ""


def subject_before(draft: Draft, sentence: Span) -> str:
    """What the sentence before in the same line is about."""
    last = sentence_at(sentences_of(draft), sentence.start - 2)
    if last is None or "\n" in draft.text[last.end : sentence.start]:
        return ""
    return subject_of(draft, last, last.end)
