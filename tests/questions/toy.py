"""The toy graph on both engines; ``python -m tests.questions.toy`` rewrites the graphs that are derived from it."""

import csv
import io
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph as ox
from rdflib import Dataset, Graph, URIRef

from kg.derivation import derive
from kg.namespaces import PREFIXES, entity_graph, identity_graph, tenure_graph, unit_graph
from kg.queries import QUESTIONS, SavedQuery, bind
from kg.resources import resource
from kg.store import Writer, export, open_snapshot, run
from kg.store.terms import to_rdflib

BASE = "https://example.org/toy/"
FOLDER = resource(QUESTIONS)
TOY = FOLDER / "toy.trig"
JUDGEMENTS = FOLDER / "toy-judgements.tsv"
DERIVED = FOLDER / "toy-derived.trig"
HEAD = b"# What kg derives from toy.trig. Rewrite it with `make docs`.\n\n"

Row = tuple[str, ...]


def toy_store(directory: Path) -> ox.Store:
    """The published store of the toy graph, its derived graphs made by kg."""
    with Writer(directory, BASE) as writer:
        for name, graph in graphs(TOY).items():
            writer.replace_graph(name, graph)
        shutil.copyfile(JUDGEMENTS, writer.directory.judgements)
        derive(writer)
        writer.publish()
    return open_snapshot(directory)


def toy_dataset() -> Dataset:
    """The toy graph with its derived graphs, as they are shipped."""
    data = Dataset(default_union=True)
    for name, graph in graphs(TOY, DERIVED).items():
        for triple in graph:
            data.graph(URIRef(name)).add(triple)
    return data


def graphs(*files: Path) -> dict[str, Graph]:
    """The named graphs of TriG files."""
    found: dict[str, Graph] = {}
    for file in files:
        for quad in ox.parse(file.read_bytes(), ox.RdfFormat.TRIG):
            name = str(quad.graph_name.value)
            found.setdefault(name, Graph()).add(tuple(map(to_rdflib, quad.triple)))
    return found


def derived() -> bytes:
    """The derived graphs of the toy graph, as a file."""
    out = io.BytesIO()
    with TemporaryDirectory() as folder:
        store = toy_store(Path(folder) / "store")
        names = (entity_graph, identity_graph, tenure_graph, unit_graph)
        export(store, "trig", out, base=BASE, graphs={str(name(BASE)) for name in names})
    return HEAD + out.getvalue()


def asked(store: ox.Store, query: SavedQuery, values: dict[str, str] | None = None) -> list[Row]:
    """Rows of a saved query in a store, as ``kg query --format csv`` writes them."""
    answer = run(store, bind(query, dict(query.toy) if values is None else values), ("csv",), prefixes=PREFIXES)
    return rows(answer.data.decode())


def rows(text: str) -> list[Row]:
    """The rows of a CSV file without its header."""
    return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))][1:]


if __name__ == "__main__":
    DERIVED.write_bytes(derived())
