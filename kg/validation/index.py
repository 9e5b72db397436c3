"""A graph's triples by property, as quick to ask as Python's dictionaries."""

from collections.abc import Collection, Iterable, KeysView

from rdflib import RDF, RDFS
from rdflib.term import Node

from kg.validation.terms import Triple

_NONE: frozenset[Node] = frozenset()

Pairs = dict[Node, set[Node]]


class Index:
    """Objects by property and subject, the reverse, and the SHACL instances of classes (SHACL §1.1)."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._objects: dict[Node, Pairs] = {}
        self._subjects: dict[Node, Pairs] = {}
        self._instances: dict[Node, frozenset[Node]] = {}
        for subject, prop, value in triples:
            self._objects.setdefault(prop, {}).setdefault(subject, set()).add(value)

    def objects(self, subject: Node, prop: Node) -> Collection[Node]:
        """The values of a property of a thing."""
        return self._objects.get(prop, {}).get(subject, _NONE)

    def subjects(self, value: Node, prop: Node) -> Collection[Node]:
        """The things that have this value of a property."""
        return self._reversed(prop).get(value, _NONE)

    def subjects_of(self, prop: Node) -> KeysView[Node]:
        """The things that have a property."""
        return self._objects.get(prop, {}).keys()

    def objects_of(self, prop: Node) -> KeysView[Node]:
        """The values that a property has."""
        return self._reversed(prop).keys()

    def instances(self, cls: Node) -> frozenset[Node]:
        """The things of a class or of one below it."""
        if cls not in self._instances:
            found = (self.subjects(each, RDF.type) for each in self._classes(cls))
            self._instances[cls] = _NONE.union(*found)
        return self._instances[cls]

    def _classes(self, cls: Node) -> set[Node]:
        """A class and all below it."""
        found, new = {cls}, [cls]
        while new:
            below = set(self.subjects(new.pop(), RDFS.subClassOf)) - found
            found |= below
            new += below
        return found

    def _reversed(self, prop: Node) -> Pairs:
        if prop not in self._subjects:
            pairs = self._subjects[prop] = {}
            for subject, values in self._objects.get(prop, {}).items():
                for value in values:
                    pairs.setdefault(value, set()).add(subject)
        return self._subjects[prop]
