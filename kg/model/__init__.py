"""The frozen records that stages pass to one another."""

from kg.model.article import Article
from kg.model.evidence import Evidence, Span
from kg.model.extraction import Extraction
from kg.model.facts import (
    PARTY_BODIES,
    PARTY_COMMITTEES,
    BodyFact,
    BodyKind,
    DocumentFact,
    EventFact,
    Fact,
    IndicatorFact,
    PersonFact,
    PositionFact,
    ProgrammeFact,
    ProjectFact,
    Status,
    TermFact,
)
from kg.model.identity import EntityId, Resolution
from kg.model.unit import Unit, UnitKind

__all__ = [
    "PARTY_BODIES",
    "PARTY_COMMITTEES",
    "Article",
    "BodyFact",
    "BodyKind",
    "DocumentFact",
    "EntityId",
    "EventFact",
    "Evidence",
    "Extraction",
    "Fact",
    "IndicatorFact",
    "PersonFact",
    "PositionFact",
    "ProgrammeFact",
    "ProjectFact",
    "Resolution",
    "Span",
    "Status",
    "TermFact",
    "Unit",
    "UnitKind",
]
