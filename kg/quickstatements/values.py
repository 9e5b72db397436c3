"""Values as QuickStatements reads them: version 1 of https://www.wikidata.org/wiki/Help:QuickStatements.

A string ends at the last quotation mark of its column, so that marks within it are written as they are: there is no
escape. Two bars, one bar, and a comment between ``/*`` and ``*/`` are read as separators or comments by some versions.
"""

from datetime import date
from unicodedata import category
from urllib.parse import quote, urlsplit

from kg.text import nfc

_RESERVED = "!#$%&'()+,/:;=?@[]~"
"""What stays as it is in an address (RFC 3986, section 2.2), and signs that are encoded already; no star, see above."""
_SEPARATORS = ("|", "/*", "*/")
_LONGEST_URL, _LONGEST_TEXT = 500, 1500
"""The limits that Wikidata sets for values of these types."""
_BROKEN = "\ufffd"


def time(day: date) -> str:
    """A day, in the Gregorian calendar: ``+2023-05-10T00:00:00Z/11``."""
    return f"+{day.isoformat()}T00:00:00Z/11"


def url(address: str) -> str | None:
    """An address of the web in quotation marks; ``None`` for anything that Wikidata would not take as one."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or not parts.netloc.isascii():
        return None
    encoded = quote(address.strip(), safe=_RESERVED, errors="replace")
    return f'"{encoded}"' if len(encoded) <= _LONGEST_URL else None


def text(words: str, language: str = "vi") -> str | None:
    """A text in a language; ``None`` for one that cannot be written so that every version reads it as it is."""
    plain = " ".join("".join(map(_plain, nfc(words))).split())
    if not plain or len(plain) > _LONGEST_TEXT or _BROKEN in plain or any(sign in plain for sign in _SEPARATORS):
        return None
    return f'{language}:"{plain}"'


def _plain(sign: str) -> str:
    """A sign that can be seen; a space for any other that parts words, and nothing for one that has no width."""
    if sign.isprintable():
        return sign
    return "" if category(sign) == "Cf" else " "
