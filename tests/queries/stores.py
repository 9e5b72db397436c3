"""Two articles with what is derived from them, in a store of each engine, and their rows as tuples of strings."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
import pytest
from rdflib import Dataset, URIRef

from kg.derivation import derive
from kg.mapping import to_graph
from kg.model import Extraction, PositionFact, Status
from kg.resolution import resolve
from kg.store import Writer, open_snapshot
from kg.store.terms import to_rdflib
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
    for quad in store():
        if isinstance(quad.graph_name, ox.NamedNode):
            data.graph(URIRef(quad.graph_name.value)).add(tuple(map(to_rdflib, quad.triple)))
    return data


@cache
def store() -> ox.Store:
    """The graphs as an Oxigraph store in memory, with what is derived from them."""
    loaded = ox.Store()
    with TemporaryDirectory() as folder:
        with Writer(Path(folder)) as writer:
            for extraction in (EXTRACTION, LATER):
                graph = to_graph(resolve(extraction))
                writer.replace_graph(graph.identifier, graph)
            derive(writer)
            writer.publish()
        loaded.extend(open_snapshot(Path(folder)).quads_for_pattern(None, None, None, None))
    return loaded


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
