"""How deeply the brackets of a query are nested: Oxigraph's parser calls itself for each level, until the stack ends.

The words of the grammar are those of SPARQL 1.1, 19.8: brackets inside IRIs, strings and comments do not count. A
string that is not closed goes on to the end of its line or of the text.
"""

import re

from kg.errors import UsageError

DEEPEST = 256
"""Levels that are accepted; nobody writes more, and 3,000 end a process with the usual stack."""

SKIPPED = (
    r"""<[^<>"{}|^`\\\x00-\x20]*+>"""
    r'''|"""(?:[^"\\]|\\.|"(?!""))*+(?:""")?'''
    r"""|'''(?:[^'\\]|\\.|'(?!''))*+(?:''')?"""
    r"""|"(?:[^"\\\r\n]|\\.)*+"?|'(?:[^'\\\r\n]|\\.)*+'?"""
    r"|\#[^\r\n]*+"
)
"""IRIs, strings and comments: what may hold anything."""

_WORD = re.compile(SKIPPED + r"|<<|>>|[(){}\[\]]", re.DOTALL)
_OPENING = ("(", "{", "[", "<<")
_STEPS = {"(": 1, "{": 1, "[": 1, "<<": 1, ")": -1, "}": -1, "]": -1, ">>": -1}


def depth(query: str) -> int:
    """The number of brackets that are open at the deepest place; linear in the text."""
    deepest = level = 0
    for word in _WORD.finditer(query):
        level += _STEPS.get(word.group(), 0)
        deepest = max(deepest, level)
    return deepest


def refuse_deep(query: str) -> None:
    """Raise ``UsageError`` for a query that is nested more deeply than ``DEEPEST``."""
    if sum(map(query.count, _OPENING)) > DEEPEST and (found := depth(query)) > DEEPEST:
        raise UsageError(f"the query is nested {found} levels deep; write it with at most {DEEPEST}")
