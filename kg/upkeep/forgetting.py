"""Forgetting people: out of every graph, out of quarantine, and out of the files that hold what was removed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, TypeGuard

import pyoxigraph as ox
from rdflib import Graph, URIRef

from kg import queries
from kg.derivation import derive
from kg.errors import UsageError
from kg.forgetting import WITHHELD, Key, Saying, Tombstone, Tombstones, clean_store, places_of
from kg.judgements import Judgements
from kg.namespaces import article_graph
from kg.store import JudgementFile, Quarantine, StoreDirectory, Writer, named_node, quads
from kg.upkeep.opening import existing
from kg.upkeep.people import People, Scratch


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done: the tombstone, how many graphs of articles changed and how many of them wait in quarantine.

    ``namesakes`` stay in the store, being other people; ``spelled`` are articles whose very names spell the name.
    """

    stone: Tombstone
    people: int
    published: int
    quarantined: int
    namesakes: int
    spelled: tuple[str, ...]


def forget(person: str, directory: Path, reason: str = "", *, everybody: bool = False) -> Forgotten:
    """Remove a person, given by name or IRI, and keep a tombstone, so that no later build brings them back.

    All identities that are one with the person go with it.

    ``everybody`` removes all who bear the name, those to come included. Raises ``UsageError`` when the person is not
    there, when the name is of several, or when the reason says the name. The tombstone is written first: what breaks
    off the next writer of the store finishes.
    """
    with existing(directory) as writer:
        quarantine = Quarantine(directory)
        waiting = {entry: quarantine.graph(entry.article) for entry in quarantine.list()}
        graphs = (quads(named_node(entry.graph), graph) for entry, graph in waiting.items())
        people = People.of(writer, Scratch.of(graphs), groups=_judged(writer))
        meant = people.called(person) if everybody else people.one(person)
        before = Tombstones.open(writer.directory.forgotten)
        stone = (
            before.stone((), [_named(person)])
            if everybody
            else _stone(before, people, meant, writer.base, _places(writer, waiting.values(), meant))
        )
        saying = Saying.of(before, stone.names)
        if saying.says(reason):
            raise UsageError("the reason says the name that is to be forgotten; give one that does not")
        stone = replace(stone, reason=reason)
        after = _reworded(before, saying).with_(stone)
        writer.begin_forgetting()
        after.save(writer.directory.forgotten)
        done = clean_store(writer, _concerned(writer, meant, saying))
        derive(writer)
        writer.rewrite()
        writer.publish()
        spelled = _spelled(writer, quarantine, saying)
    count = len(people.clusters(meant))
    return Forgotten(stone, count, done.published, done.quarantined, people.namesakes(meant), spelled)


def forgotten(directory: Path) -> tuple[Tombstone, ...]:
    """The tombstones of a store."""
    return Tombstones.open(StoreDirectory.open(directory).forgotten).stones


def remember(digest: str, directory: Path) -> Tombstone:
    """Take the tombstone back whose digest begins so: the next build of the articles brings the person back."""
    with existing(directory) as writer:
        path = writer.directory.forgotten
        tombstones = Tombstones.open(path)
        found = [stone for stone in tombstones.stones if digest and stone.digest.startswith(digest)]
        if len(found) != 1:
            count = len(found) or "no"
            raise UsageError(f"{count} tombstones begin with {digest!r}; kg forget --list shows their digests")
        tombstones.without(found[0]).save(path)
    return found[0]


def _judged(writer: Writer) -> Iterator[frozenset[str]]:
    """The IRIs of things that people judged to be one."""
    groups = Judgements(JudgementFile(writer.directory.path).read()).same_groups
    return (frozenset(writer.base + name for name in group) for group in groups)


def _named(name: str) -> str:
    if "://" in name or not any(map(str.isalpha, name)):
        raise UsageError(f"{name} is no name; with --all give the name that all of them bear")
    return name


def _stone(
    tombstones: Tombstones, people: People, meant: tuple[str, ...], base: str, places: Iterable[Key]
) -> Tombstone:
    """The tombstone of the one person whose identities are meant."""
    names = {name for identity in meant for name in people.names[identity]}
    others = {other for name in names for other in people.called(name)}.difference(meant)
    own, stay = ([identity.removeprefix(base) for identity in each] for each in (meant, others))
    return tombstones.stone(own, names, places=places, others=stay)


def _places(writer: Writer, waiting: Iterable[Graph], meant: Iterable[str]) -> set[Key]:
    """Where the graphs, published or in quarantine, have the person."""
    people = [URIRef(identity) for identity in meant]
    named = (quad.graph_name.value for each in people for quad in writer.quads(str(each)) if _is_named(quad.graph_name))
    articles = (name for name in sorted(set(named)) if name.startswith(article_graph(writer.base, "article/")))
    graphs = chain(map(writer.graph, articles), waiting)
    return {
        place for graph in graphs for each in people if (each, None, None) in graph for place in places_of(graph, each)
    }


def _is_named(graph: object) -> TypeGuard[ox.NamedNode]:
    return isinstance(graph, ox.NamedNode)


def _reworded(tombstones: Tombstones, saying: Saying) -> Tombstones:
    """The tombstones, no reason of which says the name."""
    stones = (replace(each, reason=str(WITHHELD)) if saying.says(each.reason) else each for each in tombstones.stones)
    return replace(tombstones, stones=tuple(stones))


def _concerned(writer: Writer, people: Iterable[str], saying: Saying) -> list[str]:
    """The graphs of articles that mention the people or say the name, sorted."""
    wanted = set(map(named_node, people))
    names = {quad.graph_name for quad in writer.quads() if _concerns(quad, wanted, saying)}
    articles = article_graph(writer.base, "article/")
    graphs = (name.value for name in names if isinstance(name, ox.NamedNode))
    return sorted(graph for graph in graphs if graph.startswith(articles))


def _concerns(quad: ox.Quad, people: set[ox.NamedNode], saying: Saying) -> bool:
    if isinstance(quad.object, ox.Literal):
        return saying.spells(quad.object.value)
    return quad.subject in people or quad.object in people


def _spelled(writer: Writer, quarantine: Quarantine, saying: Saying) -> tuple[str, ...]:
    rows: Any = writer.query(queries.internal("article_ids"))
    names = {*(row[0].value for row in rows), *(entry.article for entry in quarantine.list())}
    return tuple(sorted(name for name in names if saying.spells(name)))
