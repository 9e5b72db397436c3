"""The table of features: what each weighs, and how it is told."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.errors import KnowledgeError
from kg.gazetteers.tables import numbered_rows

TABLE = "link_features.tsv"
NEVER = -math.inf
"""The weight of a feature that a thing and its item cannot have (``never`` in the table)."""
ANY = "any"
_NEVER = "never"
_DETAIL = "{}"
_BUT = {"vi": "nhưng", "en": "but"}


@dataclass(frozen=True, slots=True)
class Feature:
    """A reason for (positive weight) or against (negative) a thing and an item being the same; natural log-odds.

    ``words`` tell it in Vietnamese and English.
    """

    name: str
    weight: float
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class _Row:
    weight: float
    vi: str
    en: str


def feature(kind: str, name: str, detail: str = "") -> Feature:
    """The feature of a kind with the weight of the table; raises ``KnowledgeError`` when the table lacks it."""
    row = _table().get((kind, name)) or _table().get((ANY, name))
    if row is None:
        raise KnowledgeError(f"{TABLE} has no feature {name!r} of {kind!r}; add it")
    return Feature(name, row.weight, row.vi.replace(_DETAIL, detail), row.en.replace(_DETAIL, detail))


def odds(features: Iterable[Feature]) -> float:
    """The sum of the weights: natural log-odds."""
    return sum(each.weight for each in features)


def probability(log_odds: float) -> float:
    """The probability that goes with log-odds, from 0 to 1, to two places."""
    return 0.0 if log_odds == NEVER else round(1 / (1 + math.exp(-log_odds)), 2)


def told(features: Iterable[Feature]) -> tuple[str, str]:
    """What speaks for it, then what speaks against it, the weightiest first; in Vietnamese and English."""
    ordered = sorted(features, key=lambda each: (-abs(each.weight), each.name, each.vi))
    return _told([(each.weight, each.vi) for each in ordered], "vi"), _told(
        [(each.weight, each.en) for each in ordered], "en"
    )


def _told(weighed: list[tuple[float, str]], language: str) -> str:
    pro = "; ".join(words for weight, words in weighed if weight >= 0)
    contra = "; ".join(words for weight, words in weighed if weight < 0)
    return f" {_BUT[language]} ".join(filter(None, (pro, contra)))


@cache
def _table() -> Mapping[tuple[str, str], _Row]:
    return {
        (row["kind"], row["feature"]): _Row(_weight(number, row["weight"]), row["vi"], row["en"])
        for number, row in numbered_rows(TABLE)
    }


def _weight(line: int, text: str) -> float:
    if text == _NEVER:
        return NEVER
    try:
        return float(text)
    except ValueError:
        raise KnowledgeError(f"{TABLE} line {line}: {text!r} is no weight; write a number or {_NEVER!r}") from None
