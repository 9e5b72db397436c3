"""The line that says when an article was published (``Ngày đăng 19/07/2020 | 18:40``)."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.documents.boilerplate import bare, boilerplate
from kg.documents.bylines import read_byline
from kg.documents.dates import full_dates
from kg.documents.lines import Line
from kg.text import fold

_LONGEST = 120
_CLOCK = re.compile(
    r"\b\d{1,2} giờ(?: \d{1,2} phút)?|(?<=\d)t\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?"
    r"|\b\d{1,2}(?:[:h]\d{2}){1,2}(?:['’p](?!\w)| phút)?|\+\d{1,2}\b"
)
_APART = re.compile(r"[|•·,()\[\]\-:/]+|\d+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The date of a dateline and the names beside it."""

    date: date
    authors: tuple[str, ...] = ()


def read_dateline(line: Line) -> Dateline | None:
    """The dateline that this line is, or ``None``: a full date with nothing but time, labels and a writer's name."""
    if len(line.text) > _LONGEST:
        return None
    written = next(full_dates(line.opening), None)
    if written is None:
        return None
    rest = _blank(line.text, line.opening, written.start, written.end)
    if not rest or bare(fold(rest)) in boilerplate().sections:
        return Dateline(written.date)
    byline = read_byline(rest)
    return Dateline(written.date, byline.authors) if byline else None


def _blank(text: str, folded: str, start: int, end: int) -> str:
    """What is left of a line without its date, its time and the words of datelines."""
    keep = [True] * len(text)
    keep[start:end] = [False] * (end - start)
    for pattern in (_CLOCK, _words(), _APART):
        for match in pattern.finditer(folded):
            keep[match.start() : match.end()] = [False] * len(match.group())
    return " ".join("".join(c if kept else " " for c, kept in zip(text, keep, strict=True)).split())


@cache
def _words() -> re.Pattern[str]:
    longest_first = sorted(boilerplate().dateline, key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
