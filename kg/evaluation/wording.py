"""Wordings that count as the same: folded text, spelled-out names of bodies, and how much two names share."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache

from kg import text
from kg.gazetteers.tables import rows

_WORDS = re.compile(r"\w+")
_TERM = re.compile(r"\b(?:khóa|nhiệm kỳ|lần thứ) (?:[ivxlc]+|\d+)(?: \d{4})?\b")
_ROMAN = re.compile(r"[ivxl]{2,}")
_CACHED = 1 << 16

Rewrite = tuple[re.Pattern[str], str]


@lru_cache(_CACHED)
def folded(name: str) -> str:
    """Words in lower case with modern tones and one space between; punctuation is dropped."""
    return " ".join(_WORDS.findall(text.fold(text.nfc(name))))


@lru_cache(_CACHED)
def spelled_out(name: str) -> str:
    """``folded`` with abbreviations in full and a Party committee under one of its names."""
    out = folded(name)
    for pattern, replacement in _rewrites():
        out = pattern.sub(replacement, out)
    return out.replace("thành phố ", "")


@lru_cache(_CACHED)
def without_term(name: str) -> str:
    """``spelled_out`` without ``khóa XXVIII`` or ``nhiệm kỳ 2020 2025``: a body is the same in every term."""
    return " ".join(_TERM.sub(" ", spelled_out(name)).split())


def overlap(one: str, other: str) -> float:
    """F1 of the words, in full, of two names, in [0, 1]; a word counts as often as both have it."""
    a, b = spelled_out(one).split(), spelled_out(other).split()
    if not a or not b:
        return float(a == b)
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))


def ordinals(name: str) -> set[str]:
    """Numbers and Roman numerals of two letters or more: congress XXVII is not congress XXVIII."""
    return {word for word in folded(name).split() if word.isdigit() or _ROMAN.fullmatch(word)}


@cache
def _rewrites() -> tuple[Rewrite, ...]:
    return tuple(
        rewrite for row in rows("equal_wordings.tsv") for rewrite in _RULES[row["rule"]](row["written"], row["full"])
    )


def _abbreviation(written: str, full: str) -> tuple[Rewrite, ...]:
    return ((_word(written), full),)


def _committee(written: str, level: str) -> tuple[Rewrite, ...]:
    """``ban chấp hành đảng bộ quận``, ``đảng bộ quận`` and ``quận ủy quận`` are ``quận ủy``."""
    forms = (f"ban chấp hành đảng bộ {level}", f"đảng bộ {level}", f"{written} {level}")
    return tuple((_word(form), written) for form in forms)


def _word(form: str) -> re.Pattern[str]:
    return re.compile(rf"\b{form}\b")


_RULES: dict[str, Callable[[str, str], tuple[Rewrite, ...]]] = {
    "abbreviation": _abbreviation,
    "committee": _committee,
}
