"""Finding things by their names, typed without diacritics, shortened, or with a small slip; and finding texts."""

from kg.search.entries import Entry
from kg.search.index import Hit, Index
from kg.search.patterns import Mode
from kg.search.readings import readings
from kg.search.similarity import Likeness, likeness
from kg.search.texts import TextEntry, TextHit, Texts
from kg.search.words import Word, words

__all__ = [
    "Entry",
    "Hit",
    "Index",
    "Likeness",
    "Mode",
    "TextEntry",
    "TextHit",
    "Texts",
    "Word",
    "likeness",
    "readings",
    "words",
]
