"""Two articles with what is derived from them, in a store of each engine, and their rows as tuples of strings."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph

from kg.derivation import DERIVED
from kg.mapping import to_graph
from kg.model import Extraction, PositionFact, Status
from kg.namespaces import BASE
from kg.queries import internal
from kg.resolution import resolve
from tests.mapping.sample import ARTICLE, EXTRACTION, PARTY, said

LATER = Extraction(
    article=replace(ARTICLE, id="sau.txt", title=None, url=None, published=date(2023, 9, 1)),
    home=EXTRACTION.home,
    people=EXTRACTION.people[:1],
    positions=(PositionFact(said("Bí thư Quận ủy Đống Đa"), "Đinh Gia Bảo", "Bí thư", PARTY, Status.CURRENT),),
    bodies=EXTRACTION.bodies[:1],
    indicators=EXTRACTION.indicators[1:],
)

Row = tuple[str, ...]

rdflib_warns_of_itself = pytest.mark.filterwarnings("ignore:Dataset.* is deprecated:DeprecationWarning")
"""rdflib's own evaluator calls what rdflib has deprecated."""


def dataset() -> Dataset:
    """The graphs as an rdflib dataset whose default graph is their union."""
    data = Dataset(default_union=True)
    for graph in (*_articles(), *_derived(store())):
        for triple in graph:
            data.graph(graph.identifier).add(triple)
    return data


def store() -> ox.Store:
    """The graphs as an Oxigraph store."""
    loaded = ox.Store()
    for graph in _articles():
        _load(loaded, graph)
    for graph in _derived(loaded):
        _load(loaded, graph)
    return loaded


def _articles() -> Iterator[Graph]:
    return (to_graph(resolve(extraction)) for extraction in (EXTRACTION, LATER))


def _derived(loaded: ox.Store) -> list[Graph]:
    found = []
    for each in DERIVED:
        solutions = loaded.query(internal(each.query))
        assert isinstance(solutions, ox.QuerySolutions)
        rows = [tuple(term and term.value for term in solution) for solution in solutions]
        graph = Graph(identifier=each.name(BASE))
        for triple in each.triples(rows, BASE):
            graph.add(triple)
        found.append(graph)
    return found


def _load(loaded: ox.Store, graph: Graph) -> None:
    name = ox.NamedNode(str(graph.identifier))
    loaded.load(graph.serialize(format="nt").encode(), format=ox.RdfFormat.N_TRIPLES, to_graph=name)


def from_oxigraph(loaded: ox.Store, text: str) -> list[Row]:
    """Rows of a SELECT query; an unbound variable is empty."""
    solutions = loaded.query(text, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return [_row(term.value if term else None for term in solution) for solution in solutions]


def from_rdflib(data: Dataset, text: str) -> list[Row]:
    """Rows of a SELECT query; an unbound variable is empty."""
    return [_row(None if term is None else str(term) for term in row) for row in data.query(text)]


def _row(values: Iterable[str | None]) -> Row:
    return tuple(value or "" for value in values)
