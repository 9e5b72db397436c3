"""Text in two columns side by side, by what a terminal shows: marks take no place of their own, wide signs take two."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

_GAP = " │ "
_NARROWEST = 24
_HANGING = "  "
_WIDE = frozenset("WF")
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})

Section = Sequence[str]
"""Lines that begin at the same height in both columns."""


def shown_width(text: str) -> int:
    """How many places of a terminal's line a text takes."""
    return sum(map(_width, text))


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` places, broken between words where that is possible.

    They keep the spaces that the text begins with, and all but the first have two more.
    """
    first = text[: len(text) - len(text.lstrip())]
    later = first + _HANGING
    lines, line = [], first
    for word in _words(text, max(width - len(later), 2)):
        if line.strip() and shown_width(line) + 1 + shown_width(word) > width:
            lines.append(line)
            line = later
        line += f" {word}" if line.strip() else word
    return [*lines, line]


def beside(left: Sequence[Section], right: Sequence[Section], width: int) -> list[str]:
    """As many sections side by side, their lines wrapped; one side below the other where there is no room for both."""
    half = (width - shown_width(_GAP)) // 2
    if half < _NARROWEST:
        return [*_column(left, width), "", *_column(right, width)]
    return [
        f"{one}{' ' * (half - shown_width(one))}{_GAP}{other}".rstrip()
        for sections in zip(left, right, strict=True)
        for one, other in zip_longest(*(_column([section], half) for section in sections), fillvalue="")
    ]


def _column(sections: Sequence[Section], width: int) -> list[str]:
    return [line for section in sections for text in section for line in wrapped(text, width)]


def _words(text: str, width: int) -> Iterator[str]:
    """The words, those wider than a line in pieces."""
    for word in text.split():
        piece = ""
        for character in word:
            if shown_width(piece + character) > width:
                yield piece
                piece = ""
            piece += character
        yield piece


def _width(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
