"""The features of links: what each weighs, and how it is told."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.gazetteers import weights

TABLE = "link_features.tsv"


@dataclass(frozen=True, slots=True)
class Feature:
    """A reason for (positive weight) or against (negative) a thing and an item being the same; natural log-odds.

    ``vi`` and ``en`` tell it in words.
    """

    name: str
    weight: float
    vi: str
    en: str


def feature(kind: str, name: str, detail: str = "") -> Feature:
    """The feature of a kind with the weight of the table; raises ``KnowledgeError`` when the table lacks it."""
    row = weights.weighed(TABLE, kind, name)
    return Feature(name, row.weight, row.told("vi", detail), row.told("en", detail))


def odds(features: Iterable[Feature]) -> float:
    """The sum of the weights: natural log-odds."""
    return sum(each.weight for each in features)


def probability(log_odds: float) -> float:
    """The probability that goes with log-odds, from 0 to 1, to two places."""
    return round(weights.probability(log_odds), 2)


def told(features: Iterable[Feature]) -> tuple[str, str]:
    """What speaks for it, then what speaks against it, the weightiest first; in Vietnamese and English."""
    ordered = sorted(features, key=lambda each: (-abs(each.weight), each.name, each.vi))
    return (
        weights.told(((each.weight, each.vi) for each in ordered), "vi"),
        weights.told(((each.weight, each.en) for each in ordered), "en"),
    )
