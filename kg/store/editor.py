"""Changing a store over HTTP: updates, and graphs that are put, added to and deleted.

In a plain dataset everything may be written. In a store of kg's own (``StoreDirectory.union``) what is made from
articles and judgements is written by kg alone, and so is the default graph, which is the union: others write named
graphs of their own beside them, and the union follows.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox
from rdflib.namespace import RDF

from kg.errors import RefusedError, StoreError, UsageError
from kg.namespaces import VNGOV, own_graphs
from kg.store import durable
from kg.store.complaints import update_error
from kg.store.directory import StoreDirectory
from kg.store.engine import reason
from kg.store.querying import Graphs
from kg.store.refusing import refuse_missing
from kg.store.terms import named_node
from kg.store.updating import Update, read_update
from kg.store.writer import Writer

_TYPE = ox.NamedNode(str(RDF.type))
_STATED = ("does not exist", "already exists")
"""How the engine's complaints about graphs end that must be there, or must not."""
_UNION_IS_READ_ONLY = "the default graph of this store is the union of its graphs; write to a named graph of your own"


class Editor(Writer):
    """A ``Writer`` of a store that is there, of either kind, for what people ask for over HTTP.

    Raises ``StoreError`` as ``Writer`` does. Changes are seen by readers after ``publish``; where a call raises
    ``StoreError``, nothing is published any more.
    """

    def __init__(self, directory: Path | str) -> None:
        super().__init__(directory)
        self._broken = False

    def _taken(self, path: Path, base: str | None) -> StoreDirectory:  # noqa: ARG002 - the store has its base
        return StoreDirectory.open(path)

    def update(
        self,
        text: str,
        *,
        graphs: Graphs | None = None,
        allowed: Collection[str] = (),
        prefixes: Mapping[str, str] | None = None,
        base_iri: str | None = None,
    ) -> None:
        """Run an update, whole or not at all; the union follows when all its operations are done.

        ``graphs`` are those of ``using-graph-uri`` and ``using-named-graph-uri``. Raises ``UsageError`` for a syntax
        error, for USING of a graph that the store does not have, for a graph that must be there or must not, and
        ``RefusedError`` for LOAD and SERVICE of what is not ``allowed``, and for what may not be written.
        """
        update = read_update(text, graphs=graphs, allowed=allowed, prefixes=prefixes, base_iri=base_iri)
        self._refuse_derived(update)
        if not graphs:
            refuse_missing(self._store, update.sources)
        touched = [named_node(graph) for graph in sorted(update.graphs)] if self._directory.union else []
        before = self._content(touched)
        with self._whole():
            self._run(update.text, prefixes, base_iri)
            self._follow(before, self._content(touched))

    def has_graph(self, name: str | None) -> bool:
        """Whether there is a named graph; the default graph, ``None``, always is."""
        self._flush()
        return name is None or self._store.contains_named_graph(named_node(name))

    def put_graph(self, name: str | None, triples: Iterable[ox.Triple | ox.Quad]) -> bool:
        """Make the triples the content of a graph, ``None`` for the default graph; returns whether it was not there.

        Of quads, as ``pyoxigraph.parse`` gives them, the graph does not count. Raises ``RefusedError`` for a graph that
        may not be written.
        """
        return self._set(name, triples, keep=False)

    def post_graph(self, name: str | None, triples: Iterable[ox.Triple | ox.Quad]) -> bool:
        """Add triples to a graph, as ``put_graph``; their blank nodes must have names of their own.

        ``pyoxigraph.parse(…, rename_blank_nodes=True)`` gives such.
        """
        return self._set(name, triples, keep=True)

    def delete_graph(self, name: str | None) -> bool:
        """Remove a graph, or what is in the default graph; returns whether it was there."""
        was_there = self.has_graph(name)
        graph = self._writable(name)
        with self._whole():
            stored = self._content([graph])
            self._exchange(stored, set())
            if isinstance(graph, ox.NamedNode) and was_there:
                self._store.remove_graph(graph)
            self._note(stored)
        return was_there

    def load(self, file: BinaryIO, form: ox.RdfFormat, base_iri: str | None = None) -> None:
        """Add what a file says to a plain dataset, however large it is; its blank nodes are its own.

        Raises what the engine and the file raise: ``SyntaxError``, ``OSError``.
        """
        self._refuse_derived(Update(""))
        self._flush()
        with self._told():
            durable.write(self._directory.unpublished, b"")
        self._store.bulk_load(file, form, base_iri=base_iri)

    def publish(self) -> bool:
        """Let readers see the changes; raises ``StoreError`` where one of them broke off."""
        if self._broken:
            raise StoreError(f"the store {self._directory.path} could not be changed; open it again")
        return super().publish()

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """What happens inside is done, or nothing is published any more."""
        self._flush()
        try:
            with self._changing():
                yield
        except UsageError:
            raise
        except BaseException:
            self._broken = True
            raise

    def _run(self, text: str, prefixes: Mapping[str, str] | None, base_iri: str | None) -> None:
        try:
            self._store.update(text, prefixes=dict(prefixes or {}), base_iri=base_iri)
        except SyntaxError as error:
            raise update_error(text, error) from error
        except (OSError, RuntimeError) as error:
            if (said := reason(error)).endswith(_STATED):
                raise UsageError(f"the update was not run: {said[0].lower()}{said[1:]}") from error
            raise StoreError(f"the update cannot be run: {said}") from error

    def _content(self, graphs: Iterable[ox.NamedNode | ox.DefaultGraph]) -> set[ox.Quad]:
        return {quad for graph in graphs for quad in self._store.quads_for_pattern(None, None, None, graph)}

    def _follow(self, before: set[ox.Quad], after: set[ox.Quad]) -> None:
        """Make the union follow changes of named graphs."""
        self._leave_union(before - after)
        self._store.extend(ox.Quad(*quad.triple) for quad in after - before)
        self._note(before ^ after)

    def _note(self, changed: Iterable[ox.Quad]) -> None:
        """Remember the things of kg's own classes: what is derived must follow what is said of them."""
        typed = [quad for quad in changed if quad.predicate == _TYPE and _is_own(quad.object)]
        if typed and self._directory.union:
            self.changes.note(typed)

    def _set(self, name: str | None, triples: Iterable[ox.Triple | ox.Quad], *, keep: bool) -> bool:
        was_there = self.has_graph(name)
        graph = self._writable(name)
        wanted = {ox.Quad(triple.subject, triple.predicate, triple.object, graph) for triple in triples}
        with self._whole():
            stored = set() if keep else self._content([graph])
            self._exchange(stored, wanted)
            if isinstance(graph, ox.NamedNode):
                self._store.add_graph(graph)
            self._note(stored ^ wanted)
        return not was_there

    def _writable(self, name: str | None) -> ox.NamedNode | ox.DefaultGraph:
        if name is None:
            if self._directory.union:
                raise RefusedError(_UNION_IS_READ_ONLY)
            return ox.DefaultGraph()
        self._refuse_own([name])
        return named_node(name)

    def _refuse_derived(self, update: Update) -> None:
        if not self._directory.union:
            return
        if update.anywhere:
            raise RefusedError(
                "the update may write to any graph; in this store name each graph that it writes, and not by a variable"
            )
        if update.default:
            raise RefusedError(_UNION_IS_READ_ONLY)
        self._refuse_own(sorted(update.graphs))

    def _refuse_own(self, names: Iterable[str]) -> None:
        own = own_graphs(self.base)
        for name in names:
            if self._directory.union and name.startswith(own):
                raise RefusedError(f"the graph <{name}> is made from articles; write to a graph outside <{own}>")


def _is_own(cls: object) -> bool:
    return isinstance(cls, ox.NamedNode) and cls.value.startswith(str(VNGOV))
