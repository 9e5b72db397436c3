"""An article's domain: figures of sport, crime, foreign and market news are not about public administration."""

import re
from functools import cache

from kg.extraction.draft import Draft
from kg.gazetteers.vocabulary import alternation, word_lists

_PER_THOUSAND = {"sport": 3.0, "crime": 2.2, "foreign": 2.5, "market": 5.0}
"""Occurrences for each thousand characters from which an article belongs to a domain."""
_THOUSAND = 1000


@cache
def _words(domain: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(word_lists('news_domains.toml')[domain])}(?!\w)")


def news_domain(draft: Draft) -> str | None:
    """``sport``, ``crime``, ``foreign`` or ``market``, or ``None`` for an article that is none of these."""
    proper = "\n".join(draft.folded[part.start : part.end] for part in draft.article.proper)
    for domain, least in _PER_THOUSAND.items():
        if len(_words(domain).findall(proper)) * _THOUSAND > least * max(len(proper), _THOUSAND):
            return domain
    return None
