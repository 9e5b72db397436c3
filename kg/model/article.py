"""One article as it was read."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from kg.model.evidence import Span


@dataclass(frozen=True, slots=True)
class Article:
    """An article's whole NFC text and what was found around it.

    ``proper`` are the stretches that belong to the article itself (title, paragraphs, captions), in order and
    apart; navigation, related headlines, bylines and datelines lie outside them. All offsets count characters
    of ``text``.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    proper: tuple[Span, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the text, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()
