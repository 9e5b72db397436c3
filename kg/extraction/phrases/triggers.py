"""Where the head words of names stand: ``đại hội``, ``kế hoạch``, ``dự án``.

Looking for each word as a plain string and matching the pattern only there is many times faster than a search with
an alternation of all words at every place of the text. A head of which the text lacks a word is not looked for.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress

from kg.extraction.draft import Draft
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.model import Span

_CACHED = 64


def triggered(draft: Draft, heads: Sequence[str], pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
    """Matches of ``pattern`` that begin with one of ``heads``, with their sentences; in order and apart.

    Heads are whole words. The pattern is matched against the folded text of the article proper.
    """
    sentences, behind = sentences_of(draft), 0
    apart, words = _apart(tuple(heads))
    present = list(compress(apart, map(draft.reading.words.issuperset, words)))
    for part in draft.article.proper:
        for offset in _offsets(draft.folded, present, part):
            match = pattern.match(draft.folded, offset, part.end) if offset >= behind else None
            sentence = sentence_at(sentences, offset) if match else None
            if match and sentence:
                behind = match.end()
                yield match, sentence


@lru_cache(_CACHED)
def _apart(heads: tuple[str, ...]) -> tuple[list[str], list[list[str]]]:
    """The heads that begin with no other head, and the words of each."""
    apart = [head for head in heads if not any(head != other and head.startswith(other) for other in heads)]
    return apart, [head.split() for head in apart]


def _offsets(folded: str, heads: Sequence[str], part: Span) -> list[int]:
    found: set[int] = set()
    for head in heads:
        offset = folded.find(head, part.start, part.end)
        while offset >= 0:
            found.add(offset)
            offset = folded.find(head, offset + len(head), part.end)
    return sorted(offset for offset in found if offset == part.start or not _in_word(folded[offset - 1]))


def _in_word(char: str) -> bool:
    return char.isalnum() or char in "-_"
