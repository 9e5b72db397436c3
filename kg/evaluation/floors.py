"""Floors: the figures below which an extractor must not fall."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from kg.errors import InputError, UsageError
from kg.evaluation.rows import KINDS
from kg.evaluation.scores import Scores

STATUS, QUOTES = "status", "quotes"
"""The share of positions with the right status, and of quotes that are exact."""


def read_floors(path: Path) -> Mapping[str, float]:
    """A TOML file of figures between 0 and 1, each under the name of a kind, ``status`` or ``quotes``.

    Raises ``InputError`` when it is something else, ``UsageError`` for a name that is not scored.
    """
    try:
        floors = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path} is not a TOML file of floors: {error}") from error
    for name, floor in floors.items():
        if name not in (*KINDS, STATUS, QUOTES):
            raise UsageError(
                f"{path} has a floor for {name!r}, which is not scored; use {', '.join(KINDS)}, status or quotes"
            )
        if not isinstance(floor, int | float) or not 0 <= floor <= 1:
            raise InputError(f"{path} has {floor!r} as the floor of {name}; give a number between 0 and 1")
    return floors


def below(scores: Scores, floors: Mapping[str, float]) -> list[str]:
    """One sentence for each figure that is below its floor."""
    figures = {kind: score.f1 for kind, score in scores.kinds.items()}
    figures[STATUS] = scores.kinds["positions"].status_accuracy
    if scores.quotes:
        figures[QUOTES] = scores.quotes.exact / scores.quotes.checked if scores.quotes.checked else 1.0
    return [
        f"{name} is {figures[name]:.3f}, below its floor of {floor:.3f}"
        for name, floor in floors.items()
        if name in figures and figures[name] < floor
    ]
