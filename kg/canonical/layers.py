"""Edits of a text that keep the way back: where each character of the new text stood in the old one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

Edit = tuple[int, int, str]
"""Start and end (exclusive) of what goes, and what comes in its place."""

_start = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Layer:
    """The stretches that changed their length, in order: where they stood and where they stand now (ends exclusive)."""

    given: tuple[tuple[int, int], ...]
    made: tuple[tuple[int, int], ...]

    def back(self, offset: int, *, end: bool) -> int:
        """Where the character at an offset of the new text stood; with ``end``, where the one before it ended."""
        return _carry(self.made, self.given, offset, end=end)

    def forth(self, offset: int, *, end: bool) -> int:
        """Where the character at an offset of the old text stands; with ``end``, where the one before it ends."""
        return _carry(self.given, self.made, offset, end=end)


def _carry(here: tuple[tuple[int, int], ...], there: tuple[tuple[int, int], ...], offset: int, *, end: bool) -> int:
    behind = (bisect_left if end else bisect_right)(here, offset, key=_start)
    if behind == 0:
        return offset
    (_, here_end), (there_start, there_end) = here[behind - 1], there[behind - 1]
    if offset >= here_end:
        return there_end + offset - here_end
    return there_end if end else there_start


def edited(text: str, edits: Iterable[Edit]) -> tuple[str, Layer | None]:
    """The text with edits made, which are in order and apart; the layer is ``None`` when nothing changed its length."""
    parts: list[str] = []
    given: list[tuple[int, int]] = []
    made: list[tuple[int, int]] = []
    done = shift = 0
    for start, end, words in edits:
        parts += text[done:start], words
        done = end
        if len(words) != end - start:
            given.append((start, end))
            made.append((start + shift, start + shift + len(words)))
            shift += len(words) - (end - start)
    if not parts:
        return text, None
    parts.append(text[done:])
    return "".join(parts), Layer(tuple(given), tuple(made)) if given else None
