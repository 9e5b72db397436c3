"""What is done to a store that is there: removing articles, forgetting people, checking the quarantine again."""

from kg.upkeep.findings import Finding, findings
from kg.upkeep.forgetting import Forgotten, forget, forgotten, remember
from kg.upkeep.quarantine import Rechecked, recheck
from kg.upkeep.removal import Removed, remove

__all__ = [
    "Finding",
    "Forgotten",
    "Rechecked",
    "Removed",
    "findings",
    "forget",
    "forgotten",
    "recheck",
    "remember",
    "remove",
]
