"""Spellings of the names of units: ``Đăk Hà`` and ``Đắk Hà``, ``Kì Anh`` and ``Kỳ Anh``, ``Krông Ana``."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType

from kg.resources import table
from kg.text import fold

APOSTROPHES = "'’‘`´ʼ"
_TABLE = "unit_spellings.toml"
_AS_ON_RECORD = "'"


def spellings(name: str) -> Iterator[str]:
    """The other ways of writing a unit's name, folded, each once."""
    own = fold(name)
    words = own.split(" ")
    gaps = [" ", ""] if len(words) > 1 and _one_of(words[0]) in table(_TABLE)["joined"] else [" "]
    ways = [_ways(word) for word in words]
    found = (
        "".join(map(str.__add__, chosen, (*parting, "")))
        for parting in product(gaps, repeat=len(words) - 1)
        for chosen in product(*ways)
    )
    others = table(_TABLE)["names"].get(name, ())
    return (spelled for spelled in dict.fromkeys((*found, *map(fold, others))) if spelled != own)


@cache
def one_spelling() -> Mapping[str, str]:
    """From each folded syllable that has several spellings to the first of them."""
    return MappingProxyType({form: forms[0] for form, forms in _syllables().items()})


def _one_of(word: str) -> str:
    return _syllables().get(word, (word,))[0]


def _ways(word: str) -> tuple[str, ...]:
    """The ways of writing a folded word: all spellings of a syllable, all signs for an apostrophe and none."""
    if _AS_ON_RECORD in word:
        return tuple(
            word_with for sign in (*APOSTROPHES, "") for word_with in _respelled(word.split(_AS_ON_RECORD), sign)
        )
    return _syllables().get(word, (word,))


def _respelled(parts: list[str], sign: str) -> Iterator[str]:
    return map(sign.join, product(*(_syllables().get(part, (part,)) for part in parts)))


@cache
def _syllables() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({form: tuple(forms) for forms in table(_TABLE)["syllables"] for form in forms})
