"""Stated figures: ``Tổng thu ngân sách nhà nước trên địa bàn đạt 12.993 tỷ đồng bằng 151% kế hoạch giao``.

The thing measured stands before a percentage or an amount (``Tổng thu … đạt``), and after a count (``764 đảng viên mới``)
or a share of something (``20% đơn vị hoàn thành …``). A second figure in the same breath takes the first one's name.
"""

import re
from collections.abc import Iterator
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from kg.extraction.dates import period_in
from kg.extraction.draft import Draft, draft_of
from kg.extraction.figures import Figure, figures_in
from kg.extraction.news_domain import news_domain
from kg.extraction.phrases import name_end
from kg.extraction.sentences import sentences_of
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import IndicatorFact, Span
from kg.text import fold, squeeze

_LISTS = word_lists("measures.toml")
_HEDGE = re.compile(rf"(?:^|[ (]){alternation(_LISTS['hedges'])}[ (]*$")
_OPENING = re.compile(rf"^(?:{alternation(_LISTS['hedges'])}|và|trong đó|nhưng|theo đó|cụ thể|thì|mà|như|tính đến nay|đồng thời|còn lại|các|do|vì|thành phố|tỉnh|quận) ", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()…–]| - |\b(?:trong đó|nhưng|song|bằng|gồm)\b")
_COMPARED = re.compile(rf" (?:{alternation(_LISTS['comparisons'])})\b")
_SHARE_OF = re.compile(r" (?!và\b|so\b|trong\b|trên\b|mỗi\b|đến\b|là\b|cao\b|thấp\b|hơn\b|đã\b|theo\b|tại\b|vào\b|nhưng\b|thì\b|để\b|như\b|khi\b|một\b|mà\b|xuống\b|lên\b|do\b|với\b|thuộc\b|bằng\b)[^\W\d]")
_VERB = re.compile(rf"(?:^|\W)({alternation(_LISTS['verbs'])}(?: thêm| bổ sung| cho| mới)?) (?:hơn |gần |khoảng |trên |được )?$")
_FINANCE = re.compile(rf"\b{alternation(_LISTS['finance'])}\b")
_THIS_YEAR = re.compile(r"\b(?:năm nay|đầu năm|cuối năm|trong quý|quý [ivx\d]+\b(?! ?/)|cùng kỳ)")
_STOPS = frozenset({"và", "từ", "trong", "trên", "ở", "đến", "nhưng", "của", "-", "để", "về"})
_FREE = frozenset({"được", "hoàn thành", "theo", "bằng", "nhận", "trên địa bàn", "của", "để", "thuộc", "cho", "trong", "không", "trình", "như", "gồm", "thông qua", "tổ chức", "về", "có", "đạt", "đề ra", "cùng", "còn", "tại", "vào"})
_LONGEST_BEFORE, _LONGEST_AFTER, _LEAST = 14, 12, 2
_SAME_BREATH = 40


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
    named = sorted(f.evidence.span for f in chain(draft.programmes, draft.documents, draft.events))
    for sentence in sentences_of(draft):
        if not _FINANCE.search(draft.folded, sentence.start, sentence.end):
            yield from _in_sentence(draft, sentence, named)


def _in_sentence(draft: Draft, sentence: Span, named: list[Span]) -> Iterator[IndicatorFact]:
    before, since = "", sentence.start
    for figure in figures_in(draft, sentence):
        if any(span.start <= figure.start < span.end for span in named):
            continue
        name, end = _name(draft, figure, sentence, since, before)
        if name:
            period = _period(draft, figure, sentence, since)
            rule = f"indicators.{figure.kind}"
            start = max(since, figure.start - _SAME_BREATH) if figure.kind != "count" else figure.start
            evidence = _evidence(draft, start, max(end, figure.end), figure, rule)
            yield IndicatorFact(evidence, name, figure.value, figure.unit, period)
            before = name if figure.kind != "count" or not before else before
        since = figure.end


def _evidence(draft, start, end, figure, rule):  # type: ignore[no-untyped-def]
    return draft.evidence(min(start, figure.start), end, rule)


def _name(draft: Draft, figure: Figure, sentence: Span, since: int, before: str) -> tuple[str, int]:
    """The thing measured, and where the words about it end."""
    if figure.kind == "count":
        return _counted(draft, figure, sentence, since)
    if figure.kind == "percent" and _SHARE_OF.match(draft.folded, figure.end, sentence.end):
        compared = _COMPARED.match(draft.folded, figure.end, sentence.end)
        end = _after(draft, figure.end + 1, sentence)
        share = squeeze(draft.text[figure.end : end])
        if compared is None:
            return share, end
        base = _measured(draft, figure, since)
        base = base if len(base.split()) >= _LEAST else before
        return (f"{base} so với {share}" if base else share), end
    name = _measured(draft, figure, since)
    if len(name.split()) < _LEAST and before:
        name = f"{before} {name}".strip()
    return name, figure.end


def _counted(draft: Draft, figure: Figure, sentence: Span, since: int) -> tuple[str, int]:
    start = figure.start + len(draft.text[figure.start : figure.end])
    end = _after(draft, start + 1, sentence)
    name = squeeze(draft.text[start:end])
    verb = _VERB.search(draft.folded, max(since, figure.start - 24), figure.start)
    if verb:
        name = f"{squeeze(verb[1])} {name}"
    return name, end


def _after(draft: Draft, start: int, sentence: Span) -> int:
    end = name_end(draft.text, start, sentence.end, _STOPS - {"của", "để", "về", "trong"}, _FREE)
    words = list(re.finditer(r"\S+", draft.text[start:end]))
    return start + words[_LONGEST_AFTER - 1].end() if len(words) > _LONGEST_AFTER else end


def _measured(draft: Draft, figure: Figure, since: int) -> str:
    """The words before a figure, back to the beginning of their clause, without hedges."""
    words = draft.text[since : figure.start].rstrip(" (")
    folded = draft.folded[since : since + len(words)]
    while hedge := _HEDGE.search(folded):
        folded = folded[: hedge.start()].rstrip(" (,:-")
    begin = 0
    for mark in _CLAUSE.finditer(folded):
        if len(folded[mark.end() :].split()) >= _LEAST:
            begin = mark.end()
    name = squeeze(words[begin : len(folded)]).strip(" ,;:()-–")
    while opening := _OPENING.match(fold(name) + " "):
        name = name[opening.end() :]
    return " ".join(name.split()[-_LONGEST_BEFORE:])


def _period(draft: Draft, figure: Figure, sentence: Span, since: int) -> str | None:
    folded, published = draft.folded, draft.article.published
    near = period_in(folded, since, figure.start) or period_in(folded, figure.end, min(sentence.end, figure.end + _SAME_BREATH))
    if near:
        return near
    if published and _THIS_YEAR.search(folded, sentence.start, sentence.end):
        return str(published.year)
    return period_in(folded, sentence.start, figure.start)


def _distinct(facts: Iterator[IndicatorFact]) -> Iterator[IndicatorFact]:
    """One row for each figure of a thing: a figure repeated with the same unit is told once."""
    seen: set[tuple[object, str]] = set()
    for fact in facts:
        key = (fact.value, fact.unit.split()[0] if fact.unit != "%" else fold(fact.name))
        if key not in seen:
            seen.add(key)
            yield fact
