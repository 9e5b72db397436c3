"""The ontology's own terms, each with its names, its place and its links, in the order of the modules' files."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rdflib import Graph, Literal, Node, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.namespaces import SCHEMA, VNGOV
from kg.vocabulary.modules import load, load_alignments, modules, subjects


class Sort(StrEnum):
    """What a term is."""

    CLASS = "class"
    OBJECT_PROPERTY = "object_property"
    DATATYPE_PROPERTY = "datatype_property"
    SCHEME = "scheme"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True)
class Words:
    """The same in both languages."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Link:
    """A relation, such as ``extends`` or ``exactMatch``, and the IRIs that it leads to."""

    relation: str
    targets: tuple[URIRef, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property, scheme or concept of the namespace; ``traits`` are characteristics such as ``functional``."""

    iri: URIRef
    sort: Sort
    module: str
    label: Words
    definition: Words
    traits: tuple[str, ...]
    links: tuple[Link, ...]

    @property
    def name(self) -> str:
        """The part of the IRI after the ``#``, which is also the term's anchor on the page."""
        return self.iri.removeprefix(str(VNGOV))


@cache
def terms() -> tuple[Term, ...]:
    """Every term of the namespace, by module in the order of its file."""
    graph, alignments = load(), load_alignments()
    return tuple(
        _term(graph, alignments, iri, module)
        for module in modules()
        for iri in subjects(module)
        if iri.startswith(str(VNGOV))
    )


def words(graph: Graph, subject: Node, *predicates: URIRef) -> Words:
    """What the first of these predicates that is there says in both languages."""
    for predicate in predicates:
        found = {
            value.language: str(value) for value in graph.objects(subject, predicate) if isinstance(value, Literal)
        }
        if "vi" in found and "en" in found:
            return Words(found["vi"], found["en"])
    return Words("", "")


_SORTS = {
    OWL.Class: Sort.CLASS,
    OWL.ObjectProperty: Sort.OBJECT_PROPERTY,
    OWL.DatatypeProperty: Sort.DATATYPE_PROPERTY,
    SKOS.ConceptScheme: Sort.SCHEME,
    SKOS.Concept: Sort.CONCEPT,
}
_TRAITS = {
    OWL.FunctionalProperty: "functional",
    OWL.AsymmetricProperty: "asymmetric",
    OWL.IrreflexiveProperty: "irreflexive",
}
_FORWARD = {
    "extends": (RDFS.subClassOf, RDFS.subPropertyOf),
    "domain": (RDFS.domain, SCHEMA.domainIncludes),
    "range": (RDFS.range,),
    "scheme": (SKOS.inScheme,),
}
_BACKWARD = {
    "extended_by": (RDFS.subClassOf, RDFS.subPropertyOf),
    "domain_of": (RDFS.domain, SCHEMA.domainIncludes),
    "range_of": (RDFS.range,),
    "concepts": (SKOS.inScheme,),
}
MATCHES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")


def _term(graph: Graph, alignments: Graph, iri: URIRef, module: str) -> Term:
    types = set(graph.objects(iri, RDF.type))
    return Term(
        iri,
        next(sort for kind, sort in _SORTS.items() if kind in types),
        module,
        words(graph, iri, RDFS.label, SKOS.prefLabel),
        words(graph, iri, SKOS.definition),
        tuple(trait for kind, trait in _TRAITS.items() if kind in types),
        tuple(link for link in _links(graph, alignments, iri) if link.targets),
    )


def _links(graph: Graph, alignments: Graph, iri: URIRef) -> Iterator[Link]:
    for relation, predicates in _FORWARD.items():
        yield _link(relation, (target for each in predicates for target in graph.objects(iri, each)))
    for relation, predicates in _BACKWARD.items():
        yield _link(relation, (source for each in predicates for source in graph.subjects(each, iri)))
    yield _link("disjoint", _apart(graph, iri))
    for match in MATCHES:
        yield _link(match, alignments.objects(iri, SKOS[match]))


def _link(relation: str, targets: Iterator[Node]) -> Link:
    return Link(relation, tuple(sorted({target for target in targets if isinstance(target, URIRef)})))


def _apart(graph: Graph, iri: URIRef) -> Iterator[Node]:
    """The classes that no thing of this class can be of."""
    for group in graph.objects(None, OWL.members):
        members = set(Collection(graph, group))
        yield from members - {iri} if iri in members else ()
