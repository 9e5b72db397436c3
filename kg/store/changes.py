"""What changed in the graphs of a store since it was opened: the things that derived graphs must be made anew for."""

from collections.abc import Collection, Iterable

import pyoxigraph as ox
from rdflib.namespace import RDF

from kg.namespaces import OA, VNGOV

LIMIT = 100_000
"""Things that are remembered; of more, all that is known is that they are too many."""

_TYPE = ox.NamedNode(str(RDF.type))
_PARTS = frozenset(
    ox.NamedNode(str(cls))
    for cls in (
        VNGOV.Evidence,
        VNGOV.Observation,
        OA.SpecificResource,
        OA.Annotation,
        OA.TextPositionSelector,
        OA.TextQuoteSelector,
    )
)
"""Classes of what one article alone describes."""


class Changes:
    """The things that changed graphs describe, in their old or new content, by class; ``graphs`` counts the graphs."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._limit = limit
        self.graphs = 0
        self._things: dict[str, set[str]] = {}
        self._count = 0

    def __bool__(self) -> bool:
        return self._count > 0

    def note(self, quads: Iterable[ox.Quad]) -> None:
        """Remember the things that the quads of one graph give a class, except parts of an article's evidence."""
        self.graphs += 1
        for quad in quads:
            if quad.predicate == _TYPE and self._count <= self._limit and quad.object not in _PARTS:
                self._add(quad.subject, quad.object)

    def _add(self, thing: object, cls: object) -> None:
        if isinstance(thing, ox.NamedNode) and isinstance(cls, ox.NamedNode):
            of_class = self._things.setdefault(cls.value, set())
            self._count += thing.value not in of_class
            of_class.add(thing.value)

    def things(self, classes: Collection[str]) -> tuple[str, ...] | None:
        """The IRIs of changed things of these classes, sorted; ``None`` where they were too many to remember."""
        if self._count > self._limit:
            return None
        return tuple(sorted(set().union(*(self._things.get(str(cls), set()) for cls in classes))))

    def clear(self) -> None:
        """Begin anew."""
        self._things.clear()
        self._count = self.graphs = 0
