"""Wards and communes behind their kind's word, in the words of an article.

There are thousands of names and most are ordinary words, so they are no entries of the lexicon: a name is looked up
only where ``phường``, ``xã``, ``thị trấn`` or ``đặc khu`` stands before it.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.extraction.words.reading import Reading
from kg.extraction.words.tokens import BREAK, folded_words
from kg.gazetteers.communes import commune, keys_by_name
from kg.gazetteers.spellings import APOSTROPHES, one_spelling
from kg.gazetteers.unit_words import UnitWord
from kg.model import Unit
from kg.text import fold

_LEFT_OUT = frozenset({*"-–", *APOSTROPHES})
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
        key += _form(tokens.forms[at])
        fitting = _named(key, word)
        if fitting:
            best = at + 1, fitting
    return best


def _named(key: str, word: UnitWord) -> tuple[Unit, ...]:
    """The units of a kind whose name has these folded words."""
    return tuple(unit for name in names_by_words().get(key, ()) for unit in _units(name) if unit.kind in word.kinds)


@cache
def _units(name: str) -> tuple[Unit, ...]:
    return tuple(map(commune, keys_by_name()[name]))


@cache
def names_by_words() -> Mapping[str, tuple[str, ...]]:
    """Names by their folded words run together, without hyphens and apostrophes; the names are folded all at once."""
    found: dict[str, list[str]] = {}
    names = list(keys_by_name())
    for name, folded in zip(names, fold("\n".join(names)).split("\n"), strict=True):
        words = folded.split(" ") if name.replace(" ", "").isalpha() else _words(name)
        found.setdefault("".join(map(_form, words)), []).append(name)
    return MappingProxyType({key: tuple(names) for key, names in found.items()})


def _words(name: str) -> list[str]:
    return [word for word in folded_words(name) if word not in _LEFT_OUT]


def _form(form: str) -> str:
    """A word as names are compared: numbers without leading zeros, one spelling of each syllable."""
    return f" {int(form)}" if form.isdecimal() else one_spelling().get(form, form)
