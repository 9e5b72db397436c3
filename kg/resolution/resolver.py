"""From names to identities, one article at a time."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from kg.model import EntityId, EventFact, EventStatus, Extraction, Fact, PositionFact, ProjectFact, Resolution
from kg.resolution.names import names_of, text_order
from kg.resolution.things import identity


def resolve(extraction: Extraction) -> Resolution:
    """An extraction with an identity for the article, its people, its bodies and the thing of each fact.

    Facts that turn out to be about one thing, spelled in two ways, become one: the first mention, with the furthest
    status that any tells of an event or a project; and of a post, whose state the text may change, the last.
    """
    names = names_of(extraction)
    identified = [(fact, identity(fact, names)) for fact in _facts(extraction)]
    return Resolution(
        extraction=extraction,
        article=names.article,
        facts=_distinct(identified),
        people=names.people,
        bodies=names.bodies,
        roles=names.roles,
        mandates={
            entity: names.mandates[fact]
            for fact, entity in identified
            if isinstance(fact, PositionFact) and fact in names.mandates
        },
    )


def _facts(extraction: Extraction) -> Iterable[Fact]:
    return chain(
        extraction.people,
        extraction.positions,
        extraction.bodies,
        extraction.terms,
        extraction.programmes,
        extraction.projects,
        extraction.documents,
        extraction.events,
        extraction.indicators,
    )


def _distinct(identified: Iterable[tuple[Fact, EntityId]]) -> tuple[tuple[Fact, EntityId], ...]:
    mentions: dict[EntityId, list[Fact]] = {}
    for fact, entity in identified:
        mentions.setdefault(entity, []).append(fact)
    return tuple((_chosen(facts), entity) for entity, facts in mentions.items())


def _chosen(facts: list[Fact]) -> Fact:
    ordered = sorted(facts, key=text_order)
    first = ordered[0]
    if isinstance(first, PositionFact):
        return ordered[-1]
    if isinstance(first, EventFact | ProjectFact):
        told = (fact.status for fact in ordered if isinstance(fact, EventFact | ProjectFact))
        return replace(first, status=EventStatus.furthest(told))
    return first
