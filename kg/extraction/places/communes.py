"""Wards and communes behind their kind's word, in the words of an article.

There are thousands of names and most are ordinary words, so they are no entries of the lexicon: a name is looked up
only where ``phường``, ``xã``, ``thị trấn`` or ``đặc khu`` stands before it.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import BREAK, folded_words
from kg.gazetteers.communes import communes
from kg.gazetteers.unit_words import UnitWord
from kg.model import Unit

_LEFT_OUT = frozenset("-–'’")
_VARIANTS = MappingProxyType({"đăk": "đắk", "đak": "đắk", "đắc": "đắk", "dak": "đắk"})
_MOST_WORDS = 8


def commune_at(reading: Reading, index: int, word: UnitWord) -> tuple[int, tuple[Unit, ...]] | None:
    """The longest name on record that begins at a word: where it ends, and the units of the kind that bear it."""
    tokens = reading.tokens
    if not tokens.capital(index) and not tokens.forms[index].isdecimal():
        return None
    best: tuple[int, tuple[Unit, ...]] | None = None
    key = ""
    for at in range(index, min(index + _MOST_WORDS, len(tokens))):
        if tokens.shapes[at] == BREAK:
            break
        if tokens.forms[at] in _LEFT_OUT:
            continue
        form = _form(tokens.forms[at])
        key = f"{key} {form}" if key else form
        fitting = tuple(unit for unit in _by_words().get(key, ()) if unit.kind in word.kinds)
        if fitting:
            best = at + 1, fitting
    return best


@cache
def _by_words() -> Mapping[str, tuple[Unit, ...]]:
    """Units by the folded words of their name, without hyphens and apostrophes."""
    found: dict[str, list[Unit]] = {}
    keys: dict[str, str] = {}
    for unit in communes():
        key = keys.get(unit.name)
        if key is None:
            key = keys[unit.name] = _key(unit.name)
        found.setdefault(key, []).append(unit)
    return MappingProxyType({key: tuple(units) for key, units in found.items()})


def _key(name: str) -> str:
    return " ".join(_form(form) for form in folded_words(name) if form not in _LEFT_OUT)


def _form(form: str) -> str:
    """A word as names are compared: numbers without leading zeros, and one spelling of ``Đắk``."""
    return str(int(form)) if form.isdecimal() else _VARIANTS.get(form, form)
