"""Answers of different servers in one form, so that they can be compared."""

import json
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from benchmarks.endpoints.questions import Kind

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = {f"{_XSD}{name}" for name in ("integer", "decimal", "int", "long", "nonNegativeInteger")}
_BOOLEANS = {"true": "1", "false": "0"}
_PLAIN = {"", f"{_XSD}string"}

Rows = Counter[tuple[str, ...]]


def rows(kind: Kind, body: bytes) -> Rows:
    """The rows of a result, or the triples of a graph, each as often as it is there (a triple once).

    Numbers count by value, true and false as 1 and 0 (which is how Virtuoso 7 keeps them), and ``xsd:string`` is no
    datatype. Raises ``ValueError`` for what is no answer.
    """
    if kind.graph:
        return Counter({tuple(map(_term, triple.triple)): 1 for triple in ox.parse(body, ox.RdfFormat.TURTLE)})
    table = json.loads(body)
    names = sorted(table["head"]["vars"])
    return Counter(tuple(_value(row.get(name)) for name in names) for row in table["results"]["bindings"])


def difference(one: Rows, other: Rows) -> str:
    """How two answers differ, in a few words; empty where they do not."""
    if one == other:
        return ""
    missing, more = one - other, other - one
    example = next(iter(missing or more))
    return (
        f"{other.total()} rows instead of {one.total()}; {'missing' if missing else 'more'}: {' '.join(example)[:160]}"
    )


def _term(term: object) -> str:
    if isinstance(term, ox.Literal):
        return _literal(term.value, term.language, term.datatype.value)
    return str(term)


def _value(binding: Mapping[str, str] | None) -> str:
    if binding is None:
        return ""
    if binding["type"] == "uri":
        return f"<{binding['value']}>"
    return _literal(binding["value"], binding.get("xml:lang"), binding.get("datatype", ""))


def _literal(value: str, language: str | None, datatype: str) -> str:
    if language:
        return f'"{value}"@{language}'
    if datatype == f"{_XSD}boolean":
        value, datatype = _BOOLEANS.get(value, value), f"{_XSD}integer"
    return f'"{value}"' if datatype in _PLAIN else f'"{_canonical(value, datatype)}"^^<{datatype}>'


def _canonical(value: str, datatype: str) -> str:
    if datatype not in _NUMBERS:
        return value
    try:
        return str(Decimal(value).normalize())
    except InvalidOperation:
        return value
