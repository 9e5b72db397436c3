"""What else a thing is called, which local identities are one with it and why, and its items of Wikidata."""

from dataclasses import dataclass

from rdflib.namespace import RDFS

from kg.namespaces import VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.sections.section import Section
from kg.serving.site.things import Thing

_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Compared:
    """Two things that were compared: what was found, why, and by whom where a person decided."""

    other: Link
    verdict: str
    score: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Other names, local identities, comparisons, and items with whether the link is sure; ``more`` are not shown."""

    names: tuple[str, ...]
    members: tuple[Link, ...]
    compared: tuple[Compared, ...]
    items: tuple[tuple[Link, bool], ...]
    more: int


def _identity(desk: Desk, thing: Thing) -> Identity | None:
    members = thing.members[1:]
    matches = desk.reading.subjects(VNGOV.matches, thing.members[:_SHOWN])
    identity = Identity(
        thing.names[1:_SHOWN],
        tuple(desk.link(member) for member in members[:_SHOWN]),
        tuple(_compared(desk, thing, match) for match in matches[:_SHOWN]),
        tuple((Link(item.rpartition("/")[2], item, outside=True), sure) for item, sure in thing.items),
        max(0, len(members) - _SHOWN),
    )
    return identity if any((identity.names, identity.members, identity.compared, identity.items)) else None


def _compared(desk: Desk, thing: Thing, match: str) -> Compared:
    reading = desk.reading
    both = reading.texts(match, VNGOV.matches)
    other = next((each for each in both if each not in thing.members), both[-1])
    return Compared(
        desk.link(other),
        desk.property_name(reading.text(match, VNGOV.verdict)),
        reading.text(match, VNGOV.score),
        reading.in_language(match, RDFS.comment),
        reading.text(match, VNGOV.decidedBy),
    )


SECTION = Section("identity", _identity)
