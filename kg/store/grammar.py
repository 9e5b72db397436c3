"""Queries and updates as a tree, so that what they would do is known before they run.

The tree is rdflib's. Where its reading of a text could differ from the engine's there is no tree, and who asks takes
the text for what may do anything: a code point escape (https://www.w3.org/TR/sparql11-query/#codepointEscape) is one
only inside strings and IRIs for some engines and everywhere for others, so one that stands for a sign of the grammar
makes a text unreadable.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import pyoxigraph as ox
from pyparsing import Optional as Maybe
from pyparsing import ParseBaseException, ParserElement, Suppress, ZeroOrMore, rest_of_line
from rdflib import URIRef
from rdflib.plugins.sparql.parser import Prologue, Query, Update1
from rdflib.plugins.sparql.parserutils import Comp, CompValue, ParamList

from kg.store.skeleton import without_data
from kg.store.words import ESCAPE, LAST_CODE_POINT

_UNREADABLE = (ParseBaseException, RecursionError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError)
"""What rdflib's parser, and what it makes of the parts, raise for a text that they do not know."""
_SURROGATES = range(0xD800, 0xE000)
_ASCII = 0x80

_operation = ParamList("prologue", Prologue) + Maybe(ParamList("request", Update1))
_UPDATE = Comp("Update", _operation + ZeroOrMore(Suppress(";") + _operation))
"""rdflib's own rule calls itself for each operation, until the stack of Python ends."""
_UPDATE.ignore("#" + rest_of_line)


class _AmbiguousError(ValueError):
    """An escape that may or may not stand for a sign of the grammar."""


def query_tree(text: str) -> Any:
    """The tree of a query, ``None`` where it cannot be read."""
    return _tree(Query, text)


def update_tree(text: str) -> Any:
    """The tree of an update: ``prologue`` and ``request`` of each operation; ``None`` where it cannot be read.

    Blocks of data have a triple for each graph that they have triples for.
    """
    tree = _tree(_UPDATE, text, without_data)
    return None if tree is None else tree[0]


def parts(node: Any, name: str) -> Iterator[Any]:
    """The parts of a tree that a rule of the grammar made, in their order."""
    if isinstance(node, CompValue):
        if node.name == name:
            yield node
        node = node.values()
    elif isinstance(node, str) or not hasattr(node, "__iter__"):
        return
    for child in node:
        yield from parts(child, name)


def declarations(prologue: Any) -> str:
    """A prologue as text."""
    return "".join(
        f"BASE {written(node.iri)} " if node.name == "Base" else f"PREFIX {node.prefix or ''}: {written(node.iri)} "
        for node in prologue
    )


def written(name: Any) -> str:
    """An IRI or a prefixed name as it stands in the text."""
    return f"<{name}>" if isinstance(name, URIRef) else f"{name.prefix or ''}:{name.localname or ''}"


def resolved(
    declared: str, names: Sequence[str], prefixes: Mapping[str, str] | None = None, base_iri: str | None = None
) -> tuple[str, ...]:
    """The IRIs that the engine takes some ``written`` names for; raises ``SyntaxError`` where it takes one for none."""
    if not names:
        return ()
    columns = " ".join(f"({name} AS ?v{number})" for number, name in enumerate(names))
    found: Any = _empty().query(f"{declared} SELECT {columns} {{}}", prefixes=dict(prefixes or {}), base_iri=base_iri)
    return tuple(term.value for row in found for term in row)


@cache
def _empty() -> ox.Store:
    return ox.Store()


def _tree(rule: ParserElement, text: str, shortened: Callable[[str], str] = str) -> Any:
    try:
        # A carriage return ends a comment in SPARQL and in Oxigraph, but not in rdflib.
        return rule.parse_string(shortened(_unescaped(text).replace("\r", "\n")), parse_all=True)
    except _UNREADABLE:
        return None


def _unescaped(text: str) -> str:
    return ESCAPE.sub(_same_character, text) if "\\" in text else text


def _same_character(match: re.Match[str]) -> str:
    if not (digits := match[1] or match[2]):
        return match[0]
    code = int(digits, 16)
    if code > LAST_CODE_POINT or code in _SURROGATES or (code < _ASCII and not chr(code).isalnum()):
        raise _AmbiguousError(match[0])
    return chr(code)
