"""A store as a file, the same bytes for the same content.

Turtle and N-Triples hold the union of the graphs, each triple once; N-Quads, TriG and JSON-LD keep the graphs.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import pyoxigraph as ox

from kg.errors import StoreError, UsageError
from kg.namespaces import BASE, PREFIXES, own_graphs
from kg.store.turtle import Shortener, blocks

_Name = ox.NamedNode | ox.DefaultGraph
_BLANK = re.compile(rb"_:|\S+ \S+ _:")


def export(
    store: ox.Store,
    format_: str,
    out: BinaryIO,
    *,
    base: str = BASE,
    graphs: Collection[str] | None = None,
    union: bool = True,
) -> None:
    """Write a store in one of ``FORMATS``; ``graphs`` limits it to these named graphs.

    The default graph is written too where it is not the ``union``. Raises ``UsageError`` for another format and
    ``StoreError`` for a blank node in one of the union's own graphs, which should hold none.
    """
    if format_ not in FORMATS:
        raise UsageError(f"there is no export format {format_}; choose one of {', '.join(FORMATS)}")
    short = Shortener(base, PREFIXES)
    own = own_graphs(base) if union else None
    names: list[_Name] = [] if union or graphs is not None else [ox.DefaultGraph()]
    out.writelines(FORMATS[format_](_Source(store, own), [*names, *_names(store, graphs)], short))


@dataclass(frozen=True, slots=True)
class _Source:
    """A store, and what the names of its graphs that hold no blank nodes begin with."""

    store: ox.Store
    own: str | None


def _turtle(store: _Source, names: list[_Name], short: Shortener) -> Iterator[bytes]:
    lines = (line.decode() for line in _union(store, names))
    yield from _encoded(short.header())
    yield from _encoded(blocks(lines, short))


def _ntriples(store: _Source, names: list[_Name], _: Shortener) -> Iterator[bytes]:
    return (line + b" .\n" for line in _union(store, names))


def _nquads(store: _Source, names: list[_Name], _: Shortener) -> Iterator[bytes]:
    return iter(sorted(line + _ending(name) for name in names for line in _triples(store, name)))


def _trig(store: _Source, names: list[_Name], short: Shortener) -> Iterator[bytes]:
    yield from _encoded(short.header())
    for name in names:
        lines = (line.decode() for line in sorted(_triples(store, name)))
        yield from _encoded([f"\n{_heading(name, short)}{{\n", *blocks(lines, short, "    "), "}\n"])


def _jsonld(store: _Source, names: list[_Name], _: Shortener) -> Iterator[bytes]:
    lines = (line + _ending(name) for name in names for line in sorted(_triples(store, name)))
    quads = ox.parse(b"".join(lines), ox.RdfFormat.N_QUADS, lenient=True)
    yield ox.serialize(quads, format=ox.RdfFormat.JSON_LD) or b""
    yield b"\n"


FORMATS: dict[str, Callable[[_Source, list[_Name], Shortener], Iterator[bytes]]] = {
    "turtle": _turtle,
    "ntriples": _ntriples,
    "nquads": _nquads,
    "trig": _trig,
    "jsonld": _jsonld,
}
"""The formats by name, each a function from a store and graphs to parts of the file."""


def _union(store: _Source, names: list[_Name]) -> list[bytes]:
    return sorted({line for name in names for line in _triples(store, name)})


def _triples(source: _Source, name: _Name) -> list[bytes]:
    """The lines of a graph in N-Triples, without the final dot."""
    lines = (source.store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name) or b"").splitlines()
    is_own = source.own is not None and isinstance(name, ox.NamedNode) and name.value.startswith(source.own)
    if is_own and any(map(_BLANK.match, lines)):
        raise StoreError(f"the graph {name} holds a blank node, which has no stable name to export; build it again")
    return [line[:-2] for line in lines]


def _ending(name: _Name) -> bytes:
    return f" {name} .\n".encode() if isinstance(name, ox.NamedNode) else b" .\n"


def _heading(name: _Name, short: Shortener) -> str:
    return f"{short.iri(str(name))} " if isinstance(name, ox.NamedNode) else ""


def _names(store: ox.Store, graphs: Collection[str] | None) -> list[ox.NamedNode]:
    names = sorted(store.named_graphs(), key=str)
    if blank := [name for name in names if not isinstance(name, ox.NamedNode)]:
        raise StoreError(f"the graph {blank[0]} has no name to export; build the store again")
    return [name for name in names if isinstance(name, ox.NamedNode) and (graphs is None or name.value in graphs)]


def _encoded(parts: Iterable[str]) -> Iterator[bytes]:
    return (part.encode() for part in parts)
