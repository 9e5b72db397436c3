"""A result as a line to read."""

from collections.abc import Mapping

from rdflib import Literal, URIRef
from rdflib.term import Node

from kg.namespaces import BASE, PREFIXES, RULE, prefixed
from kg.validation.result import Result

_PREFIXES = {**PREFIXES, "id": BASE}
_VALUE_WIDTH = 80


def line(result: Result, further: Mapping[str, str]) -> str:
    """Severity, focus node, path, message, value and rule, IRIs shortened by our prefixes and by further ones."""
    prefixes = {**_PREFIXES, **further}
    path = f" {shorten(result.path.text, prefixes)}" if result.path else ""
    value = "" if result.value is None or result.value == result.focus else f" (found {_shown(result.value, prefixes)})"
    focus = _shown(result.focus, prefixes)
    rule = f" [{result.source}]" if str(result.shape).startswith(RULE) else ""
    return f"{result.severity}: {focus}{path}: {' '.join(result.message.split())}{value}{rule}"


def _shown(term: Node, prefixes: Mapping[str, str]) -> str:
    if isinstance(term, URIRef):
        return shorten(f"<{term}>", prefixes)
    text = " ".join(str(term).split()) if isinstance(term, Literal) else str(term)
    return f'"{text}"' if len(text) <= _VALUE_WIDTH else f'"{text[:_VALUE_WIDTH]}…"'


def shorten(text: str, prefixes: Mapping[str, str]) -> str:
    """Replace each ``<IRI>`` of a text by a prefixed name, by the longest namespace that it starts with."""
    out, rest = "", text
    while "<" in rest:
        before, _, rest = rest.partition("<")
        iri, _, rest = rest.partition(">")
        out += before + (prefixed(iri, prefixes) or f"<{iri}>")
    return out + rest
