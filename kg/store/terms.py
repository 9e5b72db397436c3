"""rdflib terms as Oxigraph terms and back, object by object, without a detour through text."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef
from rdflib.namespace import XSD
from rdflib.term import IdentifiedNode, Node

from kg.errors import StoreError

OxTerm = ox.NamedNode | ox.BlankNode | ox.Literal
Triple = tuple[Node, Node, Node]

_CACHED_IRIS = 1 << 16


def quads(graph: ox.NamedNode, triples: Iterable[Triple]) -> list[ox.Quad]:
    """The triples as quads of a graph; raises ``StoreError`` for a blank node or an IRI that is not one."""
    return [ox.Quad(iri(s), iri(p), to_ox(o), graph) for s, p, o in triples]


def to_ox(term: Node) -> ox.NamedNode | ox.Literal:
    """An IRI or a literal; raises ``StoreError`` for a blank node, which a store never holds."""
    return _literal(term) if isinstance(term, Literal) else iri(term)


def to_rdflib(term: OxTerm | ox.Triple) -> IdentifiedNode | Literal:
    """An rdflib term; ``xsd:string`` comes back plain, as rdflib writes and compares it."""
    if isinstance(term, ox.NamedNode):
        return _uriref(term)
    if isinstance(term, ox.Literal):
        return _rdflib_literal(term)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    raise TypeError(f"rdflib has no triple terms: {term}")


def iri(term: Node) -> ox.NamedNode:
    """An IRI; raises ``StoreError`` for anything else."""
    if isinstance(term, URIRef):
        return named_node(term)
    raise StoreError(f"a graph holds {term!r} where an IRI is needed; a store takes no blank nodes, mint an IRI for it")


@lru_cache(_CACHED_IRIS)
def named_node(iri: str) -> ox.NamedNode:
    """The IRI as Oxigraph's; raises ``StoreError`` when it is not an absolute IRI."""
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise StoreError(f"<{iri}> is not a valid IRI ({error}); a store takes absolute IRIs only") from error


def bindings(given: Mapping[str, str]) -> dict[ox.Variable, OxTerm | ox.Triple]:
    """IRIs by the names of the variables that they stand for."""
    return {ox.Variable(name): named_node(value) for name, value in given.items()}


def _literal(term: Literal) -> ox.Literal:
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=named_node(term.datatype)) if term.datatype else ox.Literal(str(term))


@lru_cache(_CACHED_IRIS)
def _uriref(node: ox.NamedNode) -> URIRef:
    return URIRef(node.value)


def _rdflib_literal(term: ox.Literal) -> Literal:
    if term.language:
        return Literal(term.value, lang=term.language)
    datatype = _uriref(term.datatype)
    return Literal(term.value) if datatype == XSD.string else Literal(term.value, datatype=datatype)
