"""Shapes as the engine takes them: checked, rewritten for speed, their blank nodes named."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node

from kg.validation.guards import check_engine, check_targets
from kg.validation.naming import blank_names
from kg.validation.paths import PropertyPath, shape_paths
from kg.validation.screening import Screen
from kg.validation.targets import finds_targets, lift


@dataclass(frozen=True, eq=False)
class Shapes:
    """Shapes to validate many graphs with.

    ``names`` gives shapes that are blank nodes an IRI for reports, ``paths`` has each property path.
    """

    source: str
    graph: Graph
    names: Mapping[BNode, URIRef]
    paths: Mapping[Node, PropertyPath]

    def concern(self, data: Graph) -> bool:
        """Whether the data has a node that some shape is about."""
        return finds_targets(self.graph, data)

    def left(self, data: Graph) -> Graph | None:
        """Shapes that find in the data what all of them find; ``None`` where that is nothing."""
        return self._screen.left(data)

    @cached_property
    def _screen(self) -> Screen:
        return Screen(self.graph)

    def path(self, node: Node) -> PropertyPath:
        """The path of a result: one of the shapes', or a predicate that a closed shape does not allow."""
        return self.paths.get(node) or PropertyPath(node, node.n3())


def prepare(graph: Graph, source: str) -> Shapes:
    """Make shapes of a graph, which is changed; ``source`` says in errors where it comes from.

    Raises ``KnowledgeError`` when no shape has a target or the engine refuses one.
    """
    check_targets(graph, source)
    check_engine(graph, source)
    names = blank_names(graph)
    paths = shape_paths(graph, names)
    lift(graph)
    return Shapes(source, _quick(graph), names, paths)


def _quick(graph: Graph) -> Graph:
    """A copy in the plainest of rdflib's stores, which an engine asks thousands of times for each validation."""
    copy = Graph(store="SimpleMemory", bind_namespaces="none")
    for triple in graph:
        copy.add(triple)
    for prefix, namespace in graph.namespaces():
        copy.bind(prefix, namespace)
    return copy
