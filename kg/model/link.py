"""What was found of a thing of the graph and an item of Wikidata."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.judgement import Verdict


class Relation(StrEnum):
    """How a thing is related to an item; ``candidate``: perhaps, no statement is made."""

    EXACT = "exactMatch"
    CLOSE = "closeMatch"
    CANDIDATE = "candidate"


@dataclass(frozen=True, slots=True)
class Link:
    """The IRIs of a thing and of an item, how surely from 0 to 1 they are the same, and why, in Vietnamese and English.

    ``author`` is who decided it, empty where the features did.
    """

    thing: str
    item: str
    relation: Relation
    verdict: Verdict
    score: float
    vi: str
    en: str
    author: str = ""
