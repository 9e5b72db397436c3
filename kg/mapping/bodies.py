"""Bodies."""

from collections.abc import Iterator

from rdflib.namespace import ORG, SKOS

from kg.mapping.context import Context
from kg.mapping.lives import life
from kg.mapping.triples import Triples, labelled, typed, vi
from kg.model import BodyKind, Unit
from kg.namespaces import VNGOV


def bodies(context: Context) -> Triples:
    """Every body that the article names; one that only another fact mentions is of no known kind."""
    for entity, (name, *spellings) in context.bodies.items():
        iri, described = context.iri(entity), context.described.get(entity)
        kind = described.kind if described else BodyKind.OTHER
        yield from typed(iri, VNGOV.Body, ORG.Organization, VNGOV[kind.value])
        yield from labelled(iri, name)
        for spelling in spellings:
            yield iri, SKOS.altLabel, vi(spelling)
        if described and described.unit:
            yield iri, VNGOV.unit, context.unit(described.unit)
        yield from life(iri, described)


def units_of_bodies(context: Context) -> Iterator[Unit]:
    """The units that the bodies belong to."""
    return (body.unit for body in context.described.values() if body.unit)
