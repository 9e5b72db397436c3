"""Where the head words of names stand: ``đại hội``, ``kế hoạch``, ``dự án``.

Looking for each word as a plain string and matching the pattern only there is many times faster than a search with
an alternation of all words at every place of the text. A phrase whose first word the text lacks is not looked for.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from kg.extraction.draft import Draft
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.model import Span

_CACHED = 64


def triggered(draft: Draft, heads: Sequence[str], pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
    """Matches of ``pattern`` that begin with one of ``heads``, with their sentences; in order and apart.

    The pattern is matched against the folded text of the article proper.
    """
    sentences, behind = sentences_of(draft), 0
    present = _present(tuple(heads), draft.reading.words)
    for part in draft.article.proper:
        for offset in _offsets(draft.folded, present, part):
            match = pattern.match(draft.folded, offset, part.end) if offset >= behind else None
            sentence = sentence_at(sentences, offset) if match else None
            if match and sentence:
                behind = match.end()
                yield match, sentence


def _present(heads: tuple[str, ...], words: AbstractSet[str]) -> list[str]:
    """The heads that may be in a text of these words; what is one word may begin a longer one."""
    return [head for head, first in _first_words(heads) if first is None or first in words]


@lru_cache(_CACHED)
def _first_words(heads: tuple[str, ...]) -> tuple[tuple[str, str | None], ...]:
    """The heads that begin with no other head, and the first word of each phrase."""
    apart = [head for head in heads if not any(head != other and head.startswith(other) for other in heads)]
    return tuple((head, head.split(" ", 1)[0] if " " in head else None) for head in apart)


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
