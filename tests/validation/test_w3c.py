"""The W3C test suite of SHACL through our own shapes and engine."""

from pathlib import Path

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import SH

from kg.errors import KnowledgeError
from kg.validation import read_graph, validate
from kg.validation.shapes import prepare
from kg.validation.terms import graph_of
from tests.shared import SHARED, needs_shared

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = Namespace("http://www.w3.org/ns/shacl-test#")
SUITE = SHARED / "conformance" / "data-shapes-test-suite" / "tests"
DEVIATIONS = {
    "core/property/uniqueLang-002.ttl": 'pyshacl takes sh:uniqueLang "1"^^xsd:boolean for true',
    "sparql/node/prefixes-001.ttl": "pyshacl does not follow owl:imports to prefix declarations in the same graph",
    "sparql/pre-binding/shapesGraph-001.ttl": "pyshacl does not bind $shapesGraph, which is optional",
}


def cases() -> list[str]:
    """Paths below the suite of the files that hold a test."""
    tests = (path for path in sorted(SUITE.glob("*/*/*.ttl")) if "sht:Validate" in path.read_text(encoding="utf-8"))
    return [str(path.relative_to(SUITE)) for path in tests]


def referred(manifest: Graph, path: Path, action: object, predicate: URIRef) -> Graph:
    target = Path(str(manifest.value(action, predicate)).removeprefix("file://"))  # type: ignore[arg-type]
    return manifest if target == path else read_graph(target)


@needs_shared
@pytest.mark.parametrize("case", cases())
def test_the_results_are_those_of_the_suite(case: str) -> None:
    path = SUITE / case
    manifest = read_graph(path)
    test = manifest.value(None, RDF.type, SHT.Validate)
    action, expected = manifest.value(test, MF.action), manifest.value(test, MF.result)
    data = referred(manifest, path, action, SHT.dataGraph)
    shapes = referred(manifest, path, action, SHT.shapesGraph)
    if expected == SHT.Failure:
        with pytest.raises(KnowledgeError):
            validate(data, prepare(copy(shapes), case))
        return
    wanted = (manifest.value(expected, SH.conforms), len(list(manifest.objects(expected, SH.result))))
    assert (outcome(data, shapes, case) == wanted) is (case not in DEVIATIONS), DEVIATIONS.get(case)


def outcome(data: Graph, shapes: Graph, case: str) -> tuple[Literal, int] | None:
    try:
        report = validate(data, prepare(copy(shapes), case))
    except KnowledgeError:
        return None
    return Literal(not report.results), len(report.results)


def copy(graph: Graph) -> Graph:
    """Data and shapes are often one graph there, and shapes are changed when they are prepared."""
    return graph_of(graph, {prefix: str(namespace) for prefix, namespace in graph.namespaces()})
