"""The article inside an HTML page."""

from pathlib import Path
from typing import Any

from kg.documents.article import article_from_text
from kg.documents.decoding import decode_html
from kg.documents.page_date import page_date
from kg.errors import InputError
from kg.model import Article
from kg.text import nfc, squeeze

_NEAR_TOP = 500


def read_html(path: Path, data: bytes) -> Article:
    """The article of a page, named after its file; the title is made its first line where the text lacks it.

    Raises ``InputError`` when there is nothing like an article in the page.
    """
    from trafilatura import bare_extraction, load_html  # takes most of a second to import

    page = decode_html(data, str(path))
    found: Any = bare_extraction(page, include_comments=False, with_metadata=True)
    text = nfc(found.text or "").strip() if found else ""
    title = squeeze(nfc(found.title)) if text and found.title else ""
    published = page_date(load_html(page), title, text) if text else None
    if title and title not in squeeze(text[:_NEAR_TOP]):
        text = f"{title}\n{text}"
    url = str(found.url) if found and found.url else None
    article = article_from_text(path.name, text, title=title or None, url=url, published=published)
    if not article.proper:
        raise InputError(f"{path} has no article in it (no running text); leave it out or give its text as .txt")
    return article
