"""Which nodes shapes are about (SHACL §2.1.3), and a rewriting of shapes that saves most of an engine's work."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from rdflib import OWL, RDF, RDFS, Graph
from rdflib.namespace import SH
from rdflib.term import Node

from kg.validation.index import Index

Target = tuple[Node, Node]
"""One of ``TARGETS`` with its value."""

TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)


def has_targets(shapes: Graph) -> bool:
    """Whether any shape is about anything."""
    return any((None, target, None) in shapes for target in TARGETS) or any(_implicit_classes(shapes))


def finds_targets(shapes: Graph, data: Graph) -> bool:
    """Whether the data has a node that some shape is about."""
    if (None, SH.targetNode, None) in shapes:
        return True
    paths = [*shapes.objects(None, SH.targetSubjectsOf), *shapes.objects(None, SH.targetObjectsOf)]
    classes = [*shapes.objects(None, SH.targetClass), *_implicit_classes(shapes)]
    return any((None, path, None) in data for path in paths) or any(_has_instance(data, each) for each in classes)


def targeted(shapes: Graph) -> Mapping[Node, tuple[Target, ...]]:
    """The shapes that have targets, with these."""
    found: dict[Node, list[Target]] = {shape: [(SH.targetClass, shape)] for shape in _implicit_classes(shapes)}
    for kind in TARGETS:
        for shape, value in shapes.subject_objects(kind):
            found.setdefault(shape, []).append((kind, value))
    return {shape: tuple(of_one) for shape, of_one in found.items()}


def focus_nodes(target: Target) -> Callable[[Index], Iterable[Node]]:
    """The nodes of a graph that a target is about."""
    kind, value = target
    if kind == SH.targetClass:
        return lambda data: data.instances(value)
    if kind == SH.targetSubjectsOf:
        return lambda data: data.subjects_of(value)
    if kind == SH.targetObjectsOf:
        return lambda data: data.objects_of(value)
    return lambda _: (value,)


def lift(shapes: Graph) -> None:
    """Give a property shape the targets of the one node shape that uses it, and drop the link between them.

    The results are the same: those of a value of ``sh:property`` are the property shape's own. But an engine then
    validates a property shape once for all nodes and not once for each.
    """
    parents = [parent for parent in shapes.subjects(SH.property, unique=True) if _stands_alone(shapes, parent)]
    for parent in parents:
        targets = [(target, value) for target in TARGETS for value in shapes.objects(parent, target)]
        for child in list(shapes.objects(parent, SH.property)) if targets else ():
            if _is_free(shapes, child):
                shapes.remove((parent, SH.property, child))
                for target, value in targets:
                    shapes.add((child, target, value))


def _stands_alone(shapes: Graph, shape: Node) -> bool:
    """Whether nothing but its targets says which nodes the shape is for, and its parts do not depend on one another."""
    used, switched = (None, None, shape) in shapes, (shape, SH.deactivated, None) in shapes
    return not (used or switched or shape in set(_implicit_classes(shapes)) or _has_siblings(shapes, shape))


def _is_free(shapes: Graph, shape: Node) -> bool:
    """Whether only one shape uses this one."""
    return len(list(shapes.subjects(None, shape))) == 1


def _has_siblings(shapes: Graph, parent: Node) -> bool:
    """Whether a property shape depends on the others of the same parent (SHACL §4.7.3)."""
    return any(
        (child, SH.qualifiedValueShapesDisjoint, None) in shapes for child in shapes.objects(parent, SH.property)
    )


def _implicit_classes(shapes: Graph) -> Iterator[Node]:
    """Shapes that are classes too (SHACL §2.1.3.3)."""
    meta = {RDFS.Class, OWL.Class, *shapes.transitive_subjects(RDFS.subClassOf, RDFS.Class)}
    for each in meta:
        for shape in shapes.subjects(RDF.type, each):
            if (shape, RDF.type, SH.NodeShape) in shapes or (shape, RDF.type, SH.PropertyShape) in shapes:
                yield shape


def _has_instance(data: Graph, target: Node) -> bool:
    return any((None, RDF.type, each) in data for each in data.transitive_subjects(RDFS.subClassOf, target))
