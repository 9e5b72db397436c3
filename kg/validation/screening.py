"""Shapes that surely find nothing in a graph, told before an engine is asked: it takes a hundred times as long.

A shape passes where it has no focus node, or where all that it demands surely holds at each. Every other shape is left
to the engine, and no result comes from here: reports are the same with and without.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Self

from rdflib import Graph
from rdflib.namespace import SH
from rdflib.term import Node

from kg.validation.checks import Check, Found, checks
from kg.validation.index import Index
from kg.validation.paths import Values, values_of
from kg.validation.targets import Target, focus_nodes, targeted


@dataclass(frozen=True, slots=True)
class Screened:
    """A shape with its focus nodes, one function a target, the values of its path, and what it demands of them."""

    shape: Node
    targets: tuple[Callable[[Index], Iterable[Node]], ...]
    values: Values
    checks: tuple[Check, ...]

    @classmethod
    def of(cls, shapes: Graph, shape: Node, targets: Iterable[Target]) -> Self:
        """A shape of a graph of shapes; what is for the engine to tell never holds."""
        found = tuple(map(focus_nodes, targets))
        values, wanted = values_of(shapes, shapes.value(shape, SH.path)), checks(shapes, shape)
        if values is None or wanted is None:
            return cls(shape, found, lambda _, node: (node,), (lambda _: False,))
        return cls(shape, found, values, wanted)

    def passes(self, data: Index) -> bool:
        """Whether the shape surely finds nothing."""
        return all(self._holds(data, node) for nodes in self.targets for node in nodes(data))

    def _holds(self, data: Index, node: Node) -> bool:
        found = Found(data, node, self.values(data, node))
        return all(check(found) for check in self.checks)


class Screen:
    """The shapes that graphs are screened with."""

    def __init__(self, shapes: Graph) -> None:
        self._shapes = shapes
        self._screened = [Screened.of(shapes, shape, found) for shape, found in targeted(shapes).items()]
        self._is_extended = (None, None, SH.ConstraintComponent) in shapes

    def left(self, graph: Graph) -> Graph | None:
        """Shapes that find in a graph what all of them find; ``None`` where that is nothing."""
        data = Index(graph)
        left = [each.shape for each in self._screened if not each.passes(data)]
        if not left:
            return None
        return self._shapes if self._is_extended else _part(self._shapes, left)


def _part(shapes: Graph, wanted: Iterable[Node]) -> Graph:
    """Some shapes with all that they refer to."""
    part = Graph(store="SimpleMemory", namespace_manager=shapes.namespace_manager)
    new = set(wanted)
    while new:
        triples = {triple for node in new for triple in shapes.triples((node, None, None))}
        new = {value for *_, value in triples if (value, None, None) not in part} - new
        for triple in triples:
            part.add(triple)
    return part
