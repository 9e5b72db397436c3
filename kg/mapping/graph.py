"""From a resolution to the named graph of its article, as CONTRIBUTING.md describes it."""

from rdflib import Graph

from kg.mapping.articles import article
from kg.mapping.bodies import bodies, units_of_bodies
from kg.mapping.context import Context, context_of
from kg.mapping.documents import document
from kg.mapping.events import event
from kg.mapping.evidence import evidence
from kg.mapping.observations import observation
from kg.mapping.people import people
from kg.mapping.programmes import programme
from kg.mapping.projects import project
from kg.mapping.tenures import tenure
from kg.mapping.terms import term
from kg.mapping.triples import Triples
from kg.mapping.units import units
from kg.model import (
    DocumentFact,
    EntityId,
    EventFact,
    Fact,
    IndicatorFact,
    PositionFact,
    ProgrammeFact,
    ProjectFact,
    Resolution,
    TermFact,
)
from kg.namespaces import BASE, article_graph


def to_graph(resolution: Resolution, base: str = BASE) -> Graph:
    """The graph of one article, without blank nodes; its identifier is the graph's name.

    ``base`` is the prefix of everything minted.
    """
    graph = Graph(identifier=article_graph(base, resolution.article.path))
    for triple in triples(resolution, base):
        graph.add(triple)
    return graph


def triples(resolution: Resolution, base: str = BASE) -> Triples:
    """The triples of one article's graph; one can come more than once."""
    context = context_of(resolution, base)
    yield from article(context)
    yield from people(context)
    yield from bodies(context)
    yield from units(context, (*resolution.extraction.home, *units_of_bodies(context)))
    for fact, thing in resolution.facts:
        yield from _described(context, fact, thing)
        yield from evidence(context, fact, thing)


def _described(context: Context, fact: Fact, thing: EntityId) -> Triples:
    iri = context.iri(thing)
    match fact:
        case PositionFact():
            yield from tenure(context, thing, fact)
        case TermFact():
            yield from term(context, iri, fact)
        case ProgrammeFact():
            yield from programme(context, iri, fact)
        case ProjectFact():
            yield from project(context, iri, fact)
        case DocumentFact():
            yield from document(context, iri, fact)
        case EventFact():
            yield from event(context, iri, fact)
        case IndicatorFact():
            yield from observation(context, iri, fact)
        case _:  # people and bodies are described once, for all facts that name them
            pass
