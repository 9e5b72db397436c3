"""The one writer of a store: graphs go in whole, and readers see them when they are published.

The default graph holds the union of the named graphs, each triple once. Oxigraph can also read the union out of the
named graphs, but then a triple that 40 articles state counts 40 times, and three patterns on it give 64,000 rows.

The live database is made anew from the published one (by hard links) whenever the store is opened for writing, so that
a build that was killed half-way, or files that were lost, leave nothing behind.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from itertools import chain
from pathlib import Path
from typing import Self

import pyoxigraph as ox
from rdflib import URIRef

from kg.store import durable, snapshots
from kg.store.directory import StoreDirectory
from kg.store.engine import open_live, told
from kg.store.lock import exclusive
from kg.store.terms import Triple, named_node, quads

_BATCH = 50_000


class Writer:
    """Replaces named graphs of a store and publishes them; a context manager that holds the store's lock.

    ``directory`` is made when it is missing or empty. Raises ``StoreError`` when it is something else, in use, of
    another ``base``, or damaged. ``base=None`` takes the store's own.
    """

    def __init__(self, directory: Path | str, base: str | None = None) -> None:
        self._directory = StoreDirectory.create(Path(directory), base)
        self._closing = ExitStack()
        self._pending: dict[ox.NamedNode, list[ox.Quad]] = {}
        self._pending_quads = 0

    @property
    def base(self) -> str:
        """The base of the IRIs in the store."""
        return self._directory.base

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            stack.enter_context(exclusive(self._directory.lock))
            with self._told():
                snapshots.recover(self._directory)
            self._store = open_live(self._directory.live)
            self._closing = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        del self._store
        self._closing.close()

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

    def graph_names(self) -> list[URIRef]:
        """The names of the graphs, sorted."""
        self._flush()
        return sorted(URIRef(graph.value) for graph in self._store.named_graphs())

    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Ask the live database, unpublished changes included; the default graph is the union."""
        self._flush()
        return self._store.query(text)

    def publish(self) -> bool:
        """Let readers see the changes; returns whether there were any. The first one publishes an empty store too."""
        self._flush()
        directory = self._directory
        with self._told():
            if snapshots.is_published(directory) and not directory.unpublished.exists():
                return False
            snapshots.publish(directory, self._store)
            directory.unpublished.unlink(missing_ok=True)
            snapshots.prune(directory)
        return True

    def _add(self, graph: ox.NamedNode, wanted: list[ox.Quad]) -> bool:
        if wanted:
            self._pending[graph] = wanted
            self._pending_quads += len(wanted)
        if self._pending_quads >= _BATCH:
            self._flush()
        return bool(wanted)

    def _change(self, graph: ox.NamedNode, wanted: set[ox.Quad]) -> bool:
        stored = set(self._store.quads_for_pattern(None, None, None, graph))
        if stored == wanted or stored == (wanted := _as_kept(wanted)):
            return False
        with self._changing():
            for quad in stored - wanted:
                self._remove(quad)
            self._store.extend(_with_union(wanted - stored))
            if not wanted:
                self._store.remove_graph(graph)
        return True

    def _remove(self, quad: ox.Quad) -> None:
        """Remove a quad, and its triple from the union when no other graph states it."""
        self._store.remove(quad)
        named = self._store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        if all(other.graph_name == ox.DefaultGraph() for other in named):
            self._store.remove(ox.Quad(*quad.triple))

    def _flush(self) -> None:
        if not self._pending:
            return
        with self._changing():
            self._store.bulk_extend(_with_union(chain.from_iterable(self._pending.values())))
        self._pending.clear()
        self._pending_quads = 0

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
