"""Roles: concepts of the shipped scheme where it has the label, else minted."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import ORG, RDF, SKOS

from kg.mapping.context import Context
from kg.mapping.triples import Triples, typed, vi
from kg.namespaces import VNGOV
from kg.resources import resource
from kg.text import fold, squeeze

_SCHEME = "ontology/roles.ttl"


def role_iri(context: Context, name: str) -> URIRef:
    """The concept of the scheme with this label, or an IRI of the store's own."""
    return _concept(context, name)[0]


def role(context: Context, name: str) -> Triples:
    """A role; one of the scheme keeps the scheme's label."""
    iri, label = _concept(context, name)
    yield from typed(iri, VNGOV.Role, ORG.Role, SKOS.Concept)
    yield iri, SKOS.prefLabel, vi(label)


def _concept(context: Context, name: str) -> tuple[URIRef, str]:
    role_id = context.role(name)
    label = context.roles[role_id][0]
    return scheme().get(fold(squeeze(label))) or (context.iri(role_id), label)


@cache
def scheme() -> Mapping[str, tuple[URIRef, str]]:
    """Concepts of the scheme and their preferred labels in Vietnamese, by folded label."""
    graph = Graph().parse(resource(_SCHEME))
    found: dict[str, tuple[URIRef, str]] = {}
    for concept in sorted(graph.subjects(RDF.type, SKOS.Concept), key=str):
        for label in graph.objects(concept, SKOS.prefLabel):
            if isinstance(concept, URIRef) and isinstance(label, Literal) and label.language == "vi":
                found[fold(squeeze(label))] = concept, str(label)
    return MappingProxyType(found)
