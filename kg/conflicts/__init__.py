"""Contradictions between statements: rows of queries in, records with both quotes out."""

from kg.conflicts.contradiction import Conflict, Passage, Statement, conflicts, evidence_in
from kg.conflicts.graph import to_turtle
from kg.conflicts.records import COLUMNS, as_record, as_row
from kg.conflicts.text import as_text

__all__ = [
    "COLUMNS",
    "Conflict",
    "Passage",
    "Statement",
    "as_record",
    "as_row",
    "as_text",
    "conflicts",
    "evidence_in",
    "to_turtle",
]
