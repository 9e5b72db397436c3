"""Programmes."""

from rdflib import URIRef

from kg.mapping.context import Context
from kg.mapping.periods import period
from kg.mapping.triples import Triples, labelled, typed, valued
from kg.model import ProgrammeFact
from kg.namespaces import VNGOV


def programme(context: Context, thing: URIRef, fact: ProgrammeFact) -> Triples:
    """A programme with its owner and period."""
    yield from typed(thing, VNGOV.Programme)
    yield from labelled(thing, fact.name)
    yield from valued(thing, VNGOV.owner, context.body_iri(fact.owner))
    yield from period(thing, fact.period)
