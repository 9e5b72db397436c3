"""The word lists of personal names, folded: each is read once in a process."""

from functools import cache

from kg.resources import table
from kg.text import fold


@cache
def names_list(key: str) -> frozenset[str]:
    """A list of the names gazetteer."""
    return frozenset(fold(word) for word in table("names.toml")[key])


@cache
def foreign_list(key: str) -> frozenset[str]:
    """A list of the gazetteer of foreign names."""
    return frozenset(fold(word) for word in table("foreign_names.toml")[key])
