"""How good an extraction is, against gold annotations: precision, recall and F1 for each kind of fact."""

from kg.evaluation.contexts import context
from kg.evaluation.floors import below, read_floors
from kg.evaluation.gold import Gold, read_gold
from kg.evaluation.report import as_json, as_table
from kg.evaluation.rows import KINDS, Row, rows
from kg.evaluation.scores import KindScore, Miss, Quotes, Scores, score

__all__ = [
    "KINDS",
    "Gold",
    "KindScore",
    "Miss",
    "Quotes",
    "Row",
    "Scores",
    "as_json",
    "as_table",
    "below",
    "context",
    "read_floors",
    "read_gold",
    "rows",
    "score",
]
