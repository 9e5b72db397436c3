"""Finding things by their names, typed with or without diacritics, shortened, or with a small slip."""

from kg.search.entries import Entry
from kg.search.index import Hit, Index
from kg.search.readings import readings
from kg.search.similarity import Likeness, likeness
from kg.search.words import Word, words

__all__ = ["Entry", "Hit", "Index", "Likeness", "Word", "likeness", "readings", "words"]
