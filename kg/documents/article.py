"""An article built from a text in hand."""

from collections.abc import Sequence
from datetime import date

from kg.canonical import canonical
from kg.documents.head import read_head
from kg.documents.headline import headline
from kg.documents.lines import lines_of
from kg.documents.publication import published_in
from kg.documents.regions import read_page
from kg.model import Article, Span
from kg.text import fold, nfc


def article_from_text(
    id: str,  # noqa: A002
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    published: date | None = None,
    authors: Sequence[str] = (),
) -> Article:
    """The article with this text: brought to NFC, with its headline, its date, its authors and its proper regions.

    A title or an address given wins over that of the text's head, and a title of the head over the headline. A date
    given wins over the dateline of the text, and that over the day that its lead tells. Authors given come before those
    who sign the text. The id is brought to NFC as well.
    Everything is read from the text's canonical form; the regions are offsets into the NFC text.
    """
    id, text, title = nfc(id), nfc(text), canonical(nfc(title or "")).text.strip()  # noqa: A001
    form = canonical(text)
    head = read_head(list(lines_of(form.text)))
    page = read_page(head.lines)
    if published is None:
        published = page.published
    if published is None and page.proper:
        own = form.text[page.proper[0].start : page.proper[-1].end]
        published = published_in(own, fold(own))
    authors = tuple(dict.fromkeys((*authors, *page.authors)))
    title = title or head.title or headline(form.text, page.proper)
    proper = tuple(Span(*form.given(span.start, span.end)) for span in page.proper)
    return Article(id, text, title, url or head.url, published, authors, proper)
