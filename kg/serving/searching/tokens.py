"""The words of SPARQL (https://www.w3.org/TR/sparql11-query/#rTerminals) with their places in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(
    r"""\s+
    | (?P<comment>\#[^\r\n]*+)
    | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>)
    | (?P<string>\"\"\"(?:[^"\\]|\\.|"(?!""))*+\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*+'''
        |"(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\\\r\n]|\\.)*+')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++)*+)
    | (?P<name>(?:[^\W\d][\w-]*+(?:\.+[\w-]++)*+)?:
        (?:[\w:-]|%[0-9A-Fa-f]{2}|\\[_~.!$&'()*+,;=/?\#@%-]|\.+(?=[\w:%\\-]))*+)
    | (?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d][\w-]*+(?:\.+[\w-]++)*+)
    | (?P<sign>\^\^|.)""",
    re.VERBOSE | re.DOTALL,
)
_KEYWORD = re.compile(r"\w+|[.-]")


class Sort(StrEnum):
    """The sorts of words; ``NAME`` is a prefixed name, ``WORD`` a keyword, ``SIGN`` whatever else there is."""

    COMMENT = "comment"
    IRI = "iri"
    STRING = "string"
    VARIABLE = "variable"
    LANGUAGE = "language"
    NAME = "name"
    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, as it is written there."""

    sort: Sort
    text: str
    start: int
    end: int

    def is_keyword(self, keyword: str) -> bool:
        """Whether it is the keyword, in any case."""
        return self.sort is Sort.WORD and self.text.upper() == keyword


def tokens(text: str) -> Iterator[Token]:
    """All words but space and comments; linear in the text. What is no word of SPARQL comes sign by sign."""
    for match in _TOKEN.finditer(text):
        if match.lastgroup == Sort.WORD:
            yield from _keywords(match.group(), match.start())
        elif match.lastgroup and match.lastgroup != Sort.COMMENT:
            yield Token(Sort(match.lastgroup), match.group(), match.start(), match.end())


def _keywords(text: str, start: int) -> Iterator[Token]:
    """What might have been a prefix, and has no colon: ``true.SERVICE`` is two keywords."""
    for match in _KEYWORD.finditer(text):
        sort = Sort.SIGN if match.group() in ".-" else Sort.WORD
        yield Token(sort, match.group(), start + match.start(), start + match.end())
