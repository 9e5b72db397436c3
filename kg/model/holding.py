"""A stretch of days on which a person holds, may hold or does not hold a post, as all articles together tell it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Certainty(StrEnum):
    """What is known of a person in a post on a day; the value is the ontology's concept. No holding: ``unknown``."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    EXCLUDED = "excluded"


class Basis(StrEnum):
    """Why; the value is the ontology's concept, whose label says it in words."""

    ATTESTED = "attestedThatDay"
    BETWEEN = "betweenAttestations"
    FROM_START = "fromStatedStart"
    UNTIL_END = "untilStatedEnd"
    MANDATE = "withinMandate"
    BEFORE_OTHER = "beforeOtherHolder"
    AFTER_OTHER = "afterOtherHolder"
    NO_BODY = "bodyNotExisting"
    AFTER_END = "afterStatedEnd"
    BEFORE_START = "beforeStatedStart"
    OTHER = "otherHolderCertain"
    DISPUTED = "disputedAttestation"


@dataclass(frozen=True, slots=True)
class Holding:
    """A person, a post, and days that share one answer for one reason; both days belong to it, ``None`` is open.

    ``person``, ``post`` and evidence are IRIs; ``from_evidence`` and ``until_evidence`` are what bounds the days.
    """

    person: str
    post: str
    certainty: Certainty
    basis: Basis
    since: date | None = None
    until: date | None = None
    from_evidence: tuple[str, ...] = ()
    until_evidence: tuple[str, ...] = ()

    def covers(self, day: date) -> bool:
        """Whether the day is one of them."""
        return (self.since or day) <= day <= (self.until or day)
