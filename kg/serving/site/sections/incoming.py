"""What leads to a thing: statements of which it is the value."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rdflib.namespace import ORG, PROV

from kg.namespaces import OA, VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.sections.section import Section
from kg.serving.site.things import Thing

_SIZE = 30
_MEMBERS = 200  # local identities that are read
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


@dataclass(frozen=True, slots=True)
class Incoming:
    """A thing, its kind, and the property by which it leads here."""

    thing: Link
    kind: str
    property: str


def _incoming(desk: Desk, thing: Thing) -> Paged[Incoming] | None:
    total = sum(1 for _ in _found(desk, thing))
    if not total:
        return None
    pager = desk.pager(total, "incoming", _SIZE)
    begin = (pager.number - 1) * _SIZE
    return Paged(
        tuple(
            Incoming(desk.link(subject), desk.kind_names(desk.reading.kinds(subject)), desk.property_name(predicate))
            for subject, predicate in islice(_found(desk, thing), begin, begin + _SIZE)
        ),
        pager,
    )


def _found(desk: Desk, thing: Thing) -> Iterator[tuple[str, str]]:
    for member in thing.members[:_MEMBERS]:
        for quad in desk.reading.quads(None, None, member):
            if quad.predicate.value not in _TOLD_ELSEWHERE:
                yield quad.subject.value, quad.predicate.value  # type: ignore[union-attr]


SECTION = Section("incoming", _incoming)
