"""An article built from a text in hand."""

from collections.abc import Sequence
from datetime import date

from kg.documents.headline import headline
from kg.documents.lines import lines_of
from kg.documents.publication import published_in
from kg.documents.regions import read_page
from kg.model import Article
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

    A title given wins over the headline. A date given wins over the dateline of the text, and that over the day that
    its lead tells. Authors given come before those who sign the text. The id is brought to NFC as well.
    """
    id, text, title = nfc(id), nfc(text), nfc(title or "")  # noqa: A001
    page = read_page(list(lines_of(text)))
    if published is None:
        published = page.published
    if published is None and page.proper:
        start, end = page.proper[0].start, page.proper[-1].end
        published = published_in(text[start:end], fold(text[start:end]))
    authors = tuple(dict.fromkeys((*authors, *page.authors)))
    return Article(id, text, title or headline(text, page.proper), url, published, authors, page.proper)
