"""The lines of a text with their places."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.model import Span
from kg.text import fold

OPENING = 160
"""What tells of a line stands in its first so many characters; longer lines are running text."""


@dataclass(frozen=True)
class Line:
    """A line of an article: its words without white space around them, and where they stand in the text."""

    start: int
    end: int
    text: str

    @cached_property
    def opening(self) -> str:
        """The first words, at most ``OPENING`` characters, in the form that the gazetteer is written in."""
        return fold(self.text[:OPENING])

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


def lines_of(text: str) -> Iterator[Line]:
    """Every line that has words, in order."""
    start = 0
    for raw in text.split("\n"):
        if words := raw.strip():
            begin = start + len(raw) - len(raw.lstrip())
            yield Line(begin, begin + len(words), words)
        start += len(raw) + 1
