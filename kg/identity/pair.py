"""Two records that may be one thing, with the features that speak for and against it."""

from dataclasses import dataclass

from kg.gazetteers.weights import NEVER, probability


@dataclass(frozen=True, slots=True)
class Feature:
    """A reason for (positive weight) or against (negative) two records being one; weights are natural log-odds.

    ``detail`` are words of the data that the reason is about, such as the name of a body.
    """

    name: str
    weight: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """The IRIs of two records of one kind, in ascending order, with their features."""

    left: str
    right: str
    features: tuple[Feature, ...]

    @classmethod
    def of(cls, one: str, other: str, features: tuple[Feature, ...]) -> "Pair":
        """The pair, whichever record comes first."""
        return cls(min(one, other), max(one, other), features)

    @property
    def odds(self) -> float:
        """The sum of the weights: natural log-odds that both are one thing."""
        return sum(feature.weight for feature in self.features)

    @property
    def score(self) -> float:
        """The probability that goes with the odds, from 0 to 1."""
        return probability(self.odds)

    @property
    def excluded(self) -> bool:
        """Whether a feature rules out that both are one thing."""
        return self.odds == NEVER
