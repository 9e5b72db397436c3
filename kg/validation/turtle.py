"""Results as a SHACL report in Turtle."""

from collections.abc import Sequence

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import SH

from kg.namespaces import PREFIXES
from kg.validation.naming import digest
from kg.validation.result import Result
from kg.validation.terms import Triple


def turtle(results: Sequence[Result]) -> str:
    """SHACL §3.6; every node is named by a digest of what it says."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    keys = [result.key for result in results]
    node = URIRef(f"urn:vngov:report:{digest(repr(keys))}")
    graph.add((node, RDF.type, SH.ValidationReport))
    graph.add((node, SH.conforms, Literal(not results)))
    for position, result in enumerate(results):
        twin = keys[:position].count(keys[position])
        name = URIRef(f"urn:vngov:result:{digest(repr((keys[position], twin)))}")
        graph.add((node, SH.result, name))
        for triple in _triples(name, result):
            graph.add(triple)
    return graph.serialize(format="turtle")


def _triples(name: URIRef, result: Result) -> list[Triple]:
    said: list[Triple] = [
        (name, RDF.type, SH.ValidationResult),
        (name, SH.resultSeverity, result.severity.iri),
        (name, SH.focusNode, result.focus),
        (name, SH.resultMessage, Literal(result.message)),
        (name, SH.sourceShape, result.shape),
        (name, SH.sourceConstraintComponent, result.component),
    ]
    if result.path:
        said += [(name, SH.resultPath, result.path.iri), *result.path.triples]
    if result.value is not None:
        said.append((name, SH.value, result.value))
    return said
