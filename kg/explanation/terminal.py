"""An article in a terminal: its words coloured by kind, and under each paragraph the facts found in it."""

from collections.abc import Iterator

from click import style

from kg.explanation.marks import Mark, marks_of
from kg.explanation.segments import Paragraph, Segment, paragraphs
from kg.model import Extraction
from kg.text import printable

COLOURS = {
    "person": "bright_yellow",
    "position": "bright_magenta",
    "body": "bright_cyan",
    "term": "cyan",
    "programme": "bright_green",
    "project": "green",
    "document": "bright_blue",
    "event": "bright_red",
    "indicator": "yellow",
}


def as_terminal_text(extraction: Extraction) -> str:
    """The article with its marks, in ANSI colours; brackets show them where colours are taken out."""
    text = extraction.article.text
    lines = (line for paragraph in paragraphs(text, marks_of(extraction)) for line in _lines(paragraph))
    return "\n".join((style(extraction.article.id, bold=True), *lines, ""))


def _lines(paragraph: Paragraph) -> Iterator[str]:
    yield "".join(_words(segment) for segment in paragraph.segments)
    yield from (_fact(mark) for mark in paragraph.marks)
    if paragraph.marks:
        yield ""


def _words(segment: Segment) -> str:
    mark = segment.mark
    if mark is None:
        return printable(segment.text)
    return style(f"[{printable(segment.text)}]", fg=COLOURS[mark.kind], underline=True if segment.around else None)


def _fact(mark: Mark) -> str:
    kind = style(f"{mark.kind:<9}", fg=COLOURS[mark.kind])
    inferred = " (completed from context)" if mark.inferred else ""
    return f"    {kind}  {printable(' · '.join(mark.told))}{inferred}  {style(mark.rule, dim=True)}"
