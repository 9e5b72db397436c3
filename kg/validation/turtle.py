"""Results as a SHACL report in Turtle."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rdflib import RDF, Literal, URIRef
from rdflib.namespace import SH

from kg.namespaces import PREFIXES
from kg.validation.naming import digest
from kg.validation.result import Result
from kg.validation.terms import Triple, graph_of


def turtle(results: Sequence[Result]) -> str:
    """SHACL §3.6; every node is named by a digest of what it says."""
    return graph_of(_report(results), PREFIXES).serialize(format="turtle")


def _report(results: Sequence[Result]) -> Iterator[Triple]:
    keys = [result.key for result in results]
    node = URIRef(f"urn:vngov:report:{digest(repr(keys))}")
    yield node, RDF.type, SH.ValidationReport
    yield node, SH.conforms, Literal(not results)
    twins: Counter[tuple[str, ...]] = Counter()
    for key, result in zip(keys, results, strict=True):
        name = URIRef(f"urn:vngov:result:{digest(repr((key, twins[key])))}")
        twins[key] += 1
        yield node, SH.result, name
        yield from _triples(name, result)


def _triples(name: URIRef, result: Result) -> list[Triple]:
    said: list[Triple] = [
        (name, RDF.type, SH.ValidationResult),
        (name, SH.resultSeverity, result.severity.iri),
        (name, SH.focusNode, result.focus),
        (name, SH.resultMessage, Literal(result.message)),
        (name, SH.sourceShape, result.shape),
        (name, SH.sourceConstraintComponent, result.component),
    ]
    if result.message_vi:
        said.append((name, SH.resultMessage, Literal(result.message_vi, lang="vi")))
    if result.path:
        said += [(name, SH.resultPath, result.path.iri), *result.path.triples]
    if result.value is not None:
        said.append((name, SH.value, result.value))
    return said
