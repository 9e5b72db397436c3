"""Names as Wikidata and the graph write them: with or without the word for the kind of unit, or a note behind."""

import re

from kg.linking.items import same_label
from kg.linking.online.classes import unit_words
from kg.text import ascii_fold, squeeze

_NOTE = re.compile(r"\s*(?:\([^()]*\)|,.*)\s*$")


def bare(name: str) -> str:
    """A name without the word for a kind of unit, and without a note behind it: ``Huyện Mỏ Cày Bắc, Bến Tre``."""
    plain = without_note(name)
    folded = same_label(plain)
    for word in unit_words():
        if folded.startswith(f"{same_label(word)} "):
            return plain[len(word) :].strip()
    return plain


def without_note(name: str) -> str:
    """A name without what stands in brackets or behind a comma to tell it from others."""
    return squeeze(_NOTE.sub("", squeeze(name))) or squeeze(name)


def name_key(name: str) -> str:
    """The form in which names are found that may be the same: bare, without marks."""
    return squeeze(ascii_fold(bare(name)))


def terms(label: str, *, unit: bool) -> tuple[str, ...]:
    """What to search for: the label, and of a unit its bare name too, unless that is a number."""
    name = bare(label)
    return (label, name) if unit and name != label and not name.isdecimal() else (label,)


def unit_label(word: str, name: str) -> str:
    """A unit's name as running text has it."""
    return f"{word} {bare(name)}"
