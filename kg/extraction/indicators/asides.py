"""Figures that measure no place or body here: ``anh Bảy vay 45 triệu đồng``, ``hố sâu 3 m``, ``Lào ghi nhận 30 ca``."""

import re

from kg.extraction.draft import Draft
from kg.extraction.indicators.extents import clause_start
from kg.extraction.indicators.figures import Figure
from kg.extraction.phrases.extent import UPPER
from kg.gazetteers.nations import nations
from kg.gazetteers.vocabulary import alternation, word_lists
from kg.model import Span

_LISTS = word_lists("measures.toml")
_PERSONAL = re.compile(rf"(?<!chúng )\b{alternation(_LISTS['private'])}\b")
_NAMED = re.compile(rf"\b(?:[Aa]nh|[Cc]hị|[Cc]ô|[Cc]háu|[Cc]ụ|[Ee]m|[Cc]hú) [{UPPER}]")
_PHYSICAL = re.compile(rf"\b{alternation(_LISTS['physical'])}\b")
_REFERRED = re.compile(r"(?: [^\W\d]+){0,3} (?:này|nói trên|kể trên)\b")
_NATION = alternation(form for form, _ in nations() if form != "Việt Nam")
_ABROAD = re.compile(
    rf"[ ,]*(?i:hiện |theo |và )?(?i:(?:tại|ở|trên|từ|toàn) ){{0,2}}(?:[Tt]hế giới|{_NATION}(?! [{UPPER}]))\b"
)


def is_aside(draft: Draft, sentence: Span, since: int, figure: Figure) -> bool:
    """Whether a figure's clause is about a private person or a place abroad, or a thing's own size or price.

    So it is where the figure is told of as known: ``5 dự án này``.
    """
    start = clause_start(draft, since, figure.start)
    if _REFERRED.match(draft.folded, figure.end, sentence.end):
        return True
    if _ABROAD.match(draft.text, start, figure.start) or _ABROAD.match(draft.text, sentence.start, figure.start):
        return True
    if _PERSONAL.search(draft.folded, start, figure.end) or _NAMED.search(draft.text, start, figure.end):
        return True
    return figure.kind == "measure" and _PHYSICAL.search(draft.folded, start, figure.start) is not None
