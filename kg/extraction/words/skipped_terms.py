"""Words between a body and what follows that name its term: ``khóa XIV``, ``nhiệm kỳ 2016-2021``, ``đơn vị tỉnh …``."""

import re

from kg.extraction.words.reading import Reading

_ROMAN = re.compile(r"[ivx]+")
_YEAR_DIGITS = 4
_OPENING = frozenset({"(", ",", "khóa", "nhiệm", "đơn"})


def skip_term(reading: Reading, index: int) -> int:
    """The word after the terms that stand at a word, or the same word."""
    while (end := _one(reading, index)) > index:
        index = end
    return index


def _one(reading: Reading, index: int) -> int:
    tokens = reading.tokens
    if tokens.form(index) not in _OPENING:
        return index
    at = index
    bracket = tokens.form(at) == "("
    if bracket or (tokens.form(at) == "," and tokens.form(at + 1) in ("khóa", "nhiệm")):
        at += 1
    form = tokens.form(at)
    if form == "khóa" and at + 1 < len(tokens) and tokens.shapes[at + 1] in "XUd":
        at += 2
    elif form == "nhiệm" and tokens.form(at + 1) == "kỳ":
        at = _years(reading, at + 2)
    elif bracket and is_year(reading, at) and tokens.form(at + 1) in ("-", "–"):
        at = _years(reading, at)
    elif form == "đơn" and tokens.form(at + 1) == "vị" and reading.unit_at.get(at + 2):
        at = reading.unit_at[at + 2].end
    else:
        return index
    if bracket:
        close = at
        while close < min(at + 8, len(tokens)) and tokens.forms[close] != ")":
            close += 1
        return close + 1 if tokens.form(close) == ")" else index
    return at


def _years(reading: Reading, at: int) -> int:
    tokens = reading.tokens
    while at < len(tokens) and (
        tokens.shapes[at] == "d"
        or (tokens.forms[at] in ("-", "–", "/") and tokens.shapes[min(at + 1, len(tokens) - 1)] == "d")
    ):
        at += 1
    if tokens.capital(at) and _ROMAN.fullmatch(tokens.form(at)):
        at += 1
    return at


def is_year(reading: Reading, at: int) -> bool:
    """Whether a word is a number of four digits."""
    form = reading.tokens.form(at)
    return form.isdigit() and len(form) == _YEAR_DIGITS
