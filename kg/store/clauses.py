"""Whether a query calls another server: SERVICE makes Oxigraph send HTTP requests."""

import re
from collections.abc import Iterator
from typing import Any

from pyparsing import ParseBaseException
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

_SERVICE = re.compile("service", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})", re.IGNORECASE)
_LAST_CODE_POINT = 0x10FFFF


def calls_service(text: str) -> bool:
    """Whether a query has a SERVICE clause, by rdflib's parser where the word occurs in it at all.

    A query that has the word and that rdflib cannot parse counts as one.
    """
    if not _SERVICE.search(_ESCAPE.sub(_character, text)):
        return False
    try:
        # A carriage return ends a comment in SPARQL and in Oxigraph, but not in rdflib.
        _, query = parseQuery(text.replace("\r", "\n"))
    except (ParseBaseException, RecursionError, ValueError):
        return True
    return "ServiceGraphPattern" in set(_names(query))


def _names(node: Any) -> Iterator[str]:
    if isinstance(node, CompValue):
        yield node.name
        node = node.values()
    elif isinstance(node, str) or not hasattr(node, "__iter__"):
        return
    for child in node:
        yield from _names(child)


def _character(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    return chr(code) if code <= _LAST_CODE_POINT else "\ufffd"
