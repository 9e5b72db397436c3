"""Names that mean one person wherever an article is set: of those whom everybody knows, and of foreigners."""

import re
from collections.abc import Mapping
from functools import cache

from kg.gazetteers.tables import rows
from kg.resources import table
from kg.text import fold, is_syllable

_WORDS = re.compile(r"\w+")


def known_reach(name: str) -> str:
    """``national`` or ``foreign`` where a name means somebody whom the whole country knows, else empty."""
    return _reaches().get(fold(name), "")


def is_foreign_name(name: str) -> bool:
    """Whether a name has no Vietnamese marks and a word that is none of Vietnam: ``Kofi Annan``, not ``Ksor Lan``."""
    words = _WORDS.findall(fold(name)) if name.isascii() else []
    return bool(words) and words[0] not in _peoples() and not all(map(is_syllable, words))


@cache
def _reaches() -> Mapping[str, str]:
    return {fold(row["name"]): row["reach"] for row in rows("known_people.tsv")}


@cache
def _peoples() -> frozenset[str]:
    """Surnames of the peoples of the highlands, whose words may be none of Vietnamese."""
    return frozenset(map(fold, table("names.toml")["peoples"]))
