"""What leads to a thing: statements of which it is the value."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox
from rdflib.namespace import ORG, PROV

from kg.namespaces import OA, VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.alphabet import place
from kg.serving.site.desk import Desk
from kg.serving.site.listing import by_name, links
from kg.serving.site.paging import Paged
from kg.serving.site.sections.section import Section
from kg.serving.site.things import Thing

_SIZE = 30
_MEMBERS = 200  # local identities that are read
_SORTED = 500  # statements; more than these stand as the engine gives them, since sorting reads every name
_TOLD_ELSEWHERE = frozenset(
    map(
        str,
        (
            OA.hasBody,
            OA.hasSource,
            OA.hasTarget,
            OA.hasSelector,
            PROV.wasDerivedFrom,
            VNGOV.identity,
            VNGOV.matches,
            VNGOV.holder,
            VNGOV.ofPost,
            VNGOV.fromEvidence,
            VNGOV.untilEvidence,
            VNGOV.inArticle,
            VNGOV.post,
            ORG.member,
        ),
    )
)
"""By what passages, evidence, comparisons, tenures and their days lead to things, which other sections tell."""

_Rows = tuple[tuple[str, str], ...]
"""Things and the properties by which they lead here."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A thing, its kind, and the property of it that has this page's thing as its value."""

    thing: Link
    kind: str
    property: str


def _incoming(desk: Desk, thing: Thing) -> Paged[Incoming] | None:
    few = tuple(islice(_found(desk, thing), _SORTED + 1))
    if not few:
        return None
    if len(few) > _SORTED:
        return _of_many(desk, thing)
    page = desk.paged(tuple(_sorted(desk, few)), "incoming", _SIZE)
    return Paged(_told(desk, page.items, few), page.pager)


def _of_many(desk: Desk, thing: Thing) -> Paged[Incoming]:
    """One page of more than are sorted, as the engine gives them."""
    pager = desk.pager(sum(1 for _ in _found(desk, thing)), "incoming", _SIZE)
    begin = (pager.number - 1) * _SIZE
    rows = tuple(islice(_found(desk, thing), begin, begin + _SIZE))
    return Paged(_told(desk, rows, rows), pager)


def _told(desk: Desk, rows: _Rows, among: _Rows) -> tuple[Incoming, ...]:
    named = links(desk, (subject for subject, _ in rows), (subject for subject, _ in among))
    return tuple(
        Incoming(link, desk.kind_names(desk.reading.kinds(subject)), desk.property_name(predicate))
        for link, (subject, predicate) in zip(named, rows, strict=True)
    )


def _sorted(desk: Desk, rows: _Rows) -> Iterator[tuple[str, str]]:
    """Each row once, by relation and then by name, both in alphabetical order."""
    by_relation: defaultdict[str, list[str]] = defaultdict(list)
    for subject, predicate in rows:
        by_relation[predicate].append(subject)
    for predicate in sorted(by_relation, key=lambda each: place(desk.property_name(each))):
        yield from ((subject, predicate) for subject in by_name(desk, by_relation[predicate]))


def _found(desk: Desk, thing: Thing) -> Iterator[tuple[str, str]]:
    for member in thing.members[:_MEMBERS]:
        for quad in desk.reading.quads(None, None, member):
            if isinstance(quad.subject, ox.NamedNode) and quad.predicate.value not in _TOLD_ELSEWHERE:
                yield quad.subject.value, quad.predicate.value


SECTION = Section("incoming", _incoming)
