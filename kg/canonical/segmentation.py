"""What a word segmenter puts into Vietnamese text: underscores inside words, spaces around marks.

``Ông Nguyễn_Văn_An , Bí_thư Quận_ủy ( TP. Hà_Nội )`` is ``Ông Nguyễn Văn An, Bí thư Quận ủy (TP. Hà Nội)``.
"""

import re
from collections.abc import Iterator

from kg.canonical.addresses import ADDRESS
from kg.canonical.layers import Edit

_CHUNK = re.compile(r"\S+")
_JOINT = re.compile(r"(?<!_)_(?!_)")
_LOOSE_SIGNS = (re.compile(r" [ ,;:.!?…)\]”’]"), *(re.compile(rf"{re.escape(mark)}(?= )") for mark in "([“‘"))
_LOOSE = re.compile(r" (?: +|(?=[,;:.!?…)\]”’](?![^\s,;:.!?…)\]”’\"]))(?<!  )|(?<=[(\[“‘] ))")
"""This and its signs begin with a character of their own, which makes the search many times faster."""
_APART = re.compile(
    r" / (?=\w)|(?<=\d) - (?=\d{4}|\d{1,2}(?![\d/.,:h]))|(?<=\bT\.) (?=[ƯW]\b)"
    r"|(?:(?<=/ [A-ZĐ]{2})|(?<=/ [A-ZĐ]{3})|(?<=/[A-ZĐ]{2})|(?<=/[A-ZĐ]{3})) - (?=[A-ZĐ])"
)
_QUOTE = re.compile(r"(?<!\S)[\"'](?!\S)|\n")
_SPACED_MARK = re.compile(r" [,.](?=\s|$)")
_MARK = re.compile(r"[,.](?=\s|$)")


def underscores(text: str) -> Iterator[Edit]:
    """A lone underscore reads as a space, but in an address, a file's name, or a hashtag."""
    if "_" not in text:
        return
    for chunk in _CHUNK.finditer(text):
        if "_" in (words := chunk.group()) and not ADDRESS.search(words):
            for joint in _JOINT.finditer(words):
                yield chunk.start() + joint.start(), chunk.start() + joint.end(), " "


def has_loose_spaces(text: str) -> bool:
    """Whether two spaces stand together, or one before a closing mark or behind an opening one."""
    return any(sign.search(text) for sign in _LOOSE_SIGNS)


def spacing(text: str) -> Iterator[Edit]:
    """One space between words, and none before a closing mark or behind an opening one."""
    for match in _LOOSE.finditer(text):
        start, end = match.span()
        yield start, end, " " if end - start > 1 else ""


def joints(text: str) -> Iterator[Edit]:
    """In text of a segmenter, what it parted: ``12 / 6 / 2018``, ``15 / NQ - TW``, quotation marks."""
    if not _is_spaced(text):
        return
    edits = [*_parted(text), *_quotes(text)]
    edits.sort()
    done = 0
    for start, end, words in edits:
        if start >= done:
            yield start, end, words
            done = end


def _is_spaced(text: str) -> bool:
    """Whether most commas and full stops stand behind a space, as word segmenters put them."""
    spaced = len(_SPACED_MARK.findall(text))
    return spaced > 0 and 2 * spaced > len(_MARK.findall(text))


def _parted(text: str) -> Iterator[Edit]:
    for match in _APART.finditer(text):
        yield *match.span(), match.group().strip()


def _quotes(text: str) -> Iterator[Edit]:
    """Straight quotation marks between spaces open and close by turns; a line ends them."""
    open_marks: set[str] = set()
    for match in _QUOTE.finditer(text):
        mark, start, end = match.group(), *match.span()
        if mark == "\n":
            open_marks.clear()
        elif mark in open_marks:
            open_marks.remove(mark)
            if text[start - 1] == " ":
                yield start - 1, start, ""
        elif text[end : end + 1] == " ":
            open_marks.add(mark)
            yield end, end + 1, ""
