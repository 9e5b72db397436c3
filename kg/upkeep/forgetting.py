"""Forgetting people: out of every graph, out of quarantine, and out of the files that hold what was removed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from rdflib import URIRef

from kg import queries
from kg.derivation import derive
from kg.errors import UsageError
from kg.forgetting import WITHHELD, Saying, Tombstone, Tombstones, clean_entry, redact
from kg.namespaces import article_graph, link_graph
from kg.store import Quarantine, StoreDirectory, Writer, named_node, quads
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

    ``everybody`` removes all who bear the name, those to come included. Raises ``UsageError`` when the person is not
    there, when the name is of several, or when the reason says the name. The tombstone is written first: what breaks
    off the next writer of the store finishes.
    """
    with existing(directory) as writer:
        quarantine = Quarantine(directory)
        waiting = {entry: quarantine.graph(entry.article) for entry in quarantine.list()}
        graphs = (quads(named_node(entry.graph), graph) for entry, graph in waiting.items())
        people = People.of(writer, Scratch.of(graphs))
        meant = people.called(person) if everybody else (people.one(person),)
        before = Tombstones.open(writer.directory.forgotten)
        stone = _stone(before, _named(person) if everybody else "", people, meant, writer.base)
        saying = Saying.of(before, stone.names)
        if saying.says(reason):
            raise UsageError("the reason says the name that is to be forgotten; give one that does not")
        stone = replace(stone, reason=reason)
        after = _reworded(before, saying).with_(stone)
        writer.begin_forgetting()
        after.save(writer.directory.forgotten)
        quarantined = sum(clean_entry(quarantine, entry, graph, after, writer.base) for entry, graph in waiting.items())
        quarantine.reword_releases(lambda text: str(WITHHELD) if saying.says(text) else text)
        published = sum(_clean(writer, graph, after) for graph in _concerned(writer, meant, saying))
        _publish(writer, meant)
        spelled = _spelled(writer, quarantine, saying)
    return Forgotten(stone, len(meant), published, quarantined, people.namesakes(meant), spelled)


def _publish(writer: Writer, people: Iterable[str]) -> None:
    writer.replace_subjects(link_graph(writer.base), people, ())
    derive(writer)
    writer.rewrite()
    writer.publish()


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


def _named(name: str) -> str:
    if "://" in name or not any(map(str.isalpha, name)):
        raise UsageError(f"{name} is no name; with --all give the name that all of them bear")
    return name


def _stone(tombstones: Tombstones, everybody: str, people: People, meant: tuple[str, ...], base: str) -> Tombstone:
    """The tombstone of everybody of a name, or of the one person meant."""
    if everybody:
        return tombstones.stone("", [everybody])
    return tombstones.stone(meant[0].removeprefix(base), people.names[meant[0]])


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


def _clean(writer: Writer, graph: str, tombstones: Tombstones) -> bool:
    return writer.replace_graph(graph, redact(writer.graph(URIRef(graph)), tombstones, writer.base))


def _spelled(writer: Writer, quarantine: Quarantine, saying: Saying) -> tuple[str, ...]:
    rows: Any = writer.query(queries.internal("article_ids"))
    names = {*(row[0].value for row in rows), *(entry.article for entry in quarantine.list())}
    return tuple(sorted(name for name in names if saying.spells(name)))
