"""Every statement about a thing, once, with who says so."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rdflib.namespace import RDF

from kg.namespaces import VNGOV, link_graph, own_graphs, prefixed, unit_graph
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.quotes import Quote, Source
from kg.serving.site.reading import Term, value_of
from kg.serving.site.sections.section import Section
from kg.serving.site.terms import property_order
from kg.serving.site.texts import property_lists
from kg.serving.site.things import Thing

_SIZE = 30
_MEMBERS = 200  # local identities that are read
_GRAPHS = 60  # that are looked at for a statement
_SAID = 1  # articles that are shown for a statement

_Stated = Sequence[tuple[str, str, Term]]
"""One statement as it stands in the graph: of each local identity, with the property and the value."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A property, a value, the articles that say so with their words, how many more there are, and what else says it.

    ``many`` tells that there are even more than that. ``origins`` are keys of the texts ``origins``, or names of graphs
    that people keep beside those of kg.
    """

    property: str
    term: str
    value: Link
    said: tuple[tuple[Source, Quote | None], ...]
    more: int
    many: bool
    origins: tuple[str, ...]


def _statements(desk: Desk, thing: Thing) -> Paged[Statement] | None:
    listed = _listed(desk, thing)
    if not listed:
        return None
    page = desk.paged(listed, "statements", _SIZE)
    evidence = {each.article: each.iri for each in reversed(desk.quotes.evidence(thing.members))}
    told = tuple(_statement(desk, thing, each, evidence) for each in page.items)
    return Paged(told, page.pager)


def _listed(desk: Desk, thing: Thing) -> list[_Stated]:
    """What is said of the local identities, the same statement of several of them once."""
    found: defaultdict[tuple[str, str], list[tuple[str, str, Term]]] = defaultdict(list)
    for member in thing.members[:_MEMBERS]:
        for predicate, term in desk.reading.statements(member):
            if not (_technical(thing, predicate, term) or _told_otherwise(desk, member, predicate, term)):
                found[predicate, value_of(desk.one(term))].append((member, predicate, term))
    return [found[key] for key in sorted(found, key=lambda key: (property_order(key[0]), key[1]))]


def _technical(thing: Thing, predicate: str, term: Term) -> bool:
    """What only programs need: of the classes of a thing of ours, those of other vocabularies."""
    if predicate == str(RDF.type):
        return bool(thing.kinds) and not value_of(term).startswith(str(VNGOV))
    return (prefixed(predicate) or predicate) in property_lists()["technical"]


def _told_otherwise(desk: Desk, member: str, predicate: str, term: Term) -> bool:
    """What stands in another language beside the same in the reader's."""
    if prefixed(predicate) not in property_lists()["translated"]:
        return False
    languages = {getattr(each, "language", None) for each in desk.reading.values(member, predicate)}
    return desk.language in languages and getattr(term, "language", None) != desk.language


def _statement(desk: Desk, thing: Thing, stated: _Stated, evidence: dict[str, str]) -> Statement:
    _, predicate, term = stated[0]
    graphs = _graphs(desk, stated)
    name = prefixed(predicate) or predicate
    prefix = f"{own_graphs(desk.view.base)}article/"
    articles = [f"{desk.view.base}article/{graph.removeprefix(prefix)}" for graph in graphs if graph.startswith(prefix)]
    others = [graph for graph in graphs if not graph.startswith(prefix)]
    origins = dict.fromkeys(_origin(desk, graph) for graph in others)
    if name in property_lists()["computed"]:
        articles, origins = [], {"computed": None}
    shown = tuple((desk.quotes.source(each), _quote(desk, thing, evidence.get(each))) for each in articles[:_SAID])
    return Statement(
        desk.property_name(predicate),
        name,
        desk.value(desk.one(term)),
        shown,
        max(0, len(articles) - _SAID),
        len(graphs) >= _GRAPHS,
        tuple(origins),
    )


def _graphs(desk: Desk, stated: _Stated) -> list[str]:
    """The graphs that say it, of as many local identities as are needed for ``_GRAPHS``."""
    found: dict[str, None] = {}
    for member, predicate, term in stated:
        found.update(dict.fromkeys(desk.reading.sources(member, predicate, term, _GRAPHS - len(found))))
        if len(found) >= _GRAPHS:
            break
    return sorted(found)


def _origin(desk: Desk, graph: str) -> str:
    if graph == str(unit_graph(desk.view.base)):
        return "units"
    if graph == str(link_graph(desk.view.base)):
        return "links"
    return "derived" if graph.startswith(own_graphs(desk.view.base)) else graph


def _quote(desk: Desk, thing: Thing, evidence: str | None) -> Quote | None:
    return desk.quotes.quote(evidence, thing.names) if evidence else None


SECTION = Section("statements", _statements)
