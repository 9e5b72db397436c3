"""Lines broken at a fixed width: where a line ends only because the next word had no room."""

from collections.abc import Iterator
from itertools import pairwise

from kg.canonical.layers import Edit

_NARROWEST, _WIDEST = 40, 120
_FEWEST_BREAKS = 4
_FULL = 0.5


def soft_breaks(text: str) -> Iterator[Edit]:
    """Line breaks of a text of fixed width that are no ends of paragraphs; each becomes a space.

    A text has a fixed width when no line is longer and most lines with one behind them have no room for its first word.
    """
    lines = text.split("\n")
    width = _width(lines)
    if width is None:
        return
    full = [_is_full(line, after, width) for line, after in pairwise(lines)]
    followed = sum(1 for line, after in pairwise(lines) if line.strip() and after.strip())
    if sum(full) < max(_FEWEST_BREAKS, _FULL * followed):
        return
    position = 0
    for line, breaks in zip(lines, full, strict=False):
        position += len(line)
        if breaks:
            yield position, position + 1, " "
        position += 1


def _width(lines: list[str]) -> int | None:
    """The longest line of several words, or ``None`` when that is no width that texts are broken at."""
    if any(len(line) > _WIDEST and " " in line.strip() for line in lines):
        return None
    width = max((len(line) for line in lines if " " in line.strip()), default=0)
    return width if width >= _NARROWEST else None


def _is_full(line: str, after: str, width: int) -> bool:
    words = after.split(maxsplit=1)
    return bool(line.strip() and words and len(line) + 1 + len(words[0]) > width)
