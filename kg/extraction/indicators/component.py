"""Stated figures about a place, a body or a programme: ``Tổng chi ngân sách quận là 318,4 tỷ đồng``.

Articles on sport, crime, foreign affairs and the markets give none, nor those that hardly name a public body, nor
sentences on a company's own finances.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.draft import Draft, draft_of
from kg.extraction.indicators.asides import is_aside
from kg.extraction.indicators.expressions import Expressions
from kg.extraction.indicators.extents import is_vague
from kg.extraction.indicators.figures import NUMBER_BEGINS, Figure, figures_in
from kg.extraction.indicators.fractions import fraction_of
from kg.extraction.indicators.names import measured
from kg.extraction.indicators.totals import totals_in
from kg.extraction.phrases.dates import period_in
from kg.extraction.phrases.domain import is_administrative, news_domain
from kg.extraction.phrases.same import alike
from kg.extraction.phrases.sentences import sentences_of
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import IndicatorFact, Span
from kg.text import fold

_LISTS = word_lists("measures.toml")
_FINANCE = Expressions(_LISTS["finance"], _LISTS["not_finance"])
_THIS_YEAR = re.compile(r"\b(?:năm nay|đầu năm|cuối năm|trong quý|quý [ivx\d]+\b(?! ?/)|cùng kỳ)")
_YEAR_BEHIND = re.compile(r" \(?(?:vào |trong |của )?năm (?:19|20)\d\d(?! ?[-–]| đến)\b")
_DIGIT = re.compile(r"\d")
_TURNOVER = "doanh thu"
_POSTS = frozenset(_LISTS["posts"])
_COMPANY = re.compile(rf"\b{alternation(_LISTS['companies'])}\b")
_STOP = ". "
_COUNT = "indicators.count"
_THAN = " so với "
_FINAL = frozenset(".…")
_THOUSAND = ("nghìn", "ngàn")
_NEAR = 200
_WINDOW = 600
"""How many characters of a sentence count on either side of a figure, so that time stays linear in its length."""
_start = attrgetter("start")
_ALIKE_NEAR, _ALIKE_FAR = 0.4, 0.1
_REACH = 40
_ROUNDED, _NEARLY = "00", 20
"""How a number ends that is rounded off, and the share of it that it may be off."""
_TELLING = 3
"""So many digits, zeros at either end apart, tell one figure from all others of an article."""


@Language.component("kg_indicators")
def indicators(doc: Doc) -> Doc:
    """Append the figures of an article to its draft."""
    draft = draft_of(doc)
    draft.indicators.extend(_distinct(draft, find_indicators(draft)))
    return doc


def find_indicators(draft: Draft) -> Iterator[IndicatorFact]:
    """The figures of an article that is about public administration, in the order of the text."""
    if not is_administrative(draft):
        return
    numbered = (fact for fact in draft.documents if fact.number)
    spans = (fact.evidence.span for fact in chain(draft.programmes, numbered))
    named = frozenset(chain.from_iterable(range(span.start, span.end) for span in spans))
    headline = _headline(draft)
    facts = _in_body(draft, headline, named)
    first = next(facts, None)
    if not (first or (headline and _DIGIT.search(draft.folded, headline.start, headline.end))):
        return
    if news_domain(draft) is not None:
        return
    told = [first, *facts] if first else []
    if headline:
        counts = (f for f in _in_sentence(draft, headline, named) if f.evidence.rule == _COUNT)
        yield from (fact for fact in counts if not any(_rounds(fact, other) for other in told))
    yield from told


def _rounds(fact: IndicatorFact, other: IndicatorFact) -> bool:
    """Whether a number is another one, or that rounded off: 12,000 households for 12,034."""
    if fact.value == other.value:
        return True
    rounded = fact.unit == other.unit and f"{fact.value.normalize():f}".endswith(_ROUNDED)
    return rounded and abs(fact.value - other.value) < fact.value / _NEARLY


def _in_body(draft: Draft, headline: Span | None, named: frozenset[int]) -> Iterator[IndicatorFact]:
    for sentence in sentences_of(draft):
        if sentence != headline and NUMBER_BEGINS.search(draft.folded, sentence.start, sentence.end):
            yield from _in_sentence(draft, sentence, named)


def _headline(draft: Draft) -> Span | None:
    """The first sentence where it is a headline, which says shorter what the text goes on to say."""
    sentences = sentences_of(draft)
    headed = len(sentences) > 1 and draft.folded[sentences[0].end - 1] not in _FINAL
    return sentences[0] if headed else None


def _in_sentence(draft: Draft, sentence: Span, named: frozenset[int]) -> Iterator[IndicatorFact]:
    """The figures of a sentence; ``named`` are the offsets within names, whose numbers are no figures."""
    since, last = sentence.start, None
    figures = sorted((*figures_in(draft, sentence), *totals_in(draft, sentence)), key=_start)
    if figures and _is_finance(draft, sentence):
        return
    for figure in figures:
        around = Span(max(sentence.start, figure.start - _WINDOW), min(sentence.end, figure.end + _WINDOW))
        since = max(since, around.start)
        if figure.start in named or _is_somebody(figure, figures) or is_aside(draft, around, since, figure):
            continue
        thing = measured(draft, figure, around, since, last)
        if not is_vague(fold(thing.name)):
            start, end = min(thing.start, figure.start), max(thing.end, figure.end)
            evidence = draft.evidence(start, end, f"indicators.{figure.kind}")
            period, of = _period(draft, figure, around, since), fraction_of(draft, around, figure)
            part, whole = (of.part, of.whole) if of else (None, None)
            yield IndicatorFact(evidence, thing.name, figure.value, figure.unit, period, part, whole)
            last = thing
        since = max(figure.end, thing.end)


def _is_somebody(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether one holder of a post is told of, and not how many there are: ``kỷ luật 1 phó chủ tịch``."""
    return (
        figure.value == 1
        and figure.unit in _POSTS
        and not any(other.unit in _POSTS for other in figures if other is not figure)
    )


def _is_finance(draft: Draft, sentence: Span) -> bool:
    """Whether a sentence is about a company's own money; turnover may be a trade's: ``doanh thu du lịch``."""
    told = list(_FINANCE.found(draft.folded, sentence.start, sentence.end))
    if not told:
        return False
    of_trade = any(match["other"] for match in told) or not _COMPANY.search(draft.folded, sentence.start, sentence.end)
    return any(match["other"] is None and not (of_trade and match.group() == _TURNOVER) for match in told)


def _period(draft: Draft, figure: Figure, sentence: Span, since: int) -> str | None:
    """The year or years told nearest to a figure: before it, after it, by the season, then earlier in the sentence."""
    folded, published = draft.folded, draft.article.published
    if behind := _YEAR_BEHIND.match(folded, figure.end, sentence.end):
        return period_in(folded, *behind.span())
    limit = min(sentence.end, figure.end + _REACH)
    compared = folded.find(_THAN, figure.end, limit)
    near = period_in(folded, since, figure.start) or period_in(folded, figure.end, compared if compared >= 0 else limit)
    if near:
        return near
    if published and _THIS_YEAR.search(folded, sentence.start, sentence.end):
        return str(published.year)
    return period_in(folded, sentence.start, figure.start)


def _distinct(draft: Draft, facts: Iterator[IndicatorFact]) -> Iterator[IndicatorFact]:
    """One row for each figure of a thing."""
    seen: dict[tuple[Decimal, str], list[IndicatorFact]] = {}
    for fact in facts:
        told = seen.setdefault(_size(fact), [])
        if not any(_same_thing(draft, other, fact) for other in told):
            told.append(fact)
            yield fact


def _size(fact: IndicatorFact) -> tuple[Decimal, str]:
    """Value and unit as they compare: ``600 nghìn tỷ đồng`` is ``600.000 tỷ đồng``."""
    scale, _, unit = fact.unit.partition(" ")
    return (fact.value * 1000, unit) if scale in _THOUSAND else (fact.value, fact.unit)


def _same_thing(draft: Draft, a: IndicatorFact, b: IndicatorFact) -> bool:
    """Whether two figures alike in value and unit measure one thing: further on a text names it in other words.

    In another sentence, or of things counted, a figure of three digits is no coincidence, and one of four nowhere.
    """
    near = b.evidence.start - a.evidence.start < _NEAR
    parted = not near or draft.folded.find(_STOP, a.evidence.end, b.evidence.start) >= 0
    counted = a.evidence.rule == _COUNT
    if len(f"{a.value.normalize():f}".replace(".", "").strip("0")) + (parted or counted) > _TELLING:
        return True
    return alike(a.name, b.name) > (_ALIKE_NEAR if near else _ALIKE_FAR)
