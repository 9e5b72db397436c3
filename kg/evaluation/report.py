"""Scores as a table for a reader and as JSON for a program."""

import json
from typing import Any

from kg.evaluation.scores import KindScore, Scores

_DIGITS = 4


def as_json(scores: Scores) -> str:
    """An object with ``gold``, ``predicted``, ``precision``, ``recall`` and ``f1`` of each kind, to four digits."""
    report = {kind: _figures(kind, figures) for kind, figures in scores.kinds.items()}
    if scores.quotes:
        report["quotes"] = {"checked": scores.quotes.checked, "exact": scores.quotes.exact}
    return json.dumps(report, indent=1)


def _figures(kind: str, figures: KindScore) -> dict[str, Any]:
    report: dict[str, Any] = {
        "gold": figures.annotated,
        "predicted": figures.found,
        "precision": round(figures.precision, _DIGITS),
        "recall": round(figures.recall, _DIGITS),
        "f1": round(figures.f1, _DIGITS),
    }
    if kind == "positions":
        report["status_accuracy"] = round(figures.status_accuracy, _DIGITS)
    return report


def as_table(scores: Scores) -> str:
    """A line for each kind, then the accuracy of statuses and of quotes."""
    from tabulate import tabulate

    lines = [(kind, f.annotated, f.found, f.precision, f.recall, f.f1) for kind, f in scores.kinds.items()]
    table = tabulate(lines, headers=("kind", "gold", "found", "P", "R", "F1"), floatfmt=".3f", tablefmt="simple")
    notes = [f"position status accuracy {scores.kinds['positions'].status_accuracy:.3f}"]
    if scores.quotes:
        notes.append(f"quotes exact {scores.quotes.exact} of {scores.quotes.checked}")
    return "\n".join((table, *notes))
