"""Spaces that are missing: behind a sentence's end (``Hà Nội.Ông``), between two words (``ôngNguyễn``, ``UBNDTP``)."""

import re
from collections.abc import Iterator
from functools import cache

from kg.canonical.addresses import ADDRESS
from kg.canonical.layers import Edit
from kg.resources import table
from kg.text import LOWERCASE, UPPERCASE

_SMALL = frozenset(LOWERCASE)
_ENDED = rf"(?=[{UPPERCASE}][^\W\d_])(?:(?<=[{LOWERCASE}]{{2}}.)|(?<=[\d)”\"].))(?<!\btp.)(?<!\btx.)(?<!\btt.)"
_PARTED = r"(?=[^\W\d_])(?<=[^\W\d_]{2}.)"
_BEHIND_MARKS = (
    *(re.compile(re.escape(mark) + _ENDED) for mark in ".!?"),
    *(re.compile(mark + _PARTED) for mark in ",;"),
)
"""One for each mark: a pattern is searched for many times faster when it begins with a character of its own."""
_BEHIND_WORD = re.compile(rf"[{UPPERCASE}](?<=[{LOWERCASE}].)")
_CHUNK_BEHIND = re.compile(r"\S*")
_LONGEST_WORD = 8
_LETTERS_BEHIND = re.compile(r"[^\W\d_]+")
_REACH = 60
"""Longer chunks without a space are no words."""


def gaps(text: str) -> Iterator[Edit]:
    """A space where one is missing between two words; addresses and foreign names (``VnExpress``) stay whole."""
    places = {m.end() for mark in _BEHIND_MARKS for m in mark.finditer(text) if not _in_address(text, m.start())}
    places |= {m.start() for m in _BEHIND_WORD.finditer(text) if _are_words(text, m.start())}
    places.update(_behind_acronyms(text))
    for place in sorted(places):
        yield place, place, " "


def _behind_acronyms(text: str) -> Iterator[int]:
    """Where acronyms that never begin a longer word end, before a word run together with them."""
    acronyms, endings = _acronyms()
    for acronym in acronyms:
        end = text.find(acronym) + len(acronym)
        while end >= len(acronym):
            if text[end : end + 1].isalpha() and not text.startswith(endings, end):
                yield end
            end = text.find(acronym, end) + len(acronym)


@cache
def _acronyms() -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = table("acronyms.toml")
    return tuple(words["acronyms"]), tuple(words["endings"])


def _in_address(text: str, at: int) -> bool:
    begin = max(text.rfind(" ", at - _REACH, at), text.rfind("\n", at - _REACH, at)) + 1
    behind = _CHUNK_BEHIND.match(text, at, at + _REACH)
    return bool(ADDRESS.search(text[max(begin, at - _REACH, 0) : behind.end() if behind else at]))


def _are_words(text: str, at: int) -> bool:
    """Whether a capital behind a small letter begins a word: letters of Vietnamese alone stand before or behind it."""
    begin = at
    while begin > 0 and at - begin < _LONGEST_WORD and text[begin - 1] in _SMALL:
        begin -= 1
    behind = _LETTERS_BEHIND.match(text, at, at + _LONGEST_WORD)
    return not (text[begin:at].isascii() and (behind is None or behind.group().isascii()))
