"""The sentence of an article that a row is about, for a reader who looks into a miss."""

import re

from kg.evaluation.rows import Row
from kg.text import fold

_TELLING = ("person", "number", "title", "value", "name", "type")
"""Columns by which an annotated row is looked for in the text, the most telling first."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s|\n")


def context(row: Row, text: str) -> str | None:
    """The sentence in which a row stands: by its offsets if it has them, else where its words are first found.

    ``None`` when none of its words stand in the text.
    """
    place = _place(row, text)
    return None if place is None else _sentence(text, *place)


def _place(row: Row, text: str) -> tuple[int, int] | None:
    start, end = row.get("start", ""), row.get("end", "")
    if start.isdecimal() and end.isdecimal():
        return int(start), int(end)
    folded = fold(text)
    for words in (fold(row[column]) for column in _TELLING if row.get(column)):
        for looked_for in (words, words.rsplit(" ", 1)[-1]):
            at = folded.find(looked_for)
            if at >= 0:
                return at, at + len(looked_for)
    return None


def _sentence(text: str, start: int, end: int) -> str:
    begin = max((match.end() for match in _SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = _SENTENCE_END.search(text, end)
    return " ".join(text[begin : stop.start() + 1 if stop else len(text)].split())
