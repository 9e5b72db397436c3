"""Administrative units; their successors and predecessors are named, and described where an article mentions them."""

from collections.abc import Iterable
from itertools import chain

from rdflib import Literal

from kg.gazetteers.succession import divided, predecessors, successors
from kg.gazetteers.units import ancestors
from kg.mapping.context import Context, unit_iri
from kg.mapping.triples import Triples, day, labelled, typed
from kg.model import Unit
from kg.namespaces import VNGOV


def units(context: Context, used: Iterable[Unit]) -> Triples:
    """Units and all units above them, each once."""
    for unit in dict.fromkeys(chain.from_iterable((each, *ancestors(each)) for each in used)):
        yield from described(unit, context.base)


def described(unit: Unit, base: str) -> Triples:
    """What the tables know of one unit; other units are named only."""
    iri = unit_iri(base, unit)
    yield from typed(iri, VNGOV.AdministrativeUnit, VNGOV[unit.kind.value])
    yield from labelled(iri, unit.label)
    yield iri, VNGOV.code, Literal(unit.code)
    for parent in ancestors(unit)[:1]:
        yield iri, VNGOV.parentUnit, unit_iri(base, parent)
    if unit.valid_from:
        yield iri, VNGOV.validFrom, day(unit.valid_from)
    if unit.valid_to:
        yield iri, VNGOV.validTo, day(unit.valid_to)
    for successor in successors(unit):
        yield iri, VNGOV.succeededBy, unit_iri(base, successor)
        if divided(unit):
            yield iri, VNGOV.partlySucceededBy, unit_iri(base, successor)
    for predecessor in predecessors(unit):
        yield iri, VNGOV.precededBy, unit_iri(base, predecessor)
