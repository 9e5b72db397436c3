"""The modules of the ontology, which ``ontology/vngov.ttl`` imports, as one graph."""

from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox
from rdflib import Graph, URIRef
from rdflib.namespace import OWL

from kg.errors import KnowledgeError
from kg.namespaces import ONTOLOGY, PREFIXES
from kg.resources import resource

_HEADER = "vngov"
ALIGNMENTS = "alignments"
"""The module of mappings to other vocabularies, which the ontology does not import."""


def load() -> Graph:
    """The header and every module that it imports, in one graph; a new one each time.

    Raises ``KnowledgeError`` when a file is missing or is not Turtle.
    """
    graph = _new_graph()
    for name in (_HEADER, *modules()):
        graph += module_graph(name)
    return graph


def load_alignments() -> Graph:
    """Mappings of terms to other vocabularies and to Wikidata, which the ontology does not import."""
    graph = _new_graph()
    graph += module_graph(ALIGNMENTS)
    return graph


@cache
def modules() -> tuple[str, ...]:
    """Names of the modules that the header imports, in the order of their IRIs, ``core`` first.

    Raises ``KnowledgeError`` when the header imports what is no module of this ontology.
    """
    return tuple(_imports())


@cache
def module_graph(name: str) -> Graph:
    """What ``ontology/<name>.ttl`` says; shared by all who ask, so not to be changed."""
    path = resource(f"ontology/{name}.ttl")
    try:
        return _new_graph().parse(path, format="turtle")
    except (SyntaxError, ValueError, IndexError) as error:  # the last where a statement breaks off at the end
        raise KnowledgeError(f"ontology/{name}.ttl is not valid Turtle ({error}); correct it") from error


@cache
def subjects(name: str) -> tuple[URIRef, ...]:
    """The IRIs that a module describes, each once, in the order of its file."""
    parsed = ox.parse(path=str(resource(f"ontology/{name}.ttl")), format=ox.RdfFormat.TURTLE)
    named = (quad.subject.value for quad in parsed if isinstance(quad.subject, ox.NamedNode))
    return tuple(URIRef(iri) for iri in dict.fromkeys(named))


def _imports() -> Iterator[str]:
    for imported in sorted(module_graph(_HEADER).objects(ONTOLOGY, OWL.imports), key=str):
        name = str(imported).removeprefix(f"{ONTOLOGY}/")
        if not isinstance(imported, URIRef) or not name.isidentifier():
            raise KnowledgeError(f"ontology/{_HEADER}.ttl imports {imported}, which is no module of {ONTOLOGY}")
        yield name


def _new_graph() -> Graph:
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph
