"""Property paths of shapes (SHACL §2.3.1), written as SPARQL writes them."""

from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import RDF, BNode, Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.validation.naming import description, named
from kg.validation.terms import Triple

_SUFFIX = {SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


@dataclass(frozen=True, slots=True)
class PropertyPath:
    """A path: its IRI (minted unless it is a predicate), its SPARQL text, and the triples that spell it out."""

    iri: Node
    text: str
    triples: tuple[Triple, ...] = ()


def shape_paths(graph: Graph, names: Mapping[BNode, URIRef]) -> Mapping[Node, PropertyPath]:
    """The path of every value of ``sh:path``."""
    return {node: _path(graph, node, names) for node in graph.objects(None, SH.path, unique=True)}


def _path(graph: Graph, node: Node, names: Mapping[BNode, URIRef]) -> PropertyPath:
    return PropertyPath(named(node, names), _text(graph, node), tuple(sorted(description(graph, node, names))))


def _text(graph: Graph, node: Node) -> str:
    """SPARQL 1.1 §9.1: ``^p``, ``(p|q)``, ``(p/q)``, ``p*``, ``p+``, ``p?``."""
    if not isinstance(node, BNode):
        return node.n3()
    if inverse := graph.value(node, SH.inversePath):
        return f"^{_text(graph, inverse)}"
    if alternatives := graph.value(node, SH.alternativePath):
        return _joined(graph, alternatives, "|")
    for predicate, suffix in _SUFFIX.items():
        if repeated := graph.value(node, predicate):
            return f"{_text(graph, repeated)}{suffix}"
    return _joined(graph, node, "/") if graph.value(node, RDF.first) else node.n3()


def _joined(graph: Graph, items: Node, sign: str) -> str:
    return f"({sign.join(_text(graph, item) for item in graph.items(items))})"
