"""An article's domain: figures of sport, crime, foreign and market news are not about public administration."""

import re
from collections import Counter
from functools import cache

from kg.extraction.draft import Draft
from kg.gazetteers.vocabulary import word_lists

_PER_THOUSAND = {"sport": 3.0, "crime": 2.2, "foreign": 2.5, "market": 5.0}
"""Occurrences for each thousand characters from which an article belongs to a domain."""
_THOUSAND = 1000
_SYLLABLE = re.compile(r"\w+|[^\w\s]")


@cache
def _domains() -> dict[str, list[tuple[list[str], str]]]:
    """By the first syllable of a domain's word: its syllables and the domain."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for domain, words in word_lists("news_domains.toml").items():
        for word in words:
            syllables = _SYLLABLE.findall(word)
            found.setdefault(syllables[0], []).append((syllables, domain))
    return found


def news_domain(draft: Draft) -> str | None:
    """``sport``, ``crime``, ``foreign`` or ``market``, or ``None`` for an article that is none of these."""
    counts: Counter[str] = Counter()
    known, forms = _domains(), draft.reading.tokens.forms
    for index, form in enumerate(forms):
        for syllables, domain in known.get(form, ()):
            if forms[index : index + len(syllables)] == syllables:
                counts[domain] += 1
    length = max(_THOUSAND, sum(part.end - part.start for part in draft.article.proper))
    return next((d for d, least in _PER_THOUSAND.items() if counts[d] * _THOUSAND > least * length), None)
