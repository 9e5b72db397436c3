"""What an article is about, where that gives no figures of public administration.

News of sport, crime, foreign affairs and the markets give none, nor do reports of accidents, of private property and
family stories, nor an article that hardly names a public body: advice, anecdotes, consumer news and the like.
"""

import re
from collections import Counter
from functools import cache

from kg.extraction.draft import Draft
from kg.gazetteers.vocabulary import word_lists
from kg.model import BodyKind

_PER_THOUSAND = {
    "sport": 3.0, "crime": 2.2, "foreign": 2.5, "market": 5.0, "accident": 3.0, "property": 3.5, "family": 4.5,
}  # fmt: skip
"""Occurrences for each thousand characters from which an article belongs to a domain."""
_REPORT = "cùng kỳ"
"""With these words a report compares periods: its figures of offences are public statistics."""
_WORDS = 2
"""The least number of a domain's words that an article has: one alone may mean something else."""
_THOUSAND = 1000
_PUBLIC = frozenset(
    {
        BodyKind.PARTY,
        BodyKind.PARTY_COMMITTEE,
        BodyKind.PARTY_STANDING_COMMITTEE,
        BodyKind.PARTY_ORGAN,
        BodyKind.PEOPLES_COMMITTEE,
        BodyKind.PEOPLES_COUNCIL,
        BodyKind.NATIONAL_ASSEMBLY,
        BodyKind.GOVERNMENT,
        BodyKind.DEPARTMENT,
        BodyKind.FRONT,
        BodyKind.MASS_ORGANISATION,
    }
)
_BODIES, _NAMED = 0.25, 1.0
"""For each thousand characters: the least number of public bodies, and of bodies with a tenth of the units named."""
_SYLLABLE = re.compile(r"\w+|[^\w\s]")


@cache
def _domains() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """By the first syllable of a domain's word: its syllables and the domain."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for domain, words in word_lists("news_domains.toml").items():
        for word in words:
            syllables = tuple(_SYLLABLE.findall(word))
            found.setdefault(syllables[0], []).append((syllables, domain))
    return found


def is_administrative(draft: Draft) -> bool:
    """Whether an article names public bodies often enough to be about them; a short text is given the benefit."""
    length = sum(part.end - part.start for part in draft.article.proper)
    if length < _THOUSAND:
        return True
    bodies = sum(mention.kind in _PUBLIC for mention in draft.body_mentions)
    named = bodies + len(draft.units) / 10
    return bodies * _THOUSAND >= _BODIES * length and named * _THOUSAND >= _NAMED * length


def news_domain(draft: Draft) -> str | None:
    """The domain of an article, as in ``news_domains.toml``, or ``None`` where it is about public affairs."""
    counts: dict[str, Counter[tuple[str, ...]]] = {domain: Counter() for domain in _PER_THOUSAND}
    known, forms = _domains(), draft.reading.tokens.forms
    for index in (i for i, form in enumerate(forms) if form in known):
        for syllables, domain in known[forms[index]]:
            if len(syllables) == 1 or tuple(forms[index : index + len(syllables)]) == syllables:
                counts[domain][syllables] += 1
    length = max(_THOUSAND, sum(part.end - part.start for part in draft.article.proper))
    if _REPORT in draft.folded:
        counts["crime"].clear()
    told = (d for d, c in counts.items() if len(c) >= _WORDS and c.total() * _THOUSAND > _PER_THOUSAND[d] * length)
    return next(told, None)
