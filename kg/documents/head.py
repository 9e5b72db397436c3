"""The head that tools put before a text: labelled lines (``Title: …``) or front matter between ``---`` lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.documents.boilerplate import bare, boilerplate
from kg.documents.lines import Line
from kg.text import fold

_FENCE = "---"
_LONGEST = 40
_MOST_LINES = 10
_LABELLED = re.compile(r"\W{0,3}([^\W\d_][^:\n]{0,24}?)\W{0,3}:\s*(.*)")
_WEB = re.compile(r"https?://\S+")
_QUOTES = "\"'“” "


@dataclass(frozen=True, slots=True)
class Head:
    """What the head says of the article, and the lines left to read, among them the title without its label."""

    lines: tuple[Line, ...]
    title: str | None = None
    url: str | None = None


def read_head(lines: Sequence[Line]) -> Head:
    """Tell the labels of title and address from what stands behind them.

    Of front matter only the lines of which the rest of the reading makes something stay: title, date and writer.
    """
    end = _front_matter(lines)
    title = url = None
    kept: list[Line] = []
    for i, line in enumerate(lines):
        label, value = _labelled(line) if i < max(end, _MOST_LINES) else ("", "")
        if label in boilerplate().title_labels and title is None and value:
            title = value
            kept.append(_behind_label(line, value))
        elif label in boilerplate().address_labels and (web := _WEB.search(value)):
            url = url or web.group().rstrip(_QUOTES)
        elif i >= end or _is_of_use(label):
            kept.append(line)
    return Head(tuple(kept), title, url)


def _front_matter(lines: Sequence[Line]) -> int:
    """How many lines front matter takes."""
    if not lines or lines[0].text != _FENCE:
        return 0
    return next((i for i, line in enumerate(lines[1:_LONGEST], start=2) if line.text == _FENCE), 0)


def _labelled(line: Line) -> tuple[str, str]:
    found = _LABELLED.fullmatch(line.text)
    return (bare(fold(found[1])), found[2].strip(_QUOTES)) if found else ("", "")


def _is_of_use(label: str) -> bool:
    known = boilerplate()
    return label in known.byline_labels or label in known.dateline


def _behind_label(line: Line, value: str) -> Line:
    start = line.start + line.text.rindex(value)
    return replace(line, start=start, end=start + len(value), text=value)
