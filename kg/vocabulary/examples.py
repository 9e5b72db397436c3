"""What ``ontology/examples.ttl`` says with a term, as a few lines of Turtle."""

from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox
from rdflib import URIRef

from kg.namespaces import PREFIXES
from kg.resources import resource

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_BASE = "https://example.org/id/"
_MOST = 9
_BARE = {f"{_XSD}integer", f"{_XSD}decimal", f"{_XSD}boolean"}


@cache
def example(term: URIRef) -> str:
    """Turtle without prefixes of the first thing that is of this class, or has this property or concept; else empty.

    Of a thing of many statements stand its type, its label and what is said with the term; of a class, the first few.
    """
    quads, iri = _quads(), str(term)
    with_term = [quad for quad in quads if iri in (quad.predicate.value, getattr(quad.object, "value", None))]
    if not with_term:
        return ""
    subject, about = with_term[0].subject, with_term[0].predicate.value
    of_subject = [quad for quad in quads if quad.subject == subject]
    kept = {_TYPE, _LABEL, about}
    return _turtle(
        of_subject[:_MOST] if about == _TYPE else [quad for quad in of_subject if quad.predicate.value in kept]
    )


@cache
def _quads() -> tuple[ox.Quad, ...]:
    return tuple(ox.parse(path=str(resource("ontology/examples.ttl")), format=ox.RdfFormat.TURTLE))


def _turtle(quads: list[ox.Quad]) -> str:
    predicates = dict.fromkeys(quad.predicate for quad in quads)
    lines = [f"{_written(predicate)} {', '.join(_objects(quads, predicate))}" for predicate in predicates]
    return f"{_written(quads[0].subject)} " + " ;\n    ".join(lines) + " ."


def _objects(quads: Iterable[ox.Quad], predicate: ox.NamedNode) -> Iterator[str]:
    return (_written(quad.object) for quad in quads if quad.predicate == predicate)


def _written(term: object) -> str:
    if isinstance(term, ox.NamedNode):
        return "a" if term.value == _TYPE else _name(term.value)
    if isinstance(term, ox.Literal) and term.datatype.value in _BARE:
        return term.value
    if isinstance(term, ox.Literal) and term.datatype.value.startswith(_XSD) and term.datatype.value != f"{_XSD}string":
        return f'"{term.value}"^^xsd:{term.datatype.value.removeprefix(_XSD)}'
    return str(term)


def _name(iri: str) -> str:
    for prefix, namespace in {"": _BASE, **PREFIXES}.items():
        if iri.startswith(namespace) and "/" not in iri.removeprefix(namespace) and iri != namespace:
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"
