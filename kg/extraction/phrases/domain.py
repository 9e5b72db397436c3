"""What an article is about, where that gives no figures of public administration.

News of sport, crime, foreign affairs and the markets give none, nor do reports of accidents, of private property and
family stories, nor an article that hardly names a public body: advice, anecdotes, consumer news and the like.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache
from itertools import compress

from kg.extraction.draft import Draft
from kg.gazetteers.vocabulary import word_lists
from kg.model import BodyKind

_PER_THOUSAND = {
    "sport": 3.0, "crime": 2.2, "foreign": 2.5, "market": 5.0, "accident": 3.0, "property": 3.5, "family": 4.5,
}  # fmt: skip
"""Occurrences for each thousand characters from which an article belongs to a domain."""
_CRIME = "crime"
_REPORT = ("cùng kỳ", "tháng đầu năm", "tháng cuối năm", "kỳ báo cáo")
"""With these words a report tells of a period: its figures of offences are public statistics."""
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
def _domains() -> dict[str, dict[str, tuple[str, ...]]]:
    """By domain: its words, and the syllables of each."""
    lists = word_lists("news_domains.toml")
    return {domain: {word: tuple(_SYLLABLE.findall(word)) for word in lists[domain]} for domain in _PER_THOUSAND}


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
    length = max(_THOUSAND, sum(part.end - part.start for part in draft.article.proper))
    for domain, words in _domains().items():
        least = _PER_THOUSAND[domain] * length
        present = compress(words.items(), map(draft.reading.words.issuperset, words.values()))
        if _is_told(draft, dict(present), least) and not (domain == _CRIME and _is_report(draft)):
            return domain
    return None


def _is_report(draft: Draft) -> bool:
    return any(mark in draft.folded for mark in _REPORT)


def _is_told(draft: Draft, words: Mapping[str, tuple[str, ...]], least: float) -> bool:
    """Whether an article has two of the words, and all of them more than ``least`` thousandth times.

    As strings they are in the text at least as often, which is counted first.
    """
    if len(words) < _WORDS or sum(map(draft.folded.count, words)) * _THOUSAND <= least:
        return False
    counts = _counts(draft.reading.tokens.forms, words.values())
    return len(counts) >= _WORDS and counts.total() * _THOUSAND > least


def _counts(forms: list[str], words: Collection[tuple[str, ...]]) -> Counter[tuple[str, ...]]:
    """How often each of some words, in syllables, stands in a text."""
    counts: Counter[tuple[str, ...]] = Counter()
    firsts = {word[0] for word in words}
    for at in [at for at, form in enumerate(forms) if form in firsts]:
        counts.update(word for word in words if word == tuple(forms[at : at + len(word)]))
    return counts
