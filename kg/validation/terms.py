"""Terms as a SHACL engine on rdflib needs them.

Strings that come out of Oxigraph through oxrdflib are typed ``xsd:string``. They equal plain ones in RDF 1.1, but not
in rdflib, where ``sh:in`` and ``sh:hasValue`` would fail falsely. And rdflib raises ``TypeError`` where an ill-typed
literal (a date with a thirteenth month) is compared, for which SHACL §4.5.3 wants a result.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import pyoxigraph as ox
from rdflib import XSD, BNode, ConjunctiveGraph, Graph, Literal, URIRef
from rdflib.plugins.stores.memory import Memory
from rdflib.term import Node

from kg.validation.literals import IllTyped, is_ill_typed
from kg.validation.silence import silenced

Triple = tuple[Node, Node, Node]

_CACHED = 1 << 16


def comparable(term: Node) -> Node:
    """The term as the engine needs it: a string without its datatype, an ill-typed literal as ``IllTyped``."""
    if not isinstance(term, Literal) or not _is_awkward(term):
        return term
    if term.datatype == XSD.string:
        return Literal(str(term))
    return IllTyped(term, datatype=term.datatype, normalize=False)


def comparable_graph(graph: Graph) -> Graph:
    """The graph itself if it lies in memory and all its terms are comparable; else a copy where they are.

    A dataset becomes the union of its graphs.
    """
    if isinstance(graph.store, Memory) and not isinstance(graph, ConjunctiveGraph) and not _has_awkward(graph):
        return graph
    with silenced("rdflib.term"):
        return graph_of((s, p, comparable(o)) for s, p, o, *_ in graph)


def graph_of(triples: Iterable[Triple], prefixes: Mapping[str, str] | None = None) -> Graph:
    """A graph in memory with these prefixes, without rdflib's many default ones."""
    graph = Graph(bind_namespaces="none")
    for triple in triples:
        graph.add(triple)
    for prefix, namespace in (prefixes or {}).items():
        graph.bind(prefix, namespace)
    return graph


@lru_cache(_CACHED)
def from_oxigraph(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    """The comparable rdflib term for one of Oxigraph's; raises ``SyntaxError`` for a triple term of RDF 1.2."""
    match term:
        case ox.NamedNode():
            return URIRef(term.value)
        case ox.BlankNode():
            return BNode(term.value)
        case ox.Literal() if term.language:
            return Literal(term.value, lang=term.language)
        case ox.Literal():
            return comparable(Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False))
        case _:
            raise SyntaxError("it has a triple term of RDF 1.2, which cannot be validated")


def triple_from_oxigraph(quad: ox.Quad) -> Triple:
    """The comparable rdflib terms of one of Oxigraph's quads, without its graph."""
    return from_oxigraph(quad.subject), from_oxigraph(quad.predicate), from_oxigraph(quad.object)


def _has_awkward(graph: Graph) -> bool:
    return any(isinstance(term, Literal) and _is_awkward(term) for _, _, term in graph)


def _is_awkward(literal: Literal) -> bool:
    if literal.datatype is None:
        return False
    return literal.datatype == XSD.string or (is_ill_typed(literal) and not isinstance(literal, IllTyped))
