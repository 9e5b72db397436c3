"""How far an event or a project has come: of the thing, and on the evidence of the article that says so."""

from rdflib import URIRef

from kg.model import EventFact, EventStatus, ProjectFact
from kg.namespaces import VNGOV

_CONCEPTS = {status: VNGOV[status.value] for status in EventStatus}


def event_status(fact: EventFact | ProjectFact) -> URIRef | None:
    """The concept of a fact's status."""
    return _CONCEPTS[fact.status] if fact.status else None
