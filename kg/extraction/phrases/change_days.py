"""The day on which a post is taken up or left: ``Ngày 26/6, Tỉnh ủy trao quyết định bổ nhiệm …``, ``từ ngày 1/7/2025``.

The day that a change takes effect (``kể từ ngày``) comes first, then the last day named before the change in its
sentence, then the first one behind it. A decision's own day (``Quyết định số 12/QĐ-UBND ngày …``) and a day of birth
are none of these.
"""

import re
from collections.abc import Iterator
from datetime import date

from kg.extraction.phrases.dates import DateMention, first_date
from kg.model import Span

_EFFECT = re.compile(r"\b(?:kể )?từ (?=(?:ngày )?\d{1,2} ?(?:[/.-]|tháng))")
_OTHER_DAY = re.compile(r"(?:(?<!\d)\d(?=[\w.&]*+[/-][\w./&-])[\w./&-]++,? (?:ký |ban hành )?|\bsinh |\bkết luận )$")
_REACH = 40


def change_day(folded: str, sentence: Span, change: Span, published: date | None) -> date | None:
    """The day that a sentence gives for the change told between two offsets, or ``None``."""
    if effect := _EFFECT.search(folded, sentence.start, sentence.end):
        stated = first_date(folded, effect.start(), min(sentence.end, effect.end() + _REACH), published)
        if stated is not None:
            return stated.day
    before = [found.day for found in _days(folded, sentence.start, change.start, published)]
    behind = (found.day for found in _days(folded, change.end, sentence.end, published))
    return before[-1] if before else next(behind, None)


def _days(folded: str, start: int, end: int, published: date | None) -> Iterator[DateMention]:
    """The days named between two offsets that are not a paper's or of birth."""
    while found := first_date(folded, start, end, published):
        if not _OTHER_DAY.search(folded, max(0, found.start - _REACH), found.start):
            yield found
        start = found.end
