"""Tenures: who held which post, and on which days the sources say so."""

from rdflib import URIRef
from rdflib.namespace import ORG

from kg.mapping.context import Context
from kg.mapping.lives import post_life, within_life
from kg.mapping.roles import has_single_holder, role, role_iri
from kg.mapping.triples import TRUE, Triples, day, labelled, typed
from kg.model import EntityId, PositionFact, Status
from kg.namespaces import VNGOV


def tenure(context: Context, entity: EntityId, fact: PositionFact) -> Triples:
    """A person in a post (W3C ORG, section 5.3) during one mandate, with its post and role."""
    thing = context.iri(entity)
    body, person = context.body(fact.body), context.person(fact.person)
    post = context.iri(_post_id(context, fact))
    yield from typed(thing, VNGOV.Tenure, ORG.Membership)
    yield from labelled(thing, f"{context.people[person][0]}, {_post_label(context, fact)}")
    yield thing, ORG.member, context.iri(person)
    yield thing, ORG.organization, context.iri(body)
    yield thing, ORG.role, role_iri(context, fact.role)
    yield thing, VNGOV.post, post
    yield from _mandate(context, thing, entity, fact)
    yield from _dates(context, thing, fact)
    yield from role(context, fact.role)
    yield from _post(context, post, fact)


def _mandate(context: Context, thing: URIRef, entity: EntityId, fact: PositionFact) -> Triples:
    if mandate := context.resolution.mandates.get(entity):
        since, until = within_life(mandate, context.described.get(context.body(fact.body)))
        yield thing, VNGOV.mandateStart, day(since)
        yield thing, VNGOV.mandateEnd, day(until)


def _dates(context: Context, thing: URIRef, fact: PositionFact) -> Triples:
    published = context.resolution.extraction.article.published
    if fact.status is Status.CURRENT and published:
        yield thing, VNGOV.attestedOn, day(published)
    if fact.status is Status.INCOMING and fact.date:
        yield thing, VNGOV.statedStart, day(fact.date)
    if fact.status is Status.OUTGOING and fact.date:
        yield thing, VNGOV.statedEnd, day(fact.date)


def _post(context: Context, post: URIRef, fact: PositionFact) -> Triples:
    yield from typed(post, VNGOV.Post, ORG.Post)
    yield from labelled(post, _post_label(context, fact))
    yield post, ORG.role, role_iri(context, fact.role)
    yield post, ORG.postIn, context.iri(context.body(fact.body))
    described = context.described.get(context.body(fact.body))
    if has_single_holder(context, fact.role, described):
        yield post, VNGOV.singleHolder, TRUE
    yield from post_life(post, described)


def _post_id(context: Context, fact: PositionFact) -> EntityId:
    held, body = context.role(fact.role), context.body(fact.body)
    return EntityId.of("post", f"{held.slug} {body.slug}", held.path, body.path)


def _post_label(context: Context, fact: PositionFact) -> str:
    return f"{context.roles[context.role(fact.role)][0]} {context.bodies[context.body(fact.body)][0]}"
