"""Tables of features that speak for or against two things being one: what each weighs, and how it is told.

Weights are natural log-odds that are added up (Fellegi and Sunter, "A Theory for Record Linkage", 1969).
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import KnowledgeError
from kg.gazetteers.tables import numbered_rows

NEVER = -math.inf
"""The weight of a feature that two things cannot have if they are one (``never`` in a table)."""
ANY = "any"
"""The kind of a row that holds for all kinds without a row of their own."""
_NEVER = "never"
_DETAIL = "{}"
_BUT = {"vi": "nhưng", "en": "but"}


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row of a table: the weight, and the words in which ``{}`` stands for a detail."""

    weight: float
    words: Mapping[str, str]

    def told(self, language: str, detail: str) -> str:
        """The feature as a reader is told it, in ``vi`` or ``en``."""
        return self.words[language].replace(_DETAIL, detail)


def weighed(table: str, kind: str, name: str) -> Weighed:
    """A feature of a kind; raises ``KnowledgeError`` when the table lacks it, or has a weight that is none."""
    rows = _rows(table)
    if found := rows.get((kind, name)) or rows.get((ANY, name)):
        return found
    raise KnowledgeError(f"{table} has no feature {name!r} of {kind!r}; add it")


def probability(odds: float) -> float:
    """The probability that goes with log-odds, from 0 to 1."""
    return 0.0 if odds == NEVER else 1 / (1 + math.exp(-max(odds, -700.0)))


def told(reasons: Iterable[tuple[float, str]], language: str) -> str:
    """Weights with their words as a sentence: what speaks for it, then what speaks against it."""
    ordered = list(reasons)
    pro = "; ".join(words for weight, words in ordered if weight >= 0)
    contra = "; ".join(words for weight, words in ordered if weight < 0)
    return f" {_BUT[language]} ".join(filter(None, (pro, contra)))


@cache
def _rows(table: str) -> Mapping[tuple[str, str], Weighed]:
    return {
        (row["kind"], row["feature"]): Weighed(
            _weight(table, number, row["weight"]), {"vi": row["vi"], "en": row["en"]}
        )
        for number, row in numbered_rows(table)
    }


def _weight(table: str, line: int, text: str) -> float:
    if text == _NEVER:
        return NEVER
    try:
        return float(text)
    except ValueError:
        raise KnowledgeError(f"{table} line {line}: {text!r} is no weight; write a number or {_NEVER!r}") from None
