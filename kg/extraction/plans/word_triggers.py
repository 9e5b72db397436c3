"""Where one of many head words stands, by the words that the article was cut into.

For a hundred heads a look at each word is cheaper than looking for each head in the text (``phrases.triggers``).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from kg.extraction.draft import Draft
from kg.extraction.phrases.sentences import sentence_at, sentences_of
from kg.model import Span

Heads = Mapping[str, frozenset[str]]
"""The first words of heads, and the words that may follow each: none where the first is a head by itself."""


def heads_of(phrases: Sequence[str]) -> Heads:
    """What ``at_words`` looks for, of head words such as ``("cầu", "công viên")``."""
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        first, _, rest = phrase.partition(" ")
        found.setdefault(first, set()).add(rest.partition(" ")[0])
    return {first: frozenset() if "" in seconds else frozenset(seconds) for first, seconds in found.items()}


def at_words(draft: Draft, heads: Heads, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Span]]:
    """Matches of ``pattern`` in the folded text where a head begins, with their sentences; in order and apart."""
    sentences, behind, folded = sentences_of(draft), 0, draft.folded
    for offset in _offsets(draft, heads):
        match = pattern.match(folded, offset) if offset >= behind else None
        sentence = sentence_at(sentences, offset) if match else None
        if match and sentence:
            behind = match.end()
            yield match, sentence


def _offsets(draft: Draft, heads: Heads) -> Iterator[int]:
    tokens, folded = draft.reading.tokens, draft.folded
    forms, starts = tokens.forms, tokens.starts
    for index in compress(range(len(forms)), map(heads.__contains__, forms)):
        seconds, offset = heads[forms[index]], starts[index]
        if seconds and tokens.form(index + 1) not in seconds:
            continue
        if not offset or not (folded[offset - 1].isalnum() or folded[offset - 1] in "-_"):
            yield offset
