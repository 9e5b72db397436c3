"""The day of publication that an HTML page states: in its metadata, or between its title and its first paragraph."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from kg.documents.boilerplate import boilerplate
from kg.documents.dateline import read_dateline
from kg.documents.dates import full_dates
from kg.documents.lines import lines_of
from kg.text import fold, nfc, squeeze

_KEYS = ("property", "name", "itemprop")
_LINKED_DATA = re.compile(r'"datePublished"\s{0,8}:\s{0,8}"([^"]{8,40})"')
_LONGEST = 40
_WORDS = 60


def page_date(tree: Any, title: str, text: str) -> date | None:
    """The date of a parsed page (an lxml tree) whose article has this title and this text; never one of its links."""
    return _stated(tree) or _shown(tree, title, text)


def _stated(tree: Any) -> date | None:
    names = boilerplate().date_metadata
    for element in tree.iter("meta"):
        if any((element.get(key) or "").lower() in names for key in _KEYS) and (day := _first(element.get("content"))):
            return day
    for element in tree.iter("script"):
        if (found := _LINKED_DATA.search(element.text or "")) and (day := _first(found[1])):
            return day
    return None


def _first(written: str | None) -> date | None:
    return next((found.date for found in full_dates(fold((written or "")[:_LONGEST]))), None)


def _shown(tree: Any, title: str, text: str) -> date | None:
    """The dateline between the title and the first paragraph; above the title stands today's date, below come links."""
    opening = next((squeeze(line.text)[:_WORDS] for line in lines_of(text) if squeeze(line.text) != title), None)
    titled = False
    for words in _texts(tree):
        plain = squeeze(words)
        if title and plain == title:
            titled = True
        elif opening and titled and plain.startswith(opening):
            return None
        elif titled and (day := _dateline(words)):
            return day
    return None


def _texts(tree: Any) -> Iterator[str]:
    for body in tree.iter("body"):
        yield from (nfc(words) for words in body.itertext() if words.strip())


def _dateline(words: str) -> date | None:
    line = next(lines_of(words), None)
    found = read_dateline(line) if line else None
    return found.date if found else None
