"""Provinces that ended before 1998: names that no unit on record bears, of committees and departments of their time."""

from kg.extraction.words.reading import Reading
from kg.resources import table

_NAMES = frozenset(table("organisation_terms.toml")["former_provinces"])
_MOST_WORDS = 5


def former_province(reading: Reading, index: int) -> int:
    """Where the name of a province that ended before 1998 ends, or the same index: ``Tỉnh ủy`` | ``Minh Hải``."""
    tokens = reading.tokens
    for end in range(min(index + _MOST_WORDS, len(tokens)), index + 1, -1):
        if tokens.capital(end - 1) and tokens.words(index, end).lower() in _NAMES:
            return end
    return index
