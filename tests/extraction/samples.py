"""One article made of a few sentences, read by the whole pipeline."""

from datetime import date

from kg.extraction import extract
from kg.model import Article, Extraction, Span

PUBLISHED = date(2023, 4, 7)


def read(text: str, published: date | None = PUBLISHED) -> Extraction:
    """The extraction of a text that is all article."""
    return next(extract([Article("sample.txt", text, published=published, proper=(Span(0, len(text)),))]))
