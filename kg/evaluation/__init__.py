"""How good an extraction is, against gold annotations: precision, recall and F1 for each kind of fact."""

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
    "read_gold",
    "rows",
    "score",
]
