"""What is no word of the text: unseen characters, character references, Markdown."""

import html
import re
from collections.abc import Iterator

from kg.canonical.layers import Edit

_FORMAT = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_UNSEEN = re.compile(f"[{_FORMAT}{_CONTROLS}]+")
_REFERENCE = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,5});")
_IMAGE = r"(?!^!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)$)!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)"
_LINK = r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})\]\((?:https?:|mailto:|[/#.])[^()\s]{0,500}\)"
_LINE_MARK = r"^(?:#{1,6} +|(?:> ?)+)"
_STRESS = r"\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)"
_MARKDOWN = re.compile(rf"{_IMAGE}|{_LINK}|{_LINE_MARK}|{_STRESS}", re.MULTILINE)
_SIGNS = ("**", "__", "](", "# ", "\n>")


def unseen(text: str) -> Iterator[Edit]:
    """Zero-width characters, soft hyphens, directions and controls go; a word that they cut is whole again."""
    for match in _UNSEEN.finditer(text):
        yield *match.span(), ""


def references(text: str) -> Iterator[Edit]:
    """Character references of HTML (``&nbsp;``, ``&#273;``) become the characters that they stand for."""
    if "&" not in text:
        return
    for match in _REFERENCE.finditer(text):
        character = html.unescape(match.group())
        if len(character) == 1:
            yield *match.span(), " " if character.isspace() or not character.isprintable() else character


def markdown(text: str) -> Iterator[Edit]:
    """Marks of headings, quotations, stress and images go; an image on its own line and the words of a link stay."""
    if not text.startswith(">") and not any(sign in text for sign in _SIGNS):
        return
    for match in _MARKDOWN.finditer(text):
        if match["words"] is None:
            yield *match.span(), ""
        else:
            yield match.start(), match.start("words"), ""
            yield match.end("words"), match.end(), ""
