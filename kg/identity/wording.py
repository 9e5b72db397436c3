"""Names as sequences of words, so that ways of writing one name give the same words.

Abbreviations are written out, letters are folded, Roman numerals and ordinals become figures. What is left of the
difference between two names are words that one has and the other has not.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from kg.gazetteers.body_types import abbreviations, domains
from kg.gazetteers.spellings import one_spelling
from kg.gazetteers.unit_words import unit_aliases, unit_words
from kg.resources import table
from kg.text import fold, nfc, plain, roman

TABLE = "identity_words.toml"
_CACHED = 1 << 16
_RUN = re.compile(r"[\w&](?:[\w&.,-]*[\w&])?")
_TOKEN = re.compile(r"[^\W_]+")
_BRACKET = re.compile(r"\([^()]*(?:\)|$)")
_LETTERS_AND_FIGURES = re.compile(r"([^\W\d_]{2,})[. ]?(\d+\w?)")
_DOT = "."
_CITY = ("tp", "t.p", "thành phố", "hcm")


@lru_cache(_CACHED)
def written_out(name: str) -> tuple[str, ...]:
    """The words of a name in its own capitals, abbreviations in full: ``GPMB Q.1`` is giải phóng mặt bằng quận 1."""
    text = _aliases()[0].sub(_alias, plain(nfc(name)))
    text = _kinds()[0].sub(_kind, text)
    text = _RUN.sub(_abbreviation, text)
    return tuple(_TOKEN.findall(_TOKEN.sub(_abbreviation, _LETTERS_AND_FIGURES.sub(_figures, text))))


@lru_cache(_CACHED)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a name, numbers in figures."""
    spelled = written_out(name)
    return tuple(_word(spelled, place) for place in range(len(spelled)))


def without_brackets(name: str) -> str:
    """A name without what stands in brackets, unless nothing is left."""
    return _BRACKET.sub(" ", name).strip() or name


@lru_cache(_CACHED)
def proper(name: str) -> frozenset[str]:
    """The folded words with a capital, without the first word of the name."""
    return frozenset(fold(word) for word in written_out(name)[1:] if word[0].isupper())


def numbers(of: Iterable[str]) -> frozenset[str]:
    """Those of some words that have a figure."""
    return frozenset(word for word in of if any(sign.isdigit() for sign in word))


def replaced(of: Sequence[str], changes: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Words after replacing phrases, each pair of ``changes`` from the first to the second, in this order."""
    text = f" {' '.join(of)} "
    for old, new in changes:
        if f" {old} " in text:
            text = text.replace(f" {old} ", f" {new} " if new else " ")
    return tuple(text.split())


@cache
def listed(*keys: str) -> tuple[str, ...]:
    """A list of ``identity_words.toml``."""
    return tuple(_entry(*keys))


@cache
def changes(*keys: str) -> tuple[tuple[str, str], ...]:
    """A list of replacements of ``identity_words.toml``."""
    return tuple((old, new) for old, new in map(tuple, _entry(*keys)))


def _entry(*keys: str) -> Sequence[str]:
    found = table(TABLE)
    for key in keys[:-1]:
        found = found[key]
    return tuple(found[keys[-1]])


def _word(spelled: Sequence[str], place: int) -> str:
    word, before = fold(spelled[place]), fold(spelled[place - 1]) if place else ""
    if word.isdecimal():
        return str(int(word))
    if before == "thứ" and word in _ordinals():
        return _ordinals()[word]
    value = roman(spelled[place]) if spelled[place].isupper() else None
    if value is not None and (len(word) > 1 or before in listed("words", "before_numerals")):
        return str(value)
    return one_spelling().get(word, word)


@cache
def _ordinals() -> Mapping[str, str]:
    return MappingProxyType({word: str(place) for place, word in enumerate(listed("words", "ordinals"), 1)})


@cache
def _written() -> Mapping[str, str]:
    """What letters stand for; forms of fields of work count where they are no words."""
    fields = {form: name for form, name in domains() if " " not in form and not form.islower() and form[1:2].isupper()}
    return MappingProxyType(fields | dict(abbreviations()) | dict(table(TABLE)["abbreviations"]))


def _abbreviation(match: re.Match[str]) -> str:
    return _written().get(match.group(), match.group())


def _figures(match: re.Match[str]) -> str:
    """``QL1A`` is quốc lộ 1A."""
    word = table(TABLE)["roads"].get(match[1])
    return f"{word} {match[2]}" if word else match.group()


@cache
def _aliases() -> tuple[re.Pattern[str], Mapping[str, str]]:
    named = {
        form: f"Thành phố {name}" if fold(form).startswith(_CITY) else name
        for form, name in unit_aliases()
        if form != name
    }
    return _alternatives(named), MappingProxyType(named)


def _alias(match: re.Match[str]) -> str:
    return _aliases()[1][match.group()]


@cache
def _kinds() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Short words for kinds of units: with a dot before a name (``Q.1``), or in capitals (``TP Huế``)."""
    dotted = {form: word.word for form, word in unit_words() if form.endswith(_DOT)}
    capital = {form: word.word for form, word in unit_words() if form.isalpha() and form.isupper()}
    either = rf"(?<![\w.])(?:(?:{_either(dotted)})\s?(?=\w)|(?:{_either(capital)})(?=\s))"
    return re.compile(either), MappingProxyType(dotted | capital)


def _kind(match: re.Match[str]) -> str:
    return f"{_kinds()[1][match.group().strip()]} "


def _alternatives(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(forms)})(?!\w)")


def _either(forms: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
