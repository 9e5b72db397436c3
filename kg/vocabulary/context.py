"""The JSON-LD context: short names for the terms, types of their values, texts by language (JSON-LD 1.1, 4.1)."""

import tomllib
from functools import cache
from types import MappingProxyType
from typing import Any

from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS, XSD

from kg.errors import KnowledgeError
from kg.namespaces import PREFIXES, VNGOV, prefixed
from kg.resources import resource
from kg.vocabulary.modules import load

_PLAIN = (RDFS.Literal, XSD.string)
"""Ranges whose values stand as they are, with a language or without."""


@cache
def context() -> MappingProxyType[str, Any]:
    """The value of ``@context``: prefixes, the ontology's own terms, and the properties that it takes from elsewhere.

    Raises ``KnowledgeError`` when a term has the name of a prefix, which no context can tell apart.
    """
    graph = load()
    names = {key: entry for term in _terms(graph) for key, entry in [_entry(graph, term)]} | _others()
    if both := sorted(names.keys() & PREFIXES.keys()):
        raise KnowledgeError(f"the ontology's terms {', '.join(both)} are prefixes as well; rename the terms")
    return MappingProxyType({"@version": 1.1, "id": "@id", "type": "@type", **PREFIXES, **dict(sorted(names.items()))})


def _others() -> dict[str, dict[str, str]]:
    """What ``ontology/context.toml`` says of terms of other vocabularies."""
    told = tomllib.loads(resource("ontology/context.toml").read_text(encoding="utf-8"))
    values = {name: {"@id": name, "@type": kind} for name, kind in told["values"].items()}
    return values | {name: {"@id": iri, "@container": "@language"} for name, iri in told["languages"].items()}


def _terms(graph: Graph) -> set[URIRef]:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    properties = {term for kind in kinds for term in graph.subjects(RDF.type, kind)}
    classes = {term for kind in (OWL.Class, SKOS.Concept) for term in graph.subjects(RDF.type, kind)}
    own = {term for term in classes if str(term).startswith(str(VNGOV))}
    return {term for term in properties | own if isinstance(term, URIRef) and prefixed(term)}


def _entry(graph: Graph, term: URIRef) -> tuple[str, str | dict[str, str]]:
    name = term.removeprefix(str(VNGOV)) if term.startswith(str(VNGOV)) else str(prefixed(term))
    iri = str(prefixed(term))
    value_type = _value_type(graph, term)
    return name, {"@id": iri, "@type": value_type} if value_type else iri


def _value_type(graph: Graph, term: URIRef) -> str | None:
    kinds, values = set(graph.objects(term, RDF.type)), graph.value(term, RDFS.range)
    if OWL.ObjectProperty in kinds:
        return "@vocab" if values == SKOS.Concept else "@id"
    if OWL.DatatypeProperty in kinds and isinstance(values, URIRef) and values not in _PLAIN:
        return prefixed(values)
    return None
