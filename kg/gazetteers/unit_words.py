"""Words for kinds of administrative unit (``quận``, ``TP.``), and other ways of writing units' names."""

from dataclasses import dataclass
from functools import cache

from kg.gazetteers.tables import rows
from kg.model import UnitKind


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A kind's word: canonical form, the kinds it may stand for, the Party committee of such a unit, its tier."""

    word: str
    kinds: frozenset[UnitKind]
    committee: str
    tier: str


@cache
def unit_words() -> tuple[tuple[str, UnitWord], ...]:
    """Every way of writing a kind's word, with the kind."""
    return tuple(
        (form, UnitWord(row["word"], frozenset(map(UnitKind, row["kinds"].split())), row["committee"], row["tier"]))
        for row in rows("unit_words.tsv")
        for form in row["forms"].split("|")
    )


@cache
def unit_aliases() -> tuple[tuple[str, str], ...]:
    """Other ways of writing units' names (``TP.HCM``), with the bare name (``Hồ Chí Minh``)."""
    return tuple((form, row["name"]) for row in rows("unit_aliases.tsv") for form in row["forms"].split("|"))
