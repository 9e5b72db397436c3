"""The one writer of a store: graphs go in whole, and readers see them when they are published.

The default graph holds the union of the named graphs, each triple once. Oxigraph can also read the union out of the
named graphs, but then a triple that 40 articles state counts 40 times, and three patterns on it give 64,000 rows.

The live database is made anew from the published one (by hard links) whenever the store is opened for writing, so that
a build that was killed half-way, or files that were lost, leave nothing behind.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from itertools import chain
from pathlib import Path
from typing import Self

import pyoxigraph as ox
from rdflib import Graph, URIRef

from kg.store import durable, snapshots
from kg.store.changes import Changes
from kg.store.directory import StoreDirectory
from kg.store.engine import open_live, told
from kg.store.lock import exclusive
from kg.store.removing import remove_all
from kg.store.terms import Triple, bindings, named_node, quads, to_rdflib

_BATCH = 50_000


class Writer:
    """Replaces named graphs of a store and publishes them; a context manager that holds the store's lock.

    ``directory`` is made when it is missing or empty. Raises ``StoreError`` when it is something else, in use, of
    another ``base``, or damaged. ``base=None`` takes the store's own.
    """

    def __init__(self, directory: Path | str, base: str | None = None) -> None:
        self._directory = self._taken(Path(directory), base)
        self._closing = ExitStack()
        self._pending: dict[ox.NamedNode, list[ox.Quad]] = {}
        self._pending_quads = 0
        self._derived = ""
        self._rewritten = False
        self.unfinished = False
        """Whether an earlier writer broke off while it made the store forget somebody."""
        self.changes = Changes()

    def _taken(self, path: Path, base: str | None) -> StoreDirectory:
        """The store to write to."""
        return StoreDirectory.create(path, base)

    @property
    def directory(self) -> StoreDirectory:
        """The store that is written."""
        return self._directory

    @property
    def base(self) -> str:
        """The base of the IRIs in the store."""
        return self._directory.base

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.enter_context(exclusive(self._directory.lock))
            with self._told():
                snapshots.recover(self._directory)
                durable.recover_folders(self._directory.quarantine)
            self._store = open_live(self._directory.live)
            self.unfinished = self._directory.forgetting.exists()
            self._closing = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._let_go()
        self._closing.close()

    def _let_go(self) -> None:
        """Close the live database, if it is open; nothing else may have a reference to it."""
        vars(self).pop("_store", None)

    def replace_graph(self, iri: str, triples: Iterable[Triple]) -> bool:
        """Make the triples the content of a named graph; returns whether that changes anything.

        Numbers and dates are compared by value, as the engine keeps them. Raises ``StoreError`` for a blank node.
        """
        graph = named_node(str(iri))
        wanted = quads(graph, triples)
        if graph in self._pending:
            self._flush()
        if not self._store.contains_named_graph(graph):
            return self._add(graph, wanted)
        return self._change(graph, set(wanted))

    def remove_graph(self, iri: str) -> bool:
        """Remove a named graph; returns whether it was there."""
        return self.replace_graph(iri, ())

    def replace_subjects(self, iri: str, subjects: Iterable[str], triples: Iterable[Triple]) -> bool:
        """Make the triples all that a named graph says of the subjects; returns whether that changes anything.

        What the graph says of others stays. A subject that only the triples have is replaced as well.
        """
        self._flush()
        graph = named_node(str(iri))
        wanted = set(quads(graph, triples))
        nodes = {named_node(str(subject)) for subject in subjects} | {quad.subject for quad in wanted}
        stored = {quad for node in nodes for quad in self._store.quads_for_pattern(node, None, None, graph)}
        return self._exchange(stored, wanted)

    def subjects(self, iri: str, predicate: URIRef, values: Iterable[str]) -> list[str]:
        """What a named graph says to have one of these IRIs as the value of a property, sorted."""
        self._flush()
        graph, link = named_node(str(iri)), named_node(str(predicate))
        found = (self._store.quads_for_pattern(None, link, named_node(str(value)), graph) for value in values)
        subjects = (quad.subject for quad in chain.from_iterable(found))
        return sorted({subject.value for subject in subjects if isinstance(subject, ox.NamedNode)})

    def objects(self, iri: str, subject: str, predicate: URIRef) -> list[str]:
        """The IRIs that a named graph gives a thing as values of a property, sorted."""
        self._flush()
        link = named_node(str(predicate))
        found = self._store.quads_for_pattern(named_node(str(subject)), link, None, named_node(str(iri)))
        return sorted(quad.object.value for quad in found if isinstance(quad.object, ox.NamedNode))

    def graph_count(self) -> int:
        """The number of graphs."""
        self._flush()
        return sum(1 for _ in self._store.named_graphs())

    def graph_names(self) -> list[URIRef]:
        """The names of the graphs, sorted."""
        self._flush()
        return sorted(URIRef(graph.value) for graph in self._store.named_graphs())

    def graph(self, iri: str) -> Graph:
        """A copy of a named graph, empty where there is none."""
        self._flush()
        copy = Graph(identifier=URIRef(str(iri)))
        for quad in self._store.quads_for_pattern(None, None, None, named_node(str(iri))):
            copy.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
        return copy

    def quads(self, subject: str | None = None) -> Iterator[ox.Quad]:
        """All quads of the named graphs, or those about one thing."""
        self._flush()
        found = self._store.quads_for_pattern(named_node(subject) if subject else None, None, None, None)
        return (quad for quad in found if isinstance(quad.graph_name, ox.NamedNode))

    def query(
        self, text: str, given: Mapping[str, str] | None = None
    ) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Ask the live database, unpublished changes included; the default graph is the union.

        ``given`` are IRIs for variables: asking for one thing costs the same however large the store is.
        """
        self._flush()
        return self._store.query(text, substitutions=bindings(given or {}))

    def is_derived_by(self, rules: str) -> bool:
        """Whether the derived graphs were made by these rules, and followed every change that was published since."""
        settled = self._derived.encode() or durable.read(self._directory.derived)
        return settled == rules.encode()

    def settle(self, rules: str) -> None:
        """Say that the derived graphs follow all changes up to here, by these rules (a digest of them)."""
        self.changes.clear()
        self._derived = rules

    def begin_forgetting(self) -> None:
        """Say that somebody is being forgotten, until what a call of ``rewrite`` leaves is published."""
        with self._told():
            durable.write(self._directory.forgetting, b"")

    def rewrite(self) -> None:
        """Make the live database of its statements alone: Oxigraph keeps the words of what was removed.

        What is published afterwards replaces every earlier snapshot, also one that is being read.
        """
        self._flush()
        with self._changing():
            durable.write(self._directory.erasing, b"")
            copy = snapshots.fresh_copy(self._directory, self._store)
            # Closing a database may delete files by their names: only then may another take its place.
            self._let_go()
            snapshots.exchange_live(self._directory, copy)
        self._store = open_live(self._directory.live)
        self._rewritten = True

    def publish(self) -> bool:
        """Let readers see the changes; returns whether there were any. The first one publishes an empty store too."""
        self._flush()
        directory = self._directory
        with self._told():
            changed = directory.unpublished.exists() or not snapshots.is_published(directory)
            if changed:
                if self.changes:
                    directory.derived.unlink(missing_ok=True)
                snapshots.publish(directory, self._store)
                directory.unpublished.unlink(missing_ok=True)
                snapshots.prune(directory)
            if self._rewritten:
                directory.forgetting.unlink(missing_ok=True)
            if self._derived and not self.changes:
                durable.write(directory.derived, self._derived.encode())
        return changed

    def _add(self, graph: ox.NamedNode, wanted: list[ox.Quad]) -> bool:
        if wanted:
            self.changes.note(wanted)
            self._pending[graph] = wanted
            self._pending_quads += len(wanted)
        if self._pending_quads >= _BATCH:
            self._flush()
        return bool(wanted)

    def _change(self, graph: ox.NamedNode, wanted: set[ox.Quad]) -> bool:
        stored = set(self._store.quads_for_pattern(None, None, None, graph))
        if not self._exchange(stored, wanted):
            return False
        self.changes.note(stored | wanted)
        if not wanted:
            self._store.remove_graph(graph)
        return True

    def _exchange(self, stored: set[ox.Quad], wanted: set[ox.Quad]) -> bool:
        """Put quads in the place of those that are stored; returns whether they differ."""
        if stored == wanted or stored == (wanted := _as_kept(wanted)):
            return False
        with self._changing():
            self._remove(stored - wanted)
            self._store.extend(self._kept(wanted - stored))
        return True

    def _remove(self, quads: set[ox.Quad]) -> None:
        """Remove quads, and the triples of those that no other graph states from the union."""
        remove_all(self._store, quads)
        if self._directory.union:
            self._leave_union(quads)

    def _leave_union(self, quads: Iterable[ox.Quad]) -> None:
        remove_all(self._store, [ox.Quad(*quad.triple) for quad in quads if not self._is_stated(quad)])

    def _is_stated(self, quad: ox.Quad) -> bool:
        """Whether a named graph states the triple of a quad."""
        found = self._store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        return any(other.graph_name != ox.DefaultGraph() for other in found)

    def _flush(self) -> None:
        if not self._pending:
            return
        with self._changing():
            self._store.bulk_extend(self._kept(chain.from_iterable(self._pending.values())))
        self._pending.clear()
        self._pending_quads = 0

    def _kept(self, quads: Iterable[ox.Quad]) -> Iterable[ox.Quad]:
        """The quads as they are kept: where the default graph is the union, each there too."""
        return _with_union(quads) if self._directory.union else quads

    def _changing(self) -> AbstractContextManager[None]:
        """The live database differs from the published one from here on, also if the process ends inside."""
        with self._told():
            if not self._directory.unpublished.exists():
                durable.write(self._directory.unpublished, b"")
        return self._told()

    def _told(self) -> AbstractContextManager[None]:
        return told(f"the store {self._directory.path} cannot be written")


def _with_union(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for quad in quads:
        yield quad
        yield ox.Quad(*quad.triple)


def _as_kept(wanted: set[ox.Quad]) -> set[ox.Quad]:
    """The quads as they come back from Oxigraph, which keeps numbers and dates by value (``1.50`` as ``1.5``)."""
    scratch = ox.Store()
    scratch.extend(wanted)
    return set(scratch)
