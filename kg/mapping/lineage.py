"""The graph of units: what became of the units that articles mention, and what those and their successors came from."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from rdflib.namespace import SKOS

from kg.errors import KnowledgeError
from kg.gazetteers.succession import any_unit, predecessors, successors
from kg.gazetteers.units import ancestors
from kg.mapping.context import unit_iri
from kg.mapping.triples import Triples, vi
from kg.mapping.units import described
from kg.model import Unit, UnitKind
from kg.namespaces import VNGOV

Row = tuple[str, str, str, str | None]
"""A unit that an article mentions: its IRI, the class of its kind, its code, the day it began."""


def lineage(rows: Iterable[Row], base: str) -> Mapping[str, Unit]:
    """By IRI, the units of the rows, all that came of them, all that those were made of, and the units above all these.

    What is not on record, or has another IRI there, is left out. The lineage of several rows is what those of each
    taken together are.
    """
    mentioned = (unit for row in rows if (unit := _on_record(row, base)) is not None)
    around = _reached(_reached(mentioned, successors), predecessors)
    return {str(unit_iri(base, unit)): unit for unit in _reached(around, ancestors)}


def lives(units: Iterable[Unit], base: str) -> Triples:
    """What the tables know of units, with their preferred labels."""
    for unit in units:
        yield from described(unit, base)
        yield unit_iri(base, unit), SKOS.prefLabel, vi(unit.label)


def _on_record(row: Row, base: str) -> Unit | None:
    iri, kind, code, begins = row
    key = f"{UnitKind(kind.removeprefix(str(VNGOV))).level}/{code}"
    try:
        unit = any_unit(f"{key}@{begins}" if begins else key)
    except KnowledgeError:
        return None
    return unit if str(unit_iri(base, unit)) == iri else None


def _reached(units: Iterable[Unit], step: Callable[[Unit], Iterable[Unit]]) -> Iterator[Unit]:
    """The units, and those to which steps lead from them, each once."""
    ahead = list(units)
    found = set(ahead)
    while ahead:
        unit = ahead.pop()
        yield unit
        following = [each for each in dict.fromkeys(step(unit)) if each not in found]
        found.update(following)
        ahead.extend(following)
