"""What a figure measures, as the figures after it need to know it, and what they go on with."""

import re
from dataclasses import dataclass

from kg.extraction.draft import Draft
from kg.extraction.indicators.extents import LEAST, is_vague
from kg.extraction.phrases.extent import UPPER
from kg.text import fold

OPENED = re.compile(r"\((?:hơn |gần |trên |khoảng )?$")
"""A bracket opened before a figure."""
OF_WHICH = re.compile(r"[ ,;:(]*trong (?:đó|số đó|số này)(?: có| gồm)?,?(?: (?:hơn|gần|trên|khoảng))? ")
"""What leads up to a part of the thing before."""
PURPOSE = re.compile(r" (?:từ|để|cho|vào|tới|so với|nhằm|tham gia|của|thuộc) ")
"""What goes on behind a figure: where its thing comes from, what it is for."""
_PLACE = re.compile(rf"[),;: ]*(?:và |còn |gồm |như |trong đó )?(?P<name>[{UPPER}](?:[^\W\d]|[ .-])*) \([^()]{{0,12}}$")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure's name; offsets of the words that say it.

    ``base`` is the thing without what it is compared with, ``lead`` the words that a list of counts begins with.
    """

    name: str
    base: str
    start: int
    end: int
    lead: str = ""


def place_before(draft: Draft, since: int, start: int) -> str:
    """The name that a list gives between one figure and the next one's bracket: ``; TP Cẩm Phả (``."""
    between = _PLACE.match(draft.text, since, start)
    return between["name"] if between else ""


def too_vague(base: str) -> bool:
    """Whether words name no thing by themselves."""
    return len(base.split()) < LEAST or is_vague(fold(base))
