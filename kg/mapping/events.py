"""Events."""

from rdflib import URIRef

from kg.mapping.context import Context
from kg.mapping.statuses import event_status
from kg.mapping.triples import Triples, day, integer, labelled, text_valued, typed, valued
from kg.model import EventFact, EventStatus
from kg.namespaces import CPEV, SCHEMA, VNGOV
from kg.text import fold

_CLASSES = {
    "đại hội": VNGOV.Congress,
    "hội nghị": VNGOV.Conference,
    "kỳ họp": VNGOV.Session,
    "bầu cử": VNGOV.Election,
    "lễ": VNGOV.Ceremony,
}
_SAME_STATUS = {EventStatus.ANNOUNCED: SCHEMA.EventScheduled, EventStatus.CANCELLED: SCHEMA.EventCancelled}
"""The statuses that schema.org has too."""


def event(context: Context, thing: URIRef, fact: EventFact) -> Triples:
    """A congress, conference, session, election or ceremony."""
    yield from typed(thing, VNGOV.Event, CPEV.PublicEvent, *_class_of(fact.type))
    yield from labelled(thing, fact.name)
    yield from text_valued(thing, VNGOV.eventType, fact.type)
    yield from valued(thing, VNGOV.host, context.body_iri(fact.host))
    yield from valued(thing, VNGOV.ordinal, None if fact.ordinal is None else integer(fact.ordinal))
    yield from valued(thing, SCHEMA.startDate, day(fact.date) if fact.date else None)
    yield from valued(thing, VNGOV.eventStatus, event_status(fact))
    yield from valued(thing, SCHEMA.eventStatus, _SAME_STATUS.get(fact.status) if fact.status else None)


def _class_of(kind: str) -> tuple[URIRef, ...]:
    words = fold(kind).split()
    found = (_CLASSES.get(" ".join(words[:length])) for length in (2, 1))
    return tuple(each for each in found if each)[:1]
