"""Query results as a table that fits the screen."""

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from kg.namespaces import prefixed
from kg.text import printable

_GAP = 2
_NARROWEST = 8
_PADDING = 2
"""What tabulate adds to the head of a column."""


def table(results: bytes, width: int | None = None) -> str:
    """SPARQL JSON results as text, at most ``width`` columns wide if given; ASK gives ``true`` or ``false``.

    Cells wrap; where even that is too narrow, each row becomes a paragraph of its own.
    """
    document = json.loads(results)
    if "boolean" in document:
        return str(document["boolean"]).lower()
    names = document["head"]["vars"]
    rows = [[_cell(row.get(name)) for name in names] for row in document["results"]["bindings"]]
    return grid(names, rows, width)


def grid(names: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None) -> str:
    """Rows of cells under the names of their columns, as ``table`` lays them out."""
    from tabulate import tabulate

    if not names:
        return ""
    heads = [len(name) + _PADDING for name in names]
    widths = _fitted(heads, [max(map(_width, column)) for column in zip(names, *rows, strict=True)], width)
    if widths is None:
        return _paragraphs(names, rows)
    return tabulate(rows, names, tablefmt="simple", disable_numparse=True, maxcolwidths=widths)


def screen_width() -> int | None:
    """The columns of the terminal that standard output is, if it is one."""
    return shutil.get_terminal_size().columns if sys.stdout and sys.stdout.isatty() else None


def _cell(term: Mapping[str, Any] | None) -> str:
    if term is None:
        return ""
    value = printable(str(term["value"]))
    return (prefixed(value) or value) if term["type"] == "uri" else value


def _width(cell: str) -> int:
    return max(map(len, cell.splitlines()), default=1)


def _fitted(heads: Sequence[int], natural: Sequence[int], width: int | None) -> list[int] | None:
    """Widths of columns that fit, the widest cut first, none narrower than its head; ``None`` if there is no room."""
    room = sum(natural) + sum(heads) if width is None else width - _GAP * (len(natural) - 1)
    for limit in range(max(*natural, _NARROWEST), _NARROWEST - 1, -1):
        widths = [max(head, min(column, limit)) for head, column in zip(heads, natural, strict=True)]
        if sum(widths) <= room:
            return widths
    return None


def _paragraphs(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    blocks = ("\n".join(f"{name}: {cell}" for name, cell in zip(names, row, strict=True)) for row in rows)
    return "\n\n".join(blocks)
