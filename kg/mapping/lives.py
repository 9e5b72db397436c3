"""How long bodies and their posts exist: what governs a unit begins and ends with it."""

from collections.abc import Callable, Iterable
from datetime import date

from rdflib import URIRef

from kg.gazetteers.succession import predecessors, successors
from kg.gazetteers.units import last_day
from kg.mapping.triples import Triples, day
from kg.model import BodyFact, BodyKind, Mandate, Unit
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
    """The first and the last day on which a body can exist, as far as its unit tells."""
    if (unit := _governed(body)) is not None:
        yield from _bounds(thing, unit.valid_from, last_day(unit))


def post_life(thing: URIRef, body: BodyFact | None) -> Triples:
    """The first and the last day on which a post at a body can be held by anybody, as far as its unit tells.

    Where a unit went on as another of the same name, in a merger for instance, who is called after the post may be
    meant before and after: these days are open.
    """
    if (unit := _governed(body)) is not None:
        first, last = _furthest(unit, predecessors), _furthest(unit, successors)
        yield from _bounds(thing, first.valid_from, last_day(last))


def within_life(mandate: Mandate, body: BodyFact | None) -> tuple[date, date]:
    """The days of a mandate on which its body exists; all of it where none is, so that a mistake stays to be seen."""
    unit = _governed(body)
    since = max(mandate.since, (unit and unit.valid_from) or mandate.since)
    until = min(mandate.until, (unit and last_day(unit)) or mandate.until)
    return (since, until) if since <= until else (mandate.since, mandate.until)


def _governed(body: BodyFact | None) -> Unit | None:
    """The unit that a body lives and dies with."""
    return None if body is None or body.kind in _LASTING else body.unit


def _furthest(unit: Unit, neighbours: Callable[[Unit], Iterable[Unit]]) -> Unit:
    """The earliest or the latest unit of a row that bear one name and came of each other."""
    while alike := next((each for each in neighbours(unit) if each.label == unit.label), None):
        unit = alike
    return unit


def _bounds(thing: URIRef, first: date | None, last: date | None) -> Triples:
    if first:
        yield thing, VNGOV.existsFrom, day(first)
    if last:
        yield thing, VNGOV.existsUntil, day(last)
