"""Removing many quads from a database: in one transaction for many, not one for each."""

from collections.abc import Iterable
from itertools import islice

import pyoxigraph as ox

_AT_ONCE = 10_000


def remove_all(store: ox.Store, quads: Iterable[ox.Quad]) -> None:
    """Remove the quads."""
    rest = iter(quads)
    while some := list(islice(rest, _AT_ONCE)):
        named = [quad for quad in some if not _has_blank(quad)]
        if named:
            store.update(f"DELETE DATA {{ {' '.join(map(_text, named))} }}")
        # A blank node has no name in SPARQL.
        for quad in some:
            if _has_blank(quad):
                store.remove(quad)


def _has_blank(quad: ox.Quad) -> bool:
    terms = (quad.subject, quad.object, quad.graph_name)
    return any(isinstance(term, ox.BlankNode | ox.Triple) for term in terms)


def _text(quad: ox.Quad) -> str:
    triple = f"{quad.subject} {quad.predicate} {quad.object}"
    return f"GRAPH {quad.graph_name} {{ {triple} }}" if isinstance(quad.graph_name, ox.NamedNode) else f"{triple} ."
