"""The identity of what a fact is about; it depends on the fact and the article alone."""

import re
from datetime import date
from functools import singledispatch

from kg.model import (
    BodyFact,
    DocumentFact,
    EntityId,
    EventFact,
    Fact,
    IndicatorFact,
    PersonFact,
    PositionFact,
    ProgrammeFact,
    ProjectFact,
    TermFact,
)
from kg.resolution.folding import name_key, named, number_key, spelling
from kg.resolution.names import Names
from kg.resolution.tellings import tells_document, tells_event, tells_project, tells_title
from kg.text import plain_decimal

_NUMBERED = re.compile(r"\d\s*[-/]\s*[A-ZĐ]")  # programmes numbered like 06-CTr/TU: each province has its own


@singledispatch
def identity(fact: Fact, names: Names) -> EntityId:  # noqa: ARG001
    """Identity of the thing that a fact is about."""
    raise TypeError(f"no identity is defined for {type(fact).__name__}")


@identity.register
def _person(fact: PersonFact, names: Names) -> EntityId:
    return names.people[fact.name]


@identity.register
def _body(fact: BodyFact, names: Names) -> EntityId:
    return names.bodies[fact.name]


@identity.register
def _programme(fact: ProgrammeFact, names: Names) -> EntityId:
    return named("programme", fact.name, names.body_or_home(fact.owner) if _NUMBERED.search(fact.name) else "")


@identity.register
def _project(fact: ProjectFact, names: Names) -> EntityId:
    return named("project", fact.name, names.home, *_alone_unless(names, told=tells_project(fact)))


@identity.register
def _tenure(fact: PositionFact, names: Names) -> EntityId:
    person, role, body = names.people[fact.person], names.roles[fact.role], names.bodies[fact.body]
    mandate = names.mandates.get(fact)
    key = (person.path, role.path, body.path, *([str(mandate.first_year)] if mandate else []))
    return EntityId.of("tenure", f"{person.slug} {body.slug}", *key)


@identity.register
def _term(fact: TermFact, names: Names) -> EntityId:
    body = names.bodies[fact.body]
    label = f"{body.slug} {_text(fact.first_year)} {_text(fact.last_year)}"
    return EntityId.of("term", label, body.path, _text(fact.number), _text(fact.first_year), _text(fact.last_year))


@identity.register
def _document(fact: DocumentFact, names: Names) -> EntityId:
    kind, issuer = name_key(fact.type), names.body(fact.issuer)
    if fact.number:
        number, place = number_key(fact.number), names.body_or_home(fact.issuer)
        alone = _alone_unless(names, told=bool(place) and tells_document(fact))
        return EntityId.of("document", f"{spelling(fact.type)} {number}", kind, number, place, *alone)
    if fact.title and tells_title(fact):
        return named("document", f"{fact.type} {fact.title}", issuer)
    if fact.title:
        return named("document", f"{fact.type} {fact.title}", issuer, _text(fact.date), names.article.path)
    return EntityId.of("document", spelling(fact.type), kind, issuer, _text(fact.date), names.article.path)


@identity.register
def _event(fact: EventFact, names: Names) -> EntityId:
    if fact.host and fact.ordinal is not None:
        host, kind = names.bodies[fact.host], name_key(fact.type)
        return EntityId.of(
            "event", f"{spelling(fact.type)} {fact.ordinal} {host.slug}", kind, host.path, _text(fact.ordinal)
        )
    key = (name_key(fact.type), _text(fact.date), names.province(fact.host))
    return named("event", fact.name, *key, *_alone_unless(names, told=tells_event(fact)))


@identity.register
def _observation(fact: IndicatorFact, names: Names) -> EntityId:
    value = plain_decimal(fact.value)
    return named("observation", fact.name, names.article.path, value, name_key(fact.unit), fact.period or "")


def _alone_unless(names: Names, *, told: bool) -> tuple[str, ...]:
    """The article, where it tells too little for the thing to be that of other articles."""
    return () if told else (names.article.path,)


def _text(value: date | int | None) -> str:
    return "" if value is None else str(value)
