"""Records as a list: a table for a terminal, CSV, or JSON."""

import csv
import io
import json
from collections.abc import Mapping, Sequence

import click

from kg.text import printable

FORMATS = ("table", "csv", "json")

format_option = click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
"""The ``--format`` of commands that list things, passed as ``form: str``."""

Record = Mapping[str, str | int]


def listed(columns: Sequence[str], records: Sequence[Record], form: str) -> str:
    """The records in one of ``FORMATS``; a table of none is empty."""
    if form == "json":
        return json.dumps(
            [{name: record[name] for name in columns} for record in records], ensure_ascii=False, indent=2
        )
    rows = [[record[name] for name in columns] for record in records]
    return _csv(columns, rows) if form == "csv" else _table(columns, rows)


def _csv(columns: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def _table(columns: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    from kg.cli.table import grid, screen_width

    cells = [[printable(str(cell)) for cell in row] for row in rows]
    return grid(columns, cells, screen_width()) if cells else ""
