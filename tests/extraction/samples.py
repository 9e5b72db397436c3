"""One article made of a few sentences, read by the whole pipeline."""

from datetime import date

from kg.extraction import build_pipeline, extract
from kg.extraction.draft import Draft
from kg.extraction.words.reading import Reading
from kg.model import Article, Extraction, Span

PUBLISHED = date(2023, 4, 7)


def article(text: str, published: date | None = PUBLISHED) -> Article:
    """A text that is all article."""
    return Article("sample.txt", text, published=published, proper=(Span(0, len(text)),))


def read(text: str, published: date | None = PUBLISHED) -> Extraction:
    """The extraction of a text that is all article."""
    return next(extract([article(text, published)]))


def drafted(text: str, published: date | None = PUBLISHED) -> Draft:
    """The sheet that the whole pipeline leaves behind."""
    nlp = build_pipeline()
    doc = nlp.make_doc(text)
    doc._.draft = Draft(article(text, published))
    draft: Draft = nlp(doc)._.draft
    return draft


def reading_of(text: str, published: date | None = PUBLISHED) -> Reading:
    """The words of a text, with the places and persons found in it."""
    return drafted(text, published).reading
