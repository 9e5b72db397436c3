"""What is scored: rows of text, with the columns of the eight named queries."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path, PurePath

from kg.errors import InputError
from kg.model import Extraction, Fact

Row = Mapping[str, str]
"""Columns and their values as a CSV file has them; what is not known is empty or missing."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "people": ("name",),
    "positions": ("person", "role", "body", "status"),
    "bodies": ("name",),
    "programmes": ("name", "owner", "period"),
    "projects": ("name", "place"),
    "documents": ("type", "number", "date", "issuer", "title"),
    "events": ("type", "name", "host", "ordinal", "date"),
    "indicators": ("name", "value", "unit", "period"),
}
"""Kinds of facts and what is told of each, besides ``source``, ``start``, ``end`` and ``quote``."""

KINDS = tuple(COLUMNS)


def rows(extraction: Extraction) -> dict[str, list[Row]]:
    """The facts of one article as rows of each kind."""
    source = extraction.article.id
    return {kind: [_row(source, kind, fact) for fact in getattr(extraction, kind)] for kind in KINDS}


def _row(source: str, kind: str, fact: Fact) -> Row:
    evidence = fact.evidence
    told = {column: as_text(getattr(fact, column)) for column in COLUMNS[kind]}
    return {
        "source": source,
        **told,
        "start": str(evidence.start),
        "end": str(evidence.end),
        "quote": evidence.quote,
    }


def as_text(value: object) -> str:
    """A value as a CSV cell: empty for ``None``, no exponent in figures, ISO dates."""
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def read_rows(directory: Path) -> dict[str, list[Row]]:
    """The rows of ``people.csv`` … ``indicators.csv`` in a folder; a file that is not there has none.

    ``source`` is cut to the file name. Raises ``InputError`` for a file that cannot be read.
    """
    return {kind: list(_read(directory / f"{kind}.csv")) for kind in KINDS}


def _read(path: Path) -> Iterator[Row]:
    if not path.exists():
        return
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            yield from map(_cell_row, csv.DictReader(handle))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path} cannot be read as CSV in UTF-8: {error}") from error


def _cell_row(raw: Mapping[str | None, str | list[str] | None]) -> Row:
    row = {column: value or "" for column, value in raw.items() if column and not isinstance(value, list)}
    return row | {"source": PurePath(row.get("source", "")).name}


def by_source(rows_of_kind: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows under the article that they come from, in order."""
    found: dict[str, list[Row]] = {}
    for row in rows_of_kind:
        found.setdefault(row.get("source", ""), []).append(row)
    return found
