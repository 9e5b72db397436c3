"""Contradictions as RDF."""

from collections.abc import Iterable

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, RDFS

from kg.conflicts.contradiction import Conflict
from kg.namespaces import PREFIXES, VNGOV


def to_turtle(conflicts: Iterable[Conflict], base: str) -> bytes:
    """Turtle without blank nodes; the IRIs, under ``base``, depend on what contradicts what alone."""
    graph = Graph(bind_namespaces="none")
    for prefix in ("rdfs", "vngov"):
        graph.bind(prefix, PREFIXES[prefix])
    for conflict in conflicts:
        _add(graph, conflict, base)
    return graph.serialize(format="turtle", encoding="utf-8")


def _add(graph: Graph, conflict: Conflict, base: str) -> None:
    iri = URIRef(base + conflict.identity.path)
    graph.add((iri, RDF.type, VNGOV.Conflict))
    graph.add((iri, RDFS.label, Literal(conflict.reason_vi, lang="vi")))
    graph.add((iri, RDFS.label, Literal(conflict.reason_en, lang="en")))
    graph.add((iri, VNGOV.conflictKind, VNGOV[conflict.concept]))
    graph.add((iri, VNGOV.conflictsOn, URIRef(conflict.about)))
    for evidence in conflict.evidence:
        graph.add((iri, VNGOV.conflictingEvidence, URIRef(evidence)))
