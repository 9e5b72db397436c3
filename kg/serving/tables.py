"""SPARQL results for a reader: what stands in each cell of a table, and where it leads."""

import json
from dataclasses import dataclass
from typing import Any

from kg.namespaces import PREFIXES

SHOWN = 1000
"""Rows that a page shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A term: the text shown, for an IRI of the web its address, and the language or datatype of a literal."""

    text: str
    href: str | None = None
    language: str | None = None
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The first ``SHOWN`` rows of a result, a cell or ``None`` for each column, and how many rows it has in all."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    total: int


def table_of(data: bytes) -> Table | bool:
    """SPARQL 1.1 JSON results as a table, or as the truth value of an ASK."""
    result = json.loads(data)
    if "boolean" in result:
        return bool(result["boolean"])
    columns, bindings = tuple(result["head"]["vars"]), result["results"]["bindings"]
    rows = tuple(tuple(_cell(binding.get(column)) for column in columns) for binding in bindings[:SHOWN])
    return Table(columns, rows, len(bindings))


def short(iri: str) -> str:
    """An IRI with its prefix, such as ``skos:Concept``, where one of the known namespaces begins it."""
    fitting = [(namespace, prefix) for prefix, namespace in PREFIXES.items() if iri.startswith(namespace)]
    namespace, prefix = max(fitting, key=lambda pair: len(pair[0]), default=("", ""))
    return f"{prefix}:{iri.removeprefix(namespace)}" if prefix else iri


def _cell(term: dict[str, Any] | None) -> Cell | None:
    if term is None:
        return None
    text = str(term.get("value"))
    if term["type"] == "uri":
        return Cell(short(text), href=text if text.startswith(("http://", "https://")) else None)
    if term["type"] == "bnode":
        return Cell(f"_:{text}")
    if term["type"] == "triple":
        return Cell(json.dumps(term["value"], ensure_ascii=False))
    return Cell(text, language=term.get("xml:lang"), numeric=short(term.get("datatype", "")) in _NUMBERS)


_NUMBERS = frozenset({"xsd:integer", "xsd:decimal", "xsd:double", "xsd:float"})
