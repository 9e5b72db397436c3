"""What a query asks for beyond matching: clauses that must be known before Oxigraph sees it.

SERVICE makes Oxigraph send HTTP requests, and FROM is without effect when the default graph is set to be the union.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyparsing import ParseBaseException
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

_SERVICE = re.compile("service", re.IGNORECASE)
_FROM = re.compile(r"\bFROM\b\s*(?:\bNAMED\b\s*)?(?:<|[\w.-]*:)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})", re.IGNORECASE)
_LAST_CODE_POINT = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Clauses:
    """Whether a query calls another server, and whether it names the graphs of its dataset."""

    service: bool
    dataset: bool


def clauses(text: str) -> Clauses:
    """The clauses of a query, by rdflib's parser where their words occur in it at all.

    A query that has the word SERVICE and that rdflib cannot parse counts as calling another server.
    """
    plain = _ESCAPE.sub(_character, text)
    service, dataset = bool(_SERVICE.search(plain)), bool(_FROM.search(plain))
    if not (service or dataset):
        return Clauses(service=False, dataset=False)
    try:
        # A carriage return ends a comment in SPARQL and in Oxigraph, but not in rdflib.
        _, query = parseQuery(text.replace("\r", "\n"))
    except (ParseBaseException, RecursionError, ValueError):
        return Clauses(service, dataset)
    return Clauses("ServiceGraphPattern" in set(_names(query)), "datasetClause" in query)


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
