"""What a person decided about two things."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether two things are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """A decision by a person, who says why.

    ``left`` and ``right`` are IRIs without the base of the store (``person/…``), or items of Wikidata (``Q881``).
    """

    verdict: Verdict
    left: str
    right: str
    author: str
    reason: str
