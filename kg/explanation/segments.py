"""A text cut at the ends of its marks, so that marks that overlap can be shown in a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.explanation.marks import Mark


@dataclass(frozen=True, slots=True)
class Segment:
    """Words under the same marks: the innermost ``mark``, those around it, and those that end here."""

    text: str
    mark: Mark | None
    around: tuple[Mark, ...] = ()
    ending: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text in segments, and the marks that start in it."""

    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...]


def paragraphs(text: str, marks: Sequence[Mark]) -> Iterator[Paragraph]:
    """The lines of a text that are not blank; ``marks`` are in the order of the text.

    A mark that goes on in the next line is continued there. Time is linear in the text and in the marks that overlap.
    """
    begin, waiting, open_marks = 0, list(reversed(marks)), list[Mark]()
    for line in text.splitlines(keepends=True):
        end = begin + len(line)
        starting = []
        while waiting and waiting[-1].span.start < end:
            starting.append(waiting.pop())
        open_marks = [mark for mark in open_marks if mark.span.end > begin]
        if line.strip():
            yield Paragraph(
                tuple(_segments(text, begin, begin + len(line.rstrip()), open_marks + starting)), tuple(starting)
            )
        open_marks += starting
        begin = end


def _segments(text: str, begin: int, end: int, marks: Sequence[Mark]) -> Iterator[Segment]:
    cuts = {begin, end} | {at for mark in marks for at in (mark.span.start, mark.span.end) if begin < at < end}
    points = sorted(cuts)
    waiting, covering = list(reversed(marks)), list[Mark]()
    for start, stop in pairwise(points):
        while waiting and waiting[-1].span.start <= start:
            covering.append(waiting.pop())
        covering = [mark for mark in covering if mark.span.end > start]
        inner = min(covering, key=_length, default=None)
        around = tuple(mark for mark in covering if mark is not inner)
        yield Segment(text[start:stop], inner, around, tuple(mark for mark in covering if mark.span.end == stop))


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.start
