"""The lexicon of the pipeline: every word list of the gazetteers in one trie.

Kinds of entry: ``unit`` (units of this bare name), ``unitword`` (quận, TP.), ``body`` (a body's type), ``domain``
(a field of work), ``term`` (words inside names), ``opener`` (first words of sentences),
``role`` (head of a title), ``honorific``, ``group`` (các ông),
``named`` (things named after people), ``speech``, ``kin``, ``nation``, and the words of status.
"""

from functools import cache

from kg.extraction.words.lexicon import Lexicon
from kg.gazetteers.body_types import BodyType, body_types, domains, known_bodies
from kg.gazetteers.nations import nations
from kg.gazetteers.roles import role_heads
from kg.gazetteers.spellings import spellings
from kg.gazetteers.status_words import status_words
from kg.gazetteers.unit_words import UnitWord, unit_aliases, unit_words
from kg.gazetteers.units import all_units, units_named
from kg.resources import table
from kg.text import fold


@cache
def vocabulary() -> Lexicon:
    """The lexicon, built once in a process."""
    lexicon = Lexicon()
    _add_units(lexicon)
    for form, body in (*body_types(), *known_bodies()):
        lexicon.add("body", form, body)
    for form, name in domains():
        lexicon.add("domain", form, name)
    for form, role in role_heads():
        lexicon.add("role", form, role)
    _add_words(lexicon)
    return lexicon


def _add_units(lexicon: Lexicon) -> None:
    names = [name for name in dict.fromkeys(u.name for u in all_units()) if _lone(name)]
    for name in names:
        lexicon.add_all("unit", spellings(name), units_named(name))
    for name in names:
        lexicon.add("unit", name, units_named(name))
    for form, name in unit_aliases():
        lexicon.add("unit", form, units_named(name))
    for form, word in unit_words():
        lexicon.add("unitword", form, word)


def _lone(name: str) -> bool:
    """Whether a unit's name is one without its kind's word: no number, and no person's name."""
    return not name.isdigit() and fold(name) not in namesakes()


def _add_words(lexicon: Lexicon) -> None:
    terms = table("organisation_terms.toml")
    lexicon.add_all("term", terms["terms"])
    lexicon.add_all("opener", terms["openers"])
    names = table("names.toml")
    lexicon.add_all("honorific", names["honorifics"])
    lexicon.add_all("group", names["groups"])
    lexicon.add_all("named", names["named"])
    lexicon.add_all("speech", names["speech"])
    lexicon.add_all("kin", names["kin"])
    for form, nation in nations():
        lexicon.add("nation", form, nation)
    lexicon.add_all("region", table("nations.toml")["regions"])
    for kind, phrases in status_words().items():
        lexicon.add_all(kind, phrases)


@cache
def common_surnames() -> frozenset[str]:
    """Folded surnames."""
    return frozenset(fold(name) for name in table("names.toml")["common"])


@cache
def strong_surnames() -> frozenset[str]:
    """Folded surnames that are hardly ever anything else at the beginning of a run of capitals."""
    return frozenset(fold(name) for name in table("names.toml")["strong"])


@cache
def people_surnames() -> frozenset[str]:
    """Folded surnames of the smaller peoples, which begin no name of a place but those on record."""
    return frozenset(fold(name) for name in table("names.toml")["peoples"])


@cache
def tier_word(tier: str) -> UnitWord:
    """The word for units of a tier: ``urban`` is quận."""
    return next(word for _, word in unit_words() if word.tier == tier)


@cache
def namesakes() -> frozenset[str]:
    """Folded names of persons after whom much is named; a title must stand before them."""
    return frozenset(fold(name) for name in table("names.toml")["namesakes"])


@cache
def body_type(name: str) -> BodyType | None:
    """The type that a name begins with, by its canonical beginning."""
    return next((kind for form, kind in body_types() if name in {kind.name, form}), None)


@cache
def acting_words() -> frozenset[str]:
    """Terms that are verbs as well (``tổ chức``)."""
    return frozenset(table("organisation_terms.toml")["acting"])


@cache
def small_words() -> frozenset[str]:
    """Words that never belong to a name when written small."""
    return frozenset(table("organisation_terms.toml")["small"])


@cache
def closing_words() -> frozenset[str]:
    """Words that, with a capital, begin a sentence and no name."""
    return frozenset(table("organisation_terms.toml")["closers"])


@cache
def governed_words() -> frozenset[str]:
    """Words that begin the object of a verb."""
    return frozenset(table("organisation_terms.toml")["governed"])


@cache
def auxiliaries() -> frozenset[str]:
    """Verbs that stand after any subject, person or thing."""
    return frozenset(table("names.toml")["auxiliaries"])
