"""Where in an article something may begin that the search for persons reads: the search goes from one to the next.

A capital alone (``Theo báo cáo``) begins no name, nor does a word for a thing that no name follows (``con đường dài``):
in most articles these are more than all the others. Where such words stand behind a title or in a list, the search
itself says that they are to be read.
"""

import re

from kg.extraction.people.runs import PARTICLES
from kg.extraction.people.word_lists import names_list
from kg.extraction.words.reading import Reading

_TITLES = ("role", "honorific", "group", "body")
_IN_CAPITALS = ("nation", "region")
_NO_NAME_BEHIND = (b"x", b"d", b"\n")
"""Shapes of words that go on no run of capitals."""
_BEFORE_SMALL = re.compile(rb"X(?=xx?X)")
"""Shapes of a capital that one or two small words part from the next: ``Ludwig van Hartman``."""
_X_ALONE = bytes(code == ord("X") for code in range(256))
_CAPITALS = frozenset("XU")
_CAPITAL_OR_MARK = frozenset("XU.")
_REMEMBERED = names_list("streets") | names_list("monuments")
"""Words for things that count for what is named further on as well."""


def beginnings(reading: Reading) -> bytearray:
    """A byte for each word: 1 where something may begin. Any other is read only behind a title, a thing or a name."""
    shapes, forms = reading.tokens.shapes, reading.tokens.forms
    begins = _runs(reading)
    for index in reading.unit_at:
        begins[index] = 1
    for kind in _TITLES:
        for index in reading.starts(kind):
            begins[index] = 1
    for kind in _IN_CAPITALS:
        for index in reading.starts(kind):
            if shapes[index] in _CAPITALS:
                begins[index] = 1
    for index in reading.starts("named"):
        end = reading.end_of(index, "named")
        if end > index + 1 or shapes[end] in _CAPITAL_OR_MARK or forms[index] in _REMEMBERED:
            begins[index] = 1
    return begins


def _runs(reading: Reading) -> bytearray:
    """A byte for each word: 1 for the capitals behind which a capital, a mark or a particle stands."""
    forms = reading.tokens.forms
    begins = bytearray("".join(reading.tokens.shapes).replace("U", "X"), "ascii")
    before_small = [match.start() for match in _BEFORE_SMALL.finditer(begins)]
    for behind in _NO_NAME_BEHIND:
        begins = begins.replace(b"X" + behind, b"x" + behind)
    begins = begins.translate(_X_ALONE)
    for index in before_small:
        if forms[index + 1] in PARTICLES:
            begins[index] = 1
    return begins
