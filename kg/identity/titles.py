"""Names in words of their own, such as those of projects and programmes, compared as sets of words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.gazetteers.units import ancestors
from kg.identity.wording import changes, listed, numbers, proper, replaced, without_brackets, words
from kg.model import Unit

_CACHED = 1 << 16
_YEARS = ("19", "20")
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Title:
    """The words of a name that tell it apart: all of them, and those outside brackets.

    ``names`` are those of them with a capital, ``phases`` the numbers of parts of a thing (``giai đoạn 2``).
    """

    all: frozenset[str]
    main: frozenset[str]
    names: frozenset[str]
    phases: frozenset[str]

    @property
    def years(self) -> frozenset[str]:
        """The years outside brackets."""
        return frozenset(word for word in self.main if is_year(word))

    @property
    def figures(self) -> frozenset[str]:
        """The numbers outside brackets that are no years."""
        return numbers(self.main) - self.years


def is_year(word: str) -> bool:
    """Whether a word is a year of the last or this century."""
    return len(word) == _YEAR and word.isdecimal() and word.startswith(_YEARS)


@lru_cache(_CACHED)
def title(kind: str, name: str) -> Title:
    """The title of a thing of a kind: a section of ``identity_words.toml``."""
    every = _significant(kind, name)
    main = _significant(kind, without_brackets(name))
    return Title(every, main or every, proper(name) & every, frozenset(_phases(words(name))))


def place_words(units: Iterable[Unit | None]) -> frozenset[str]:
    """The words of the labels of units and of those above them."""
    chain = (each for unit in units if unit for each in (unit, *ancestors(unit)))
    return frozenset(word for each in chain for word in words(each.label))


def same_but_for_places(
    one: frozenset[str], other: frozenset[str], one_places: frozenset[str], other_places: frozenset[str]
) -> bool:
    """Whether two sets of words differ in words of places alone, and have more than those in common.

    Where each has such words of its own, they must name places of the other, too: ``quận 8`` is not ``quận 9``.
    """
    mine, theirs, places = one - other, other - one, one_places | other_places
    if not (mine or theirs):
        return True
    if mine and theirs:
        return mine <= other_places and theirs <= one_places and bool((one & other) - places)
    return mine | theirs <= places and bool((one & other) - places)


def unit_kinds(name: str) -> dict[str, str]:
    """By the words behind them, the words for kinds of units in a name: ``Yên Bái`` may be a province and a city."""
    text = words(name)
    found = {}
    for place in range(len(text)):
        for kind in listed("bodies", "unit_kinds"):
            end = place + len(kind.split())
            if end < len(text) and " ".join(text[place:end]) == kind:
                found[" ".join(text[end : end + 2])] = kind
    return found


def sorting_word(name: str, of: frozenset[str]) -> str:
    """The first of a name's words in alphabetical order, but for numbers and units, if there are others."""
    units = unit_kinds(name)
    named = {word for each in (*units, *units.values(), *listed("words", "phases")) for word in each.split()}
    return min(of - numbers(of) - named or of, default="")


def other_level(one: str, other: str) -> bool:
    """Whether two names speak of units of one name and of two kinds."""
    mine, theirs = unit_kinds(one), unit_kinds(other)
    return any(theirs.get(name, kind) != kind for name, kind in mine.items())


def _significant(kind: str, name: str) -> frozenset[str]:
    return frozenset(replaced(words(name), changes(kind, "changes"))) - frozenset(listed(kind, "optional"))


def _phases(of: Sequence[str]) -> Iterable[str]:
    marks = [mark.split() for mark in listed("words", "phases")]
    for place, word in enumerate(of):
        if word.isdecimal() and not is_year(word) and any(list(of[place - len(m) : place]) == m for m in marks):
            yield word
