"""SPARQL results for a reader: what stands in each cell of a table, and where it leads."""

import json
from dataclasses import dataclass
from typing import Any

from rdflib.namespace import XSD

from kg.namespaces import prefixed
from kg.serving.site.addresses import Addresses

SHOWN = 1000
"""Rows that a page shows."""

_SHORT, _LONG = 12, 60  # characters
_NUMBERS = frozenset(map(str, (XSD.integer, XSD.decimal, XSD.double, XSD.float)))


@dataclass(frozen=True, slots=True)
class Cell:
    """A term: the text shown, for an IRI where it leads, and the language or datatype of a literal."""

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

    @property
    def widths(self) -> tuple[str, ...]:
        """What room each column needs: ``number``, ``short`` on one line, ``long`` for sentences, or nothing."""
        return tuple(_width(cells) for cells in zip(*self.rows, strict=True))


def table_of(data: bytes, addresses: Addresses) -> Table | bool:
    """SPARQL 1.1 JSON results as a table, or as the truth value of an ASK."""
    result = json.loads(data)
    if "boolean" in result:
        return bool(result["boolean"])
    columns, bindings = tuple(result["head"]["vars"]), result["results"]["bindings"]
    rows = tuple(tuple(_cell(binding.get(column), addresses) for column in columns) for binding in bindings[:SHOWN])
    return Table(columns, rows, len(bindings))


def _width(cells: tuple[Cell | None, ...]) -> str:
    filled = [cell for cell in cells if cell]
    if filled and all(cell.numeric for cell in filled):
        return "number"
    longest = max((len(cell.text) for cell in filled), default=0)
    if longest <= _SHORT:
        return "short"
    return "long" if longest > _LONG else ""


def _cell(term: dict[str, Any] | None, addresses: Addresses) -> Cell | None:
    if term is None:
        return None
    text = str(term.get("value"))
    if term["type"] == "uri":
        return Cell(prefixed(text) or text, href=addresses.of(text))
    if term["type"] == "bnode":
        return Cell(f"_:{text}")
    if term["type"] == "triple":
        return Cell(json.dumps(term["value"], ensure_ascii=False))
    return Cell(text, language=term.get("xml:lang"), numeric=term.get("datatype") in _NUMBERS)
