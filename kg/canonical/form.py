"""The canonical form: one article reads the same however its text is written down.

Unseen characters and mark-up are gone, spaces are plain and single, tone marks stand where they stand today, and what
a word segmenter or a fixed line width has put in is out. All of it is linear in the text.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.canonical.gaps import gaps
from kg.canonical.headings import recased
from kg.canonical.layers import Edit, Layer, edited
from kg.canonical.markup import has_odd_characters, markdown, references, unseen
from kg.canonical.segmentation import has_loose_spaces, joints, spacing, underscores
from kg.canonical.wrapping import soft_breaks
from kg.text import modern_tones, plain_lines, plain_spaces


@dataclass(frozen=True, slots=True)
class CanonicalText:
    """The canonical form of a text, and its offsets in the text as given."""

    text: str
    layers: tuple[Layer, ...] = ()

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text as given of a stretch of the canonical one."""
        for layer in reversed(self.layers):
            start, end = layer.back(start, end=False), layer.back(end, end=True)
        return start, max(start, end)

    def own(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the canonical text of a stretch of the one given."""
        for layer in self.layers:
            start, end = layer.forth(start, end=False), layer.forth(end, end=True)
        return start, max(start, end)


@lru_cache(maxsize=1)
def canonical(text: str) -> CanonicalText:
    """The canonical form of an NFC text; the last one's is kept, as what has read an article mostly passes it on."""
    layers: list[Layer] = []
    if has_odd_characters(text):
        text = _taken((unseen,), plain_lines(plain_spaces(text)), layers)
    text = _taken((soft_breaks, references, markdown, underscores), text, layers)
    if has_loose_spaces(text):
        text = _taken((joints, spacing), text, layers)
    text = _taken((gaps, recased), text, layers)
    return CanonicalText(modern_tones(text), tuple(layers))


def _taken(steps: Iterable[Callable[[str], Iterable[Edit]]], text: str, layers: list[Layer]) -> str:
    for step in steps:
        text, layer = edited(text, step(text))
        if layer is not None:
            layers.append(layer)
    return text
