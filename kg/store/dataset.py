"""The published graph as an rdflib ``Dataset``: the Python API."""

from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset, Graph, URIRef, Variable
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.plugins.sparql import prepareQuery
from rdflib.query import Result
from rdflib.term import Identifier, Node

from kg.errors import StoreError, UsageError
from kg.namespaces import PREFIXES
from kg.store.complaints import syntax_error
from kg.store.engine import reason
from kg.store.reader import Snapshot, take_snapshot
from kg.store.refusing import refuse_dangerous
from kg.store.terms import Triple, iri, to_ox, to_rdflib

_Pattern = tuple[Node | None, Node | None, Node | None]
_UNION = "__UNION__"
_NOT_SELECTED = "SELECT projection"
"""Oxigraph's complaint about a substitution of a variable that is not selected has these words."""


def open_dataset(directory: Path | str) -> Dataset:
    """The published graph of a store; the default graph is the union of all, changes raise ``StoreError``.

    It stays what it was when opened; open again to see what was published since.
    """
    dataset = Dataset(store=_ReadOnly(take_snapshot(directory)), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset


class _ReadOnly(OxigraphStore):
    """Oxigraph behind rdflib, read-only: each triple of the union once, ``xsd:string`` plain, no SERVICE.

    What Oxigraph finds is read to the end before it is passed on: its iterators must not reach another thread.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(store=snapshot.store)
        self._hold = snapshot.hold

    def close(self, commit_pending_transaction: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - rdflib's
        """Let go of the snapshot; asking afterwards raises ``StoreError``."""
        self._store = None
        self._hold.close()

    @property
    def _inner(self) -> ox.Store:
        if self._store is None:
            raise StoreError("the graph was closed; open it again with kg.open")
        return self._store

    def triples(
        self, triple_pattern: _Pattern, context: Graph | None = None
    ) -> Iterator[tuple[Triple, Iterator[Graph | None]]]:
        """The triples of a graph, or with no context of the union, with the graphs that each is in."""
        graph = ox.DefaultGraph() if context is None else _graph_name(context)
        for quad in self._quads(triple_pattern, graph):
            triple = _triple(quad.triple)
            yield triple, self.contexts(triple) if context is None else iter((context,))

    def contexts(self, triple: Triple | None = None) -> Generator[Graph, None, None]:
        """All named graphs, or those that a triple is in."""
        if triple is None:
            yield from map(self._graph, list(self._inner.named_graphs()))
        else:
            names = (quad.graph_name for quad in self._quads(triple))
            yield from (self._graph(name) for name in names if isinstance(name, ox.NamedNode))

    def query(
        self,
        query: Any,
        initNs: Mapping[str, Any],  # noqa: N803 - rdflib's names
        initBindings: Mapping[str, Identifier],  # noqa: N803
        queryGraph: Any,  # noqa: N803
        **_: object,
    ) -> Result:
        """The answer of Oxigraph, and of rdflib's engine where a binding is of a variable that is not selected."""
        text, prefixes, base = _unprepared(query)
        refuse_dangerous(text)
        try:
            found = self._inner.query(
                text,
                base_iri=base,
                default_graph=None if queryGraph == _UNION else iri(queryGraph),
                prefixes={name: str(iri_) for name, iri_ in {**dict(self.namespaces()), **initNs, **prefixes}.items()},
                substitutions={ox.Variable(name): to_ox(value) for name, value in initBindings.items()},
            )
            return _result(found)
        except SyntaxError as error:
            raise syntax_error(text, error) from error
        except (OSError, RuntimeError) as error:
            if initBindings and _NOT_SELECTED in str(error):
                _refuse_from(text, {**initNs, **prefixes}, base)
                raise NotImplementedError from error  # rdflib then evaluates the query itself
            raise StoreError(f"the query cannot be answered: {reason(error)}") from error

    def __len__(self, context: Graph | None = None) -> int:
        """The number of triples of a graph, or of the union."""
        return sum(1 for _ in self.triples((None, None, None), context))

    def add_graph(self, graph: Graph) -> None:
        """``Dataset.graph(name)`` calls this also to read a graph that is there."""
        name = graph.identifier
        if name != DATASET_DEFAULT_GRAPH_ID and not self._inner.contains_named_graph(iri(name)):
            self._refuse()

    def _quads(self, pattern: _Pattern, graph: ox.NamedNode | ox.DefaultGraph | None = None) -> list[ox.Quad]:
        """The quads that match; none for a pattern with a term that no store holds."""
        try:
            terms = _pattern(pattern)
        except StoreError:
            return []
        return list(self._inner.quads_for_pattern(*terms, graph))

    def _graph(self, name: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> Graph:
        return Graph(store=self, identifier=URIRef(name.value) if isinstance(name, ox.NamedNode) else None)

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise StoreError("the published graph is read-only; change a store with kg build or kg.store.Writer")

    add = addN = remove = remove_graph = update = _refuse  # noqa: N815 - rdflib's name


def _unprepared(query: Any) -> tuple[str, Mapping[str, Any], str | None]:
    """The text, prefixes and base of a query, which ``prepareQuery`` leaves in what it makes."""
    if isinstance(query, str):
        return query, {}, None
    text, prefixes, base = getattr(query, "_original_args", (None, {}, None))
    if not isinstance(text, str):
        raise UsageError("a query without its text cannot be run on a store; give the text, or prepareQuery of it")
    return text, prefixes, base


def _refuse_from(text: str, prefixes: Mapping[str, Any], base: str | None) -> None:
    """Raise ``UsageError`` for a query with FROM, whose graphs rdflib would fetch from the web."""
    try:
        prepared = prepareQuery(text, prefixes, base)
    except Exception as error:  # pyparsing's errors, and bare ones for an unknown prefix
        said = " ".join(str(error).split())
        raise UsageError(f"rdflib cannot bind a variable that this query does not select: {said}") from error
    if prepared.algebra.datasetClause:
        raise UsageError("a query with FROM can only be given bindings of variables that it selects")


def _result(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Result:
    """The result as rdflib's, read to the end: an Oxigraph result must not reach another thread."""
    if isinstance(found, ox.QueryBoolean):
        result = Result("ASK")
        result.askAnswer = bool(found)
    elif isinstance(found, ox.QuerySolutions):
        result = Result("SELECT")
        result.vars = [Variable(variable.value) for variable in found.variables]
        result.bindings = [_binding(result.vars, solution) for solution in found]
    else:
        result = Result("CONSTRUCT")
        result.graph = Graph()
        for triple in found:
            result.graph.add(_triple(triple))
    return result


def _binding(names: list[Variable], solution: ox.QuerySolution) -> Mapping[Variable, Identifier]:
    return {name: to_rdflib(term) for name, term in zip(names, solution, strict=True) if term is not None}


def _triple(triple: ox.Triple) -> Triple:
    return to_rdflib(triple.subject), to_rdflib(triple.predicate), to_rdflib(triple.object)


def _pattern(
    pattern: _Pattern,
) -> tuple[ox.NamedNode | None, ox.NamedNode | None, ox.NamedNode | ox.Literal | None]:
    s, p, o = pattern
    return (
        None if s is None else iri(s),
        None if p is None else iri(p),
        None if o is None else to_ox(o),
    )


def _graph_name(context: Graph) -> ox.NamedNode:
    return iri(context.identifier)
