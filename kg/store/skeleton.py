"""An update without its data: thousands of triples in INSERT DATA say no more of what it does than one.

Only updates without patterns are shortened. They have no operators, so that brackets, IRIs, strings and comments are
told apart for certain; where a sign is left over, as in a quoted triple, or a block of data is not of the form of the
grammar (https://www.w3.org/TR/sparql11-query/#rQuadData), the update stays as it is.
"""

import re
from collections.abc import Iterator

from kg.store.nesting import SKIPPED

_TOKEN = re.compile(
    rf"(?:{SKIPPED})|(?P<name>[\w.-]*:(?:[^\s<>\"'{{}}()\[\];,|^`\\#]|\\.)*)"
    r"|(?P<brace>[{}])|(?P<word>\w+)|(?P<odd>[<\\])",
    re.DOTALL,
)
"""Tokens as far as they matter: IRIs, strings and comments have no group."""

_TRIPLE = "<x:> <x:> <x:>"
_DATA = ({"INSERT", "DELETE"}, "DATA")


def without_data(update: str) -> str:
    """The update with at most one triple for each graph of a block of data."""
    if "where" in update.lower() or any(token["odd"] for token in tokens(update)):
        return update
    pieces, end = [], 0
    for start, stop in _blocks(update):
        pieces += [update[end:start], _shortened(update[start:stop])]
        end = stop
    return "".join([*pieces, update[end:]])


def tokens(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The tokens of a text without its comments."""
    return (token for token in _TOKEN.finditer(text, start) if not token[0].startswith("#"))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where the blocks of data begin and end, within their braces."""
    level, before, start = 0, ("", ""), -1
    for token in tokens(text):
        if token["brace"] == "{":
            if level == 0 and before[0] in _DATA[0] and before[1] == _DATA[1]:
                start = token.end()
            level += 1
        elif token["brace"]:
            level -= 1
            if level == 0 and start >= 0:
                yield start, token.start()
                start = -1
        before = (before[1], (token["word"] or "").upper())


def _shortened(block: str) -> str:
    outside: list[str] = []
    graphs: list[str] = []
    level = 0
    for token in tokens(block):
        if token["brace"] == "{":
            if level or [word.upper() for word in outside[-2:-1]] != ["GRAPH"]:
                return block
            graphs.append(outside[-1])
            del outside[-2:]
        level += {"{": 1, "}": -1}.get(token["brace"] or "", 0)
        if not level and not token["brace"]:
            outside.append(token[0])
    home = f"{_TRIPLE} . " if outside else ""
    return f" {home}{' '.join(f'GRAPH {name} {{ {_TRIPLE} }}' for name in graphs)} "
