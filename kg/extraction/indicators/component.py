"""Stated figures about a place, a body or a programme: ``Tổng chi ngân sách quận là 318,4 tỷ đồng``.

Articles on sport, crime, foreign affairs and the markets give none, nor do sentences on a company's own finances.
"""

import re
from collections.abc import Iterator
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.indicators.domain import news_domain
from kg.extraction.indicators.figures import Figure, figures_in
from kg.extraction.indicators.names import measured
from kg.extraction.phrases.dates import period_in
from kg.extraction.phrases.sentences import sentences_of
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import IndicatorFact, Span
from kg.text import fold

_FINANCE = re.compile(rf"\b{alternation(word_lists('measures.toml')['finance'])}\b")
_THIS_YEAR = re.compile(r"\b(?:năm nay|đầu năm|cuối năm|trong quý|quý [ivx\d]+\b(?! ?/)|cùng kỳ)")
_DIGIT = re.compile(r"\d")
_REACH = 40


@Language.component("kg_indicators")
def indicators(doc: Doc) -> Doc:
    """Append the figures of an article to its draft."""
    draft = draft_of(doc)
    draft.indicators.extend(_distinct(find_indicators(draft)))
    return doc


def find_indicators(draft: Draft) -> Iterator[IndicatorFact]:
    """The figures of an article that is about public administration, in the order of the text."""
    if news_domain(draft) is not None:
        return
    numbered = (fact for fact in draft.documents if fact.number)
    named = [fact.evidence.span for fact in chain(draft.programmes, numbered)]
    for sentence in sentences_of(draft):
        if _DIGIT.search(draft.folded, sentence.start, sentence.end):
            yield from _in_sentence(draft, sentence, named)


def _in_sentence(draft: Draft, sentence: Span, named: list[Span]) -> Iterator[IndicatorFact]:
    before, since = "", sentence.start
    figures = list(figures_in(draft, sentence))
    if figures and _FINANCE.search(draft.folded, sentence.start, sentence.end):
        return
    for figure in figures:
        if any(span.start <= figure.start < span.end for span in named):
            continue
        thing = measured(draft, figure, sentence, since, before)
        if thing.name:
            evidence = draft.evidence(
                min(thing.start, figure.start), max(thing.end, figure.end), f"indicators.{figure.kind}"
            )
            yield IndicatorFact(
                evidence, thing.name, figure.value, figure.unit, _period(draft, figure, sentence, since)
            )
            before = thing.base
        since = figure.end


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
    """One row for each figure of a thing: a figure repeated with the same unit is told once."""
    seen: set[tuple[object, str]] = set()
    for fact in facts:
        key = (fact.value, fact.unit if fact.unit != "%" else fold(fact.name))
        if key not in seen:
            seen.add(key)
            yield fact
