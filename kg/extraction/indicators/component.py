"""Stated figures about a place, a body or a programme: ``Tổng chi ngân sách quận là 318,4 tỷ đồng``.

Articles on sport, crime, foreign affairs and the markets give none, nor those that hardly name a public body, nor
sentences on a company's own finances.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.indicators.asides import is_aside
from kg.extraction.indicators.extents import is_vague
from kg.extraction.indicators.figures import Figure, figures_in
from kg.extraction.indicators.names import measured
from kg.extraction.phrases.dates import period_in
from kg.extraction.phrases.domain import is_administrative, news_domain
from kg.extraction.phrases.same import alike
from kg.extraction.phrases.sentences import sentences_of
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import IndicatorFact, Span
from kg.text import fold

_FINANCE = re.compile(rf"\b{alternation(word_lists('measures.toml')['finance'])}\b")
_THIS_YEAR = re.compile(r"\b(?:năm nay|đầu năm|cuối năm|trong quý|quý [ivx\d]+\b(?! ?/)|cùng kỳ)")
_DIGIT = re.compile(r"\d")
_FINAL = frozenset(".…")
_THOUSAND = ("nghìn", "ngàn")
_NEAR = 200
_WINDOW = 600
"""How many characters of a sentence count on either side of a figure, so that time stays linear in its length."""
_ALIKE_NEAR, _ALIKE_FAR = 0.4, 0.1
_REACH = 40


@Language.component("kg_indicators")
def indicators(doc: Doc) -> Doc:
    """Append the figures of an article to its draft."""
    draft = draft_of(doc)
    draft.indicators.extend(_distinct(find_indicators(draft)))
    return doc


def find_indicators(draft: Draft) -> Iterator[IndicatorFact]:
    """The figures of an article that is about public administration, in the order of the text."""
    if not is_administrative(draft) or news_domain(draft) is not None:
        return
    numbered = (fact for fact in draft.documents if fact.number)
    named = [fact.evidence.span for fact in chain(draft.programmes, numbered)]
    headline = _headline(draft)
    told: list[IndicatorFact] = []
    for sentence in sentences_of(draft):
        if sentence != headline and _DIGIT.search(draft.folded, sentence.start, sentence.end):
            told.extend(_in_sentence(draft, sentence, named))
    values = {fact.value for fact in told}
    if headline:
        counts = (f for f in _in_sentence(draft, headline, named) if f.evidence.rule == "indicators.count")
        yield from (fact for fact in counts if fact.value not in values)
    yield from told


def _headline(draft: Draft) -> Span | None:
    """The first sentence where it is a headline, which says shorter what the text goes on to say."""
    sentences = sentences_of(draft)
    headed = len(sentences) > 1 and draft.folded[sentences[0].end - 1] not in _FINAL
    return sentences[0] if headed else None


def _in_sentence(draft: Draft, sentence: Span, named: list[Span]) -> Iterator[IndicatorFact]:
    since, last = sentence.start, None
    figures = list(figures_in(draft, sentence))
    if figures and _FINANCE.search(draft.folded, sentence.start, sentence.end):
        return
    for figure in figures:
        around = Span(max(sentence.start, figure.start - _WINDOW), min(sentence.end, figure.end + _WINDOW))
        since = max(since, around.start)
        if any(span.start <= figure.start < span.end for span in named) or is_aside(draft, around, since, figure):
            continue
        thing = measured(draft, figure, around, since, last)
        if not is_vague(fold(thing.name)):
            start, end = min(thing.start, figure.start), max(thing.end, figure.end)
            evidence = draft.evidence(start, end, f"indicators.{figure.kind}")
            period = _period(draft, figure, around, since)
            yield IndicatorFact(evidence, thing.name, figure.value, figure.unit, period)
            last = thing
        since = max(figure.end, thing.end)


def _period(draft: Draft, figure: Figure, sentence: Span, since: int) -> str | None:
    """The year or years told nearest to a figure: before it, after it, by the season, then earlier in the sentence."""
    folded, published = draft.folded, draft.article.published
    near = period_in(folded, since, figure.start) or period_in(
        folded, figure.end, min(sentence.end, figure.end + _REACH)
    )
    if near:
        return near
    if published and _THIS_YEAR.search(folded, sentence.start, sentence.end):
        return str(published.year)
    return period_in(folded, sentence.start, figure.start)


def _distinct(facts: Iterator[IndicatorFact]) -> Iterator[IndicatorFact]:
    """One row for each figure of a thing."""
    seen: dict[tuple[Decimal, str], list[IndicatorFact]] = {}
    for fact in facts:
        told = seen.setdefault(_size(fact), [])
        if not any(_same_thing(other, fact) for other in told):
            told.append(fact)
            yield fact


def _size(fact: IndicatorFact) -> tuple[Decimal, str]:
    """Value and unit as they compare: ``600 nghìn tỷ đồng`` is ``600.000 tỷ đồng``."""
    scale, _, unit = fact.unit.partition(" ")
    return (fact.value * 1000, unit) if scale in _THOUSAND else (fact.value, fact.unit)


def _same_thing(a: IndicatorFact, b: IndicatorFact) -> bool:
    """Whether two figures alike in value and unit measure one thing: further on a text names it in other words."""
    near = b.evidence.start - a.evidence.start < _NEAR
    return alike(a.name, b.name) > (_ALIKE_NEAR if near else _ALIKE_FAR)
