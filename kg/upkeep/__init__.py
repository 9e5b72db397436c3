"""What is done to a store that is there: removing articles, forgetting people, deciding what is one, checking again."""

from kg.upkeep.cases import Case, Cases, Passage, Side, is_open
from kg.upkeep.findings import Finding, findings
from kg.upkeep.forgetting import Forgotten, forget, forgotten, remember
from kg.upkeep.judging import Applied, admit, apply, retract, sides, strangers, unknown
from kg.upkeep.quarantine import Rechecked, recheck
from kg.upkeep.removal import Removed, remove

__all__ = [
    "Applied",
    "Case",
    "Cases",
    "Finding",
    "Forgotten",
    "Passage",
    "Rechecked",
    "Removed",
    "Side",
    "admit",
    "apply",
    "findings",
    "forget",
    "forgotten",
    "is_open",
    "recheck",
    "remember",
    "remove",
    "retract",
    "sides",
    "strangers",
    "unknown",
]
