"""Everything found in one article."""

from dataclasses import dataclass

from kg.model.article import Article
from kg.model.facts import (
    BodyFact,
    DocumentFact,
    EventFact,
    IndicatorFact,
    PersonFact,
    PositionFact,
    ProgrammeFact,
    ProjectFact,
    TermFact,
)
from kg.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Extraction:
    """The facts of an article, each kind distinct and in the order of the text.

    Names are NFC with modern tone placement and single spaces. ``home`` are the units the article is about, the
    narrowest first (a district, then its province); empty when the text does not tell. ``impossible_dates`` are the
    days that the text names and no calendar has (``30/2/2023``).
    """

    article: Article
    home: tuple[Unit, ...] = ()
    people: tuple[PersonFact, ...] = ()
    positions: tuple[PositionFact, ...] = ()
    bodies: tuple[BodyFact, ...] = ()
    terms: tuple[TermFact, ...] = ()
    programmes: tuple[ProgrammeFact, ...] = ()
    projects: tuple[ProjectFact, ...] = ()
    documents: tuple[DocumentFact, ...] = ()
    events: tuple[EventFact, ...] = ()
    indicators: tuple[IndicatorFact, ...] = ()
    impossible_dates: tuple[str, ...] = ()
