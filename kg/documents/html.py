"""The article inside an HTML page."""

import re
from pathlib import Path
from typing import Any

from kg.documents.article import article_from_text
from kg.documents.decoding import decode_html
from kg.documents.files import shown
from kg.documents.page_byline import page_authors
from kg.documents.page_date import page_date
from kg.errors import InputError
from kg.model import Article
from kg.text import nfc, squeeze

_NEAR_TOP = 500
_SENTENCE = re.compile(r"[^\n]{40}[^\n.!?…]*+[.!?…]|[^\n]{160}")
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)
_ILLEGAL = re.compile("[^\\t\\n\\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LAST = 0x10FFFF


def read_html(path: Path, data: bytes) -> Article:
    """The article of a page, named after its file; the title is made its first line where the text lacks it.

    Raises ``InputError`` when there is nothing like an article in the page.
    """
    from trafilatura import bare_extraction, load_html  # takes most of a second to import

    page = _legal(decode_html(data, shown(path)))
    tree = load_html(page)
    found: Any = bare_extraction(_with_captions(load_html(page)), include_comments=False, with_metadata=True)
    text = nfc(found.text or "").strip() if found else ""
    title = squeeze(nfc(found.title)) if text and found.title else ""
    published = page_date(tree, title, text) if text else None
    if title and title not in squeeze(text[:_NEAR_TOP]):
        text = f"{title}\n{text}"
    url = str(found.url) if found and found.url else None
    authors = page_authors(tree) if text else ()
    article = article_from_text(path.name, text, title=title or None, url=url, published=published, authors=authors)
    if not any(_SENTENCE.search(article.text, part.start, part.end) for part in article.proper):
        raise InputError(f"{shown(path)} has no article in it (no running text); leave it out or give its text as .txt")
    return article


def _legal(page: str) -> str:
    """The page without the characters that XML forbids, however they are written: the extractor gives up on them."""
    return _ILLEGAL.sub("", _REFERENCE.sub(_legal_reference, page))


def _legal_reference(reference: re.Match[str]) -> str:
    hexadecimal, decimal = reference.groups()
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return "" if code > _LAST or _ILLEGAL.fullmatch(chr(code)) else reference.group()


def _with_captions(tree: Any) -> Any:
    """The parsed page with its figures as plain blocks, because the extractor drops figures with their captions."""
    if tree is not None:
        for element in tree.iter("figure", "figcaption"):
            element.tag = "div" if element.tag == "figure" or element.find(".//p") is not None else "p"
    return tree
