"""An article with everything found in it marked: for a terminal, and as a page."""

from kg.explanation.marks import Mark, marks_of
from kg.explanation.page import as_page
from kg.explanation.segments import Paragraph, Segment, paragraphs
from kg.explanation.terminal import as_terminal_text

__all__ = ["Mark", "Paragraph", "Segment", "as_page", "as_terminal_text", "marks_of", "paragraphs"]
