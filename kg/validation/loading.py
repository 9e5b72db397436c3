"""Find, read and check shapes."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from rdflib import Graph, URIRef
from rdflib.namespace import SH

from kg.errors import InputError, KnowledgeError
from kg.resources import resource
from kg.validation.guards import check_file
from kg.validation.reading import read_graph
from kg.validation.shapes import Shapes, prepare
from kg.validation.terms import graph_of
from kg.validation.vocabulary import check_terms
from kg.validation.wellformed import check_well_formed


def load_shapes(paths: Sequence[Path] | None = None) -> Shapes:
    """The shapes of some files together, or the built-in ones, which are read once.

    Raises ``KnowledgeError`` when a file cannot be read, has no shape, uses a term that SHACL, our ontology or another
    known vocabulary does not define, or has a shape that is not well-formed.
    """
    if paths is None:
        return _builtin()
    source = ", ".join(map(str, paths))
    graph = _merged(paths)
    check_well_formed(graph, source)
    return prepare(graph, source)


@cache
def _builtin() -> Shapes:
    """Not checked against the shapes of shapes, which takes seconds: a test does that."""
    return prepare(_merged(sorted(resource("shapes").glob("*.ttl"))), "the built-in shapes")


def used_terms(shapes: Graph) -> set[str]:
    """The IRIs of classes, properties, values and datatypes, but not of shapes, nor of SHACL's own terms."""
    terms = {str(term) for triple in shapes for term in triple[1:] if isinstance(term, URIRef)}
    return {term for term in terms if not term.startswith(str(SH))} - set(map(str, shapes.subjects()))


def _merged(paths: Sequence[Path]) -> Graph:
    graphs = [_checked(path) for path in paths]
    prefixes = {prefix: str(namespace) for graph in graphs for prefix, namespace in graph.namespaces()}
    return graph_of((triple for graph in graphs for triple in graph), prefixes)


def _checked(path: Path) -> Graph:
    try:
        graph = read_graph(path)
    except InputError as error:
        raise KnowledgeError(str(error)) from error
    check_terms(used_terms(graph), str(path))
    check_file(graph, str(path))
    return graph
