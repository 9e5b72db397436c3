"""Read an RDF file of any format: as one graph, or with its named graphs."""

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pyoxigraph as ox
from rdflib import Graph

from kg.errors import InputError
from kg.validation.silence import silenced
from kg.validation.terms import Triple, graph_of, triple_from_oxigraph

_NESTED_ENTITY = re.compile(rb"<!ENTITY[^>&]*+&")

FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
    "xml": ox.RdfFormat.RDF_XML,
}
"""Formats by the suffix of a file's name."""


@dataclass(frozen=True, slots=True)
class Quads:
    """What a file says, graph by graph; ``triples`` are the same for rdflib."""

    quads: tuple[ox.Quad, ...]
    prefixes: Mapping[str, str]
    triples: tuple[Triple, ...]

    def graph(self) -> Graph:
        """All triples as one graph."""
        return graph_of(self.triples, self.prefixes)

    def store(self) -> ox.Store:
        """A store in memory with the named graphs; its default graph is the union of all."""
        store = ox.Store()
        store.bulk_extend(self.quads)
        store.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in self.quads)
        return store


def read_graph(source: Path | IO[bytes], suffix: str | None = None) -> Graph:
    """Read a file, or a stream whose format is named by a suffix of ``FORMATS``; ``.gz`` is unpacked.

    Named graphs are merged. Nothing is fetched: a JSON-LD context must be in the file. Raises ``InputError`` when the
    source cannot be read.
    """
    return read_quads(source, suffix).graph()


def read_quads(source: Path | IO[bytes], suffix: str | None = None) -> Quads:
    """The same with its named graphs."""
    name = str(source) if isinstance(source, Path) else "standard input"
    form = _format(source if isinstance(source, Path) else Path(f"stream.{suffix}"))
    base = source.absolute().as_uri() if isinstance(source, Path) else "urn:stdin"
    try:
        with _opened(source) as stream, silenced("rdflib.term"):
            parsed = ox.parse(_harmless(stream.read(), form, name), form, base_iri=base, rename_blank_nodes=True)
            quads = tuple(parsed)
            return Quads(quads, parsed.prefixes, tuple(map(triple_from_oxigraph, quads)))
    except SyntaxError as error:
        raise InputError(f"{name} is not valid {form.name}: {error.msg}") from error
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _harmless(data: bytes, form: ox.RdfFormat, name: str) -> bytes:
    """The data, unless it is XML with entities inside entities, which a parser would grow without bounds."""
    if form == ox.RdfFormat.RDF_XML and _NESTED_ENTITY.search(data):
        raise InputError(f"{name} has XML entities that are made of other entities; write them out")
    return data


def _format(path: Path) -> ox.RdfFormat:
    suffix = Path(path.stem if path.suffix.lower() == ".gz" else path.name).suffix.lower().removeprefix(".")
    if suffix not in FORMATS:
        raise InputError(
            f"{path} has no suffix of an RDF format; use one of .{', .'.join(FORMATS)}, each also with .gz"
        )
    return FORMATS[suffix]


@contextmanager
def _opened(source: Path | IO[bytes]) -> Iterator[IO[bytes]]:
    if not isinstance(source, Path):
        yield source
        return
    opener = gzip.open if source.suffix.lower() == ".gz" else open
    with opener(source, "rb") as stream:
        yield stream  # type: ignore[misc]
