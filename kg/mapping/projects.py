"""Projects."""

from rdflib import URIRef

from kg.gazetteers.units import ancestors
from kg.mapping.bodies import units_of_bodies
from kg.mapping.context import Context
from kg.mapping.statuses import event_status
from kg.mapping.triples import Triples, labelled, text_valued, typed, valued
from kg.mapping.units import units
from kg.model import ProjectFact, Unit
from kg.namespaces import VNGOV
from kg.text import fold, squeeze


def project(context: Context, thing: URIRef, fact: ProjectFact) -> Triples:
    """A project with its place: the words, and the unit where the article leaves one reading of them."""
    yield from typed(thing, VNGOV.Project)
    yield from labelled(thing, fact.name)
    yield from text_valued(thing, VNGOV.placeName, fact.place)
    yield from valued(thing, VNGOV.eventStatus, event_status(fact))
    if fact.place and (unit := _unit_named(context, fact.place)):
        yield thing, VNGOV.unit, context.unit(unit)
        yield from units(context, [unit])


def _unit_named(context: Context, place: str) -> Unit | None:
    name = fold(squeeze(place))
    matching = [unit for unit in _units_in(context) if name in {fold(unit.label), fold(unit.name)}]
    return matching[0] if len(matching) == 1 else None


def _units_in(context: Context) -> dict[Unit, None]:
    named = (*context.resolution.extraction.home, *units_of_bodies(context))
    return dict.fromkeys(each for unit in named for each in (unit, *ancestors(unit)))
