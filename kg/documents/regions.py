"""Where the article proper stands on its page, and the byline and dateline around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, zip_longest

from kg.documents.boilerplate import bare, boilerplate
from kg.documents.bylines import Byline, read_byline, trailing_byline
from kg.documents.dateline import Dateline, read_dateline
from kg.documents.lines import Line
from kg.model import Span
from kg.text import fold

_HEADER_LINES = 10
_PARAGRAPH = 160
_SHORT = 80
_GLUED = 100
_LONGEST_GLUED = 600
_LONGEST_FURNITURE = 400
_MOST_SIGNED = 2
_CRUMB_WORDS = 3
_TITLE_WORDS = 6
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", "”", '"', "|", ")", "*")
_PICTURE = re.compile(
    r"\W*(?:!?\[[^\]\n]{0,300}\](?:\([^)\n]*\))?|[^\s/]{1,120}\.(?:jpe?g|png|gif|webp|bmp|mp4))\W*", re.IGNORECASE
)
_INNER_END = re.compile(r"[.!?…](?:\s|$)")
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*")
_BULLET = re.compile(r"[-–•●◦▪■‣·*]\s+\S")
_OWN_LETTER = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_TELLING_WORDS, _SHARE = 10, 10
_NO_WORDS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Page:
    """What was found around an article: its own stretches, its writers and its dateline's date."""

    proper: tuple[Span, ...]
    authors: tuple[str, ...] = ()
    published: date | None = None


def read_page(lines: Sequence[Line]) -> Page:
    """Tell the article's own lines from the rest of its page."""
    body = list(_before_navigation(lines))
    header = _header_length(body)
    datelines = _datelines(body[:header])
    signed = _header_bylines(body[:header], datelines)
    kept = [
        line
        for i, line in enumerate(body)
        if i not in datelines
        and i not in signed
        and not _is_furniture(line)
        and not _is_foreign(line)
        and not (i < header and _is_crumb(body, i))
    ]
    kept, bylines = _unsign(list(_without_insets(kept)))
    authors = [*_authors(datelines, signed), *(name for byline in bylines for name in byline.authors)]
    first = next((d.date for d in datelines.values()), None)
    return Page(tuple(_runs(kept, lines)), tuple(dict.fromkeys(authors)), first)


def _before_navigation(lines: Sequence[Line]) -> Iterator[Line]:
    begun = False
    for line, after in zip_longest(lines, lines[1:]):
        if begun and (_is_navigation(line) or (after and _is_list(after) and _heads_links(line))):
            return
        begun = begun or is_paragraph(line)
        yield line


def is_paragraph(line: Line) -> bool:
    """Whether the line is running text, not a title, a caption or a heading."""
    return len(line.text) >= _PARAGRAPH or (len(line.text) >= _SHORT and line.text.endswith("."))


def _label(line: Line) -> str:
    """What stands before a colon near the line's beginning."""
    head, colon, _ = line.opening[:_SHORT].partition(":")
    return bare(head) if colon else ""


def _is_navigation(line: Line) -> bool:
    known = boilerplate()
    return (len(line.text) <= _SHORT and bare(line.opening) in known.navigation) or _label(
        line
    ) in known.navigation_labels


def _heads_links(line: Line) -> bool:
    """Whether a line is a heading of links, alone or before the name of a site (``Nổi bật Tạp chí Người Làng``)."""
    if len(line.text) > _SHORT or line.text.endswith(_SENTENCE_ENDS):
        return False
    words = line.text.split()
    return any(
        bare(fold(" ".join(words[:count]))) in boilerplate().navigation_headings
        and not words[count - 1].endswith(_SENTENCE_ENDS)
        and all(word[0].isupper() or not word[0].isalpha() for word in words[count : count + 1])
        for count in range(1, len(words) + 1)
    )


def _is_list(line: Line) -> bool:
    return bool(_BULLET.match(line.text))


def _header_length(body: Sequence[Line]) -> int:
    """How many lines come before the first paragraph."""
    return next((i for i, line in enumerate(body[:_HEADER_LINES]) if is_paragraph(line)), min(len(body), _HEADER_LINES))


def _datelines(header: Sequence[Line]) -> dict[int, Dateline]:
    return {i: found for i, line in enumerate(header) if (found := read_dateline(line))}


def _header_bylines(header: Sequence[Line], datelines: dict[int, Dateline]) -> dict[int, Byline]:
    """Bylines beside a dateline, or with a label of their own."""
    near = {i + step for i in datelines for step in (-1, 1)}
    return {
        i: found
        for i, line in enumerate(header)
        if i > 0 and (i in near or _label(line) in boilerplate().byline_labels) and (found := read_byline(line.text))
    }


def _authors(datelines: dict[int, Dateline], signed: dict[int, Byline]) -> Iterator[str]:
    for i in sorted({*datelines, *signed}):
        yield from (datelines[i] if i in datelines else signed[i]).authors


def _is_furniture(line: Line) -> bool:
    """Pictures, addresses, buttons, page data, and lines without a word."""
    if _NO_WORDS.fullmatch(line.text):
        return True
    known = boilerplate()
    label = _label(line)
    if len(line.text) > _LONGEST_FURNITURE:
        return label in known.navigation_labels
    return (
        bool(_PICTURE.fullmatch(line.text) or _ADDRESS.fullmatch(line.text))
        or bare(line.opening) in known.furniture
        or label in known.navigation_labels
        or (label in known.page_labels and (len(line.text) <= _SHORT or "://" in line.text))
    )


def _is_foreign(line: Line) -> bool:
    """Whether a line of some length is in another language: hardly a letter is one that Vietnamese alone has."""
    words = line.text.count(" ") + 1
    return words >= _TELLING_WORDS and _SHARE * len(_OWN_LETTER.findall(line.text)) < words


def _is_crumb(body: Sequence[Line], i: int) -> bool:
    """Whether a line of the header is a section's name or a path through the site."""
    words = fold(body[i].text).split()
    half = len(words) // 2
    doubled = half > 0 and words[:half] == words[half:]
    name = bare(" ".join(words[:half] if doubled else words))
    if (
        name in boilerplate().sections
        or (doubled and i == 0)
        or any(mark in body[i].text for mark in (" > ", " » ", " › "))
    ):
        return True
    return i == 0 and len(words) <= _CRUMB_WORDS and len(body) > 1 and _is_title_like(body[1])


def _is_title_like(line: Line) -> bool:
    return len(line.text.split()) >= _TITLE_WORDS and not is_paragraph(line)


def is_glued(line: Line) -> bool:
    """Whether headlines of other articles stand here run together on one line."""
    if (
        not _GLUED <= len(line.text) <= _LONGEST_GLUED
        or line.text.endswith(_SENTENCE_ENDS)
        or _INNER_END.search(line.text)
    ):
        return False
    words = line.text.split()
    return any(
        before.islower() and opener.istitle() and fold(opener) in boilerplate().headline_openers and after.islower()
        for before, opener, after in zip(words, words[1:], words[2:], strict=False)
    )


def _without_insets(lines: Sequence[Line]) -> Iterator[Line]:
    """Leave out headings of links set into the text, with the headlines under them, and headlines run together."""
    known = boilerplate()
    inside = False
    for i, line in enumerate(lines):
        if bare(line.opening[:_SHORT]) in known.insets:
            inside = True
        elif _label(line) in known.insets or (i > 0 and is_glued(line)):
            continue
        elif not inside or is_paragraph(line):
            inside = False
            yield line


def _unsign(lines: Sequence[Line]) -> tuple[list[Line], list[Byline]]:
    """The lines without the byline at their end, and that byline."""
    count = _signed_at_end(lines)
    kept = list(lines[: len(lines) - count])
    bylines = [found for line in lines[len(kept) :] if (found := read_byline(line.text))]
    if kept and not bylines and (found := trailing_byline(kept[-1].text)):
        kept[-1] = _cut(kept[-1], found.start)
        bylines = [found]
    return kept, bylines


def _signed_at_end(lines: Sequence[Line]) -> int:
    """How many lines at the end are bylines; more than two names on lines of their own are a list, not bylines."""
    count = 0
    for line in reversed(lines[1:]):
        if not read_byline(line.text):
            return count
        count += 1
        if count > _MOST_SIGNED:
            return 0
    return count


def _cut(line: Line, length: int) -> Line:
    text = line.text[:length].rstrip()
    return replace(line, text=text, end=line.start + len(text))


def _runs(kept: Sequence[Line], lines: Sequence[Line]) -> Iterator[Span]:
    """Join kept lines that follow one another in the text."""
    follower = {line.start: after.start for line, after in pairwise(lines)}
    start = end = expected = None
    for line in kept:
        if start is not None and line.start != expected:
            yield Span(start, end or start)
            start = None
        start = line.start if start is None else start
        end, expected = line.end, follower.get(line.start)
    if start is not None:
        yield Span(start, end or start)
