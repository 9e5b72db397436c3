"""Totals without a noun behind the number: ``Tổng số cây xanh bị ảnh hưởng là 258, trong đó …``."""

import re
from collections.abc import Iterator

from kg.extraction.draft import Draft
from kg.extraction.indicators.figures import NOUNS, VALUE, Figure
from kg.gazetteers.vocabulary import alternation
from kg.model import Span
from kg.text import number

_TRIGGER = "số "
_TOTAL = re.compile(
    rf"\b(?:tổng )?số (?P<noun>{alternation(NOUNS)})\b[^.;:()\n]{{0,120}}? (?:là|:) (?:hơn |gần |khoảng |trên )?"
    rf"(?P<value>{VALUE})(?=,(?!\d)|[;)]| ?\(|\.?$|\. )"
)


def totals_in(draft: Draft, sentence: Span) -> Iterator[Figure]:
    """The figures of a sentence that say how many there are of what stands before them, in order."""
    if draft.folded.find(_TRIGGER, sentence.start, sentence.end) < 0:
        return
    for match in _TOTAL.finditer(draft.folded, sentence.start, sentence.end):
        if value := number(match["value"]):
            yield Figure(match.start("value"), match.end("value"), value, match["noun"], "total")
