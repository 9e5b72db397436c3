"""Property paths of shapes (SHACL §2.3.1): as SPARQL writes them, and the values of plain ones."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial, reduce

from rdflib import RDF, BNode, Graph, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.validation.index import Index
from kg.validation.naming import description, named
from kg.validation.terms import Triple

_SUFFIX = {SH.zeroOrMorePath: "*", SH.oneOrMorePath: "+", SH.zeroOrOnePath: "?"}


Values = Callable[[Index, Node], Collection[Node]]
"""The values of a path at a node."""


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


def values_of(graph: Graph, path: Node | None) -> Values | None:
    """The values of a predicate, its inverse, one of several paths or one after another; without a path, the node.

    ``None`` for paths that repeat.
    """
    if path is None:
        return lambda _, node: (node,)
    if isinstance(path, URIRef):
        return lambda index, node: index.objects(node, path)
    inverse = graph.value(path, SH.inversePath)
    if isinstance(inverse, URIRef):
        return lambda index, node: index.subjects(node, inverse)
    if steps := _all(graph, path):
        return lambda index, node: reduce(partial(_step, index), steps, {node})
    if either := _all(graph, graph.value(path, SH.alternativePath)):
        return lambda index, node: {value for values in either for value in values(index, node)}
    return None


def _step(index: Index, nodes: Collection[Node], values: Values) -> Collection[Node]:
    return {value for node in nodes for value in values(index, node)}


def _all(graph: Graph, paths: Node | None) -> list[Values]:
    """The values of each path of a list; nothing where one is not known."""
    found = [values_of(graph, path) for path in graph.items(paths)] if paths else []
    known = [values for values in found if values]
    return known if len(known) == len(found) else []
