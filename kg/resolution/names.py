"""Whom and what the names in one article's facts mean."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import BodyFact, EntityId, Evidence, Extraction, Fact, Mandate, PositionFact, Status
from kg.resolution.anchors import person_anchor, province_key
from kg.resolution.folding import body_key, name_key, named, named_body
from kg.resolution.mandates import mandates_of
from kg.resolution.occupations import occupation


@dataclass(frozen=True, slots=True)
class Names:
    """Identities by name as the facts spell it, the provinces of bodies, the province of the article, and mandates."""

    article: EntityId
    people: Mapping[str, EntityId]
    bodies: Mapping[str, EntityId]
    roles: Mapping[str, EntityId]
    provinces: Mapping[str, str]
    home: str
    mandates: Mapping[PositionFact, Mandate]

    def body(self, name: str | None) -> str:
        """What identifies the body with this name; empty for no name."""
        return self.bodies[name].path if name else ""

    def body_or_home(self, name: str | None) -> str:
        """The body, or the article's province where the text names none."""
        return self.body(name) or self.home

    def province(self, body: str | None) -> str:
        """The body's province, or the article's where the body has none."""
        return (self.provinces.get(body, "") if body else "") or self.home


def names_of(extraction: Extraction) -> Names:
    """The names of an extraction."""
    described = {body_key(body.name): body for body in sorted(extraction.bodies, key=text_order, reverse=True)}
    body_names = tuple(dict.fromkeys(_body_names(extraction)))
    described_as = {name: found for name in body_names if (found := described.get(body_key(name)))}
    people = _people(extraction, described_as)
    bodies = {name: _body(name, described_as.get(name)) for name in body_names}
    roles = {name: named("role", name) for name in sorted({fact.role for fact in extraction.positions})}
    return Names(
        article=EntityId.of("article", extraction.article.id, extraction.article.id),
        people=people,
        bodies=bodies,
        roles=roles,
        provinces={name: province_key([body.unit]) for name, body in described_as.items() if body.unit},
        home=province_key(extraction.home),
        mandates=mandates_of(
            extraction, described_as, lambda fact: (people[fact.person], roles[fact.role], bodies[fact.body])
        ),
    )


def text_order(fact: Fact) -> tuple[bool, Evidence, str]:
    """Where a fact stands in the order of the text; a body that was placed in a unit comes before one that was not."""
    return isinstance(fact, BodyFact) and fact.unit is None, fact.evidence, repr(fact)


def _body(name: str, described: BodyFact | None) -> EntityId:
    unit = described.unit if described else None
    return named_body(name, unit.key if unit else "")


def _people(extraction: Extraction, bodies: Mapping[str, BodyFact]) -> dict[str, EntityId]:
    names = dict.fromkeys([*(f.name for f in extraction.people), *(f.person for f in extraction.positions)])
    held: defaultdict[tuple[str, bool], list[BodyFact]] = defaultdict(list)
    for fact in extraction.positions:
        if fact.body in bodies:
            held[name_key(fact.person), fact.status is not Status.FORMER].append(bodies[fact.body])

    def anchor(name: str) -> str:
        key = name_key(name)
        posts = held[key, True], held[key, False]
        told = "" if any(posts) else occupation(name, extraction.article.text)
        return person_anchor(name, *posts, extraction.home, extraction.article.id, told)

    return {name: named("person", name, anchor(name)) for name in names}


def _body_names(extraction: Extraction) -> Iterable[str]:
    yield from (f.name for f in extraction.bodies)
    yield from (f.body for f in extraction.positions)
    yield from (f.body for f in extraction.terms)
    yield from (f.owner for f in extraction.programmes if f.owner)
    yield from (f.issuer for f in extraction.documents if f.issuer)
    yield from (f.host for f in extraction.events if f.host)
