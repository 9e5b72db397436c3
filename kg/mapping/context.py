"""What the parts of one article's graph share: IRIs and labels of the things that its facts mention."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rdflib import URIRef

from kg.model import (
    BodyFact,
    DocumentFact,
    EntityId,
    EventFact,
    Fact,
    PersonFact,
    PositionFact,
    ProgrammeFact,
    Resolution,
    TermFact,
    Unit,
)
from kg.text import fold, squeeze

Named = Mapping[EntityId, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Context:
    """One article's facts, and the names of its people, bodies and roles: the label first, then other spellings."""

    base: str
    resolution: Resolution
    people: Named
    bodies: Named
    roles: Named
    described: Mapping[EntityId, BodyFact]

    @property
    def article(self) -> URIRef:
        """The article."""
        return self.iri(self.resolution.article)

    def iri(self, entity: EntityId) -> URIRef:
        """IRI of a thing."""
        return URIRef(self.base + entity.path)

    def part(self, kind: str, *key: str) -> URIRef:
        """IRI of something that exists in this article only; it begins with the article's digest."""
        article = self.resolution.article
        return self.iri(EntityId.of(kind, article.digest, article.path, *key))

    def unit(self, unit: Unit) -> URIRef:
        """IRI of an administrative unit."""
        return unit_iri(self.base, unit)

    def person(self, name: str) -> EntityId:
        """The person that a fact names."""
        return _known(self.resolution.people, "person", name)

    def body(self, name: str) -> EntityId:
        """The body that a fact names."""
        return _known(self.resolution.bodies, "body", name)

    def role(self, name: str) -> EntityId:
        """The role that a fact names."""
        return _known(self.resolution.roles, "role", name)

    def body_iri(self, name: str | None) -> URIRef | None:
        """IRI of the body that a fact names, if it names one."""
        return self.iri(self.body(name)) if name else None


def unit_iri(base: str, unit: Unit) -> URIRef:
    """IRI of an administrative unit, the same in every graph."""
    return URIRef(base + EntityId.of("unit", unit.label, unit.key).path)


def context_of(resolution: Resolution, base: str) -> Context:
    """The context of one article; the order of its facts does not matter."""
    facts = sorted((fact for fact, _ in resolution.facts), key=lambda fact: (fact.evidence, repr(fact)))
    bodies = [fact for fact in facts if isinstance(fact, BodyFact)]
    return Context(
        base=base,
        resolution=resolution,
        people=_grouped("person", resolution.people, _people_named(facts)),
        bodies=_grouped("body", resolution.bodies, _bodies_named(facts)),
        roles=_grouped("role", resolution.roles, (fact.role for fact in facts if isinstance(fact, PositionFact))),
        described={_known(resolution.bodies, "body", fact.name): fact for fact in reversed(bodies)},
    )


def _known(identities: Mapping[str, EntityId], kind: str, name: str) -> EntityId:
    return identities.get(name) or EntityId.of(kind, name, fold(squeeze(name)))


def _grouped(kind: str, identities: Mapping[str, EntityId], mentioned: Iterable[str]) -> Named:
    groups: dict[EntityId, list[str]] = {}
    for name in dict.fromkeys((*mentioned, *sorted(identities))):
        groups.setdefault(_known(identities, kind, name), []).append(name)
    return {entity: tuple(names) for entity, names in groups.items()}


def _people_named(facts: Iterable[Fact]) -> Iterable[str]:
    yield from (fact.name for fact in facts if isinstance(fact, PersonFact))
    yield from (fact.person for fact in facts if isinstance(fact, PositionFact))


def _bodies_named(facts: Iterable[Fact]) -> Iterable[str]:
    yield from (fact.name for fact in facts if isinstance(fact, BodyFact))
    for fact in facts:
        if name := _body_of(fact):
            yield name


def _body_of(fact: Fact) -> str | None:
    match fact:
        case PositionFact(body=name) | TermFact(body=name):
            return name
        case ProgrammeFact(owner=name) | DocumentFact(issuer=name) | EventFact(host=name):
            return name
        case _:
            return None
