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
    EventStatus,
    Fact,
    IndicatorFact,
    PersonFact,
    PositionFact,
    ProgrammeFact,
    ProjectFact,
    Status,
    TermFact,
)
from kg.model.holding import Basis, Certainty, Holding
from kg.model.identity import EntityId, Resolution
from kg.model.item import is_item
from kg.model.judgement import Judgement, Verdict
from kg.model.link import Link, Relation
from kg.model.mandate import Mandate
from kg.model.unit import Unit, UnitKind

__all__ = [
    "PARTY_BODIES",
    "PARTY_COMMITTEES",
    "Article",
    "Basis",
    "BodyFact",
    "BodyKind",
    "Certainty",
    "DocumentFact",
    "EntityId",
    "EventFact",
    "EventStatus",
    "Evidence",
    "Extraction",
    "Fact",
    "Holding",
    "IndicatorFact",
    "Judgement",
    "Link",
    "Mandate",
    "PersonFact",
    "PositionFact",
    "ProgrammeFact",
    "ProjectFact",
    "Relation",
    "Resolution",
    "Span",
    "Status",
    "TermFact",
    "Unit",
    "UnitKind",
    "Verdict",
    "is_item",
]
