"""What is scored: rows of text, with the columns of the eight named queries."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from kg.model import Extraction, Fact

Row = Mapping[str, str]
"""Columns and their values as text; what is not known is empty or missing."""

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


def by_source(rows_of_kind: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows under the article that they come from, in order."""
    found: dict[str, list[Row]] = {}
    for row in rows_of_kind:
        found.setdefault(row.get("source", ""), []).append(row)
    return found
