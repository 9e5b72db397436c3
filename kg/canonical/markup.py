"""What is no word of the text: unseen characters, character references, Markdown."""

import html
import re
from collections.abc import Iterator

from kg.canonical.layers import Edit

_FORMAT = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_CONTROLS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_UNSEEN = re.compile(f"[{_FORMAT}{_CONTROLS}]+")
_PRINTABLE_UNSEEN = ("\u034f", *map(chr, range(0xFE00, 0xFE10)))
"""Those of them that count as printable: the joiner of graphemes and the selectors of variants."""
_REFERENCE = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,5});")
_PICTURED = r"\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)"
_IMAGE = rf"!(?!(?<=^!){_PICTURED}$){_PICTURED}"
_LINK = r"\[(?<!!.)(?P<words>[^\[\]\n]{1,300})\]\((?:https?:|mailto:|[/#.])[^()\s]{0,500}\)"
_LINE_MARK = r"#(?<=^.)#{0,5} +|>(?<=^.) ?(?:> ?)*"
_STRESS = r"\*(?:\*{1,2}(?=[^\s*])|(?<=[^\s*].)\*{1,2})|_(?<!\w.)_(?=[^\W_])|_(?<=[^\W_].)_(?!\w)"
_MARKDOWN = re.compile(rf"{_IMAGE}|{_LINK}|{_LINE_MARK}|{_STRESS}", re.MULTILINE)
"""Each part begins with a character of its own, which makes the search many times faster."""
_SIGNS = {"*": "**", "_": "__", "[": "](", "#": "# ", ">": "\n>"}
"""What no Markdown is without, behind its rarer character: looking for one alone is many times faster."""


def has_odd_characters(text: str) -> bool:
    """Whether a text has unseen characters, or any space or line end but the plain ones."""
    return not text.replace("\n", "").isprintable() or any(map(text.__contains__, _PRINTABLE_UNSEEN))


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
    if not text.startswith(">") and not any(rare in text and sign in text for rare, sign in _SIGNS.items()):
        return
    for match in _MARKDOWN.finditer(text):
        if match["words"] is None:
            yield *match.span(), ""
        else:
            yield match.start(), match.start("words"), ""
            yield match.end("words"), match.end(), ""
