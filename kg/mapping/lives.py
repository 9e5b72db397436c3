"""How long bodies and their posts exist: what governs a unit begins and ends with it."""

from rdflib import URIRef

from kg.gazetteers.units import last_day
from kg.mapping.triples import Triples, day
from kg.model import BodyFact, BodyKind
from kg.namespaces import VNGOV

_LASTING = frozenset(
    {
        BodyKind.SCHOOL,
        BodyKind.HOSPITAL,
        BodyKind.COMPANY,
        BodyKind.MEDIA,
        BodyKind.ASSOCIATION,
        BodyKind.FOREIGN,
        BodyKind.OTHER,
    }
)
"""Kinds of body that stand in a unit without being part of its government, and may outlive it."""


def life(thing: URIRef, body: BodyFact | None) -> Triples:
    """The first and the last day on which a body, or a post at it, can exist, as far as its unit tells."""
    if body is None or body.unit is None or body.kind in _LASTING:
        return
    if body.unit.valid_from:
        yield thing, VNGOV.existsFrom, day(body.unit.valid_from)
    if until := last_day(body.unit):
        yield thing, VNGOV.existsUntil, day(until)
