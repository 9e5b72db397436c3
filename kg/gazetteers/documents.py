"""Codes of the types of official documents, as they stand in the numbers of documents: ``QĐ``, ``NQ``."""

from functools import cache

from kg.gazetteers.tables import rows
from kg.text import fold


@cache
def document_codes() -> frozenset[str]:
    """The codes of all types, folded."""
    return frozenset(fold(row["code"]) for row in rows("document_types.tsv"))
