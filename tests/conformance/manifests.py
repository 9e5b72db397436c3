"""The suites as their manifests describe them (https://w3c.github.io/rdf-tests/), as frozen records.

IRIs of files are those under which the suites are published, so that what is stored names no folder of this machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.term import Node

from tests.shared import SHARED

SUITE = SHARED / "conformance" / "rdf-tests" / "sparql" / "sparql11"
PUBLISHED = "https://w3c.github.io/rdf-tests/sparql/sparql11/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
ENGINE_TYPES = frozenset(
    MF[name]
    for name in (
        "QueryEvaluationTest",
        "CSVResultFormatTest",
        "UpdateEvaluationTest",
        "PositiveSyntaxTest11",
        "NegativeSyntaxTest11",
        "PositiveUpdateSyntaxTest11",
        "NegativeUpdateSyntaxTest11",
    )
)

needs_suites = pytest.mark.skipif(
    not SUITE.is_dir(), reason="the W3C's SPARQL suites (../shared/conformance/rdf-tests) are not beside this checkout"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the suites, and the IRI under which it is published."""

    iri: str

    @property
    def path(self) -> Path:
        return SUITE / self.iri.removeprefix(PUBLISHED)

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Dataset:
    """What a store holds: the files of its default graph, and those of each named graph."""

    default: tuple[Source, ...] = ()
    named: tuple[tuple[str, Source], ...] = ()


@dataclass(frozen=True, slots=True)
class EngineTest:
    """A test of the query or update language: a request, the data before it, and what must come out.

    ``kind`` is the local name of its type. ``result`` is the file of a query's result, ``after`` what a store must
    hold after an update.
    """

    id: str
    kind: str
    request: Source
    data: Dataset = Dataset()
    result: Source | None = None
    after: Dataset | None = None

    @property
    def is_update(self) -> bool:
        return self.request.iri.endswith(".ru")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a manifest, its name given as folder and local name."""

    id: str
    node: URIRef
    graph: Graph

    def value(self, predicate: URIRef) -> Node | None:
        return self.graph.value(self.node, predicate)


def read(manifest: str) -> Iterator[Entry]:
    """The entries of a manifest, named by its path in the suite, and of all that it includes."""
    graph = _parsed(manifest)
    for included in _lists(graph, MF.include):
        yield from read(str(included).removeprefix(PUBLISHED))
    for node in _lists(graph, MF.entries):
        assert isinstance(node, URIRef)
        yield Entry(f"{manifest.split('/', maxsplit=1)[0]}/{node.fragment}", node, graph)


@cache
def engine_tests() -> tuple[EngineTest, ...]:
    """The tests of the languages and of the result formats, in the order of their manifests."""
    return tuple(_engine_test(entry) for entry in read("manifest.ttl") if entry.value(RDF.type) in ENGINE_TYPES)


def _engine_test(entry: Entry) -> EngineTest:
    kind = str(entry.value(RDF.type)).removeprefix(str(MF))
    action, result = entry.value(MF.action), entry.value(MF.result)
    assert action is not None
    if kind == "UpdateEvaluationTest":
        request = _source(entry.graph.value(action, UT.request))
        return EngineTest(entry.id, kind, request, dataset(entry.graph, action), None, dataset(entry.graph, result))
    if "Syntax" in kind:
        return EngineTest(entry.id, kind, _source(action))
    request = _source(entry.graph.value(action, QT.query))
    return EngineTest(entry.id, kind, request, dataset(entry.graph, action), _source(result))


def dataset(graph: Graph, node: Node | None) -> Dataset:
    """The data that an action, a result or a test describes."""
    default = [_source(found) for vocabulary in (QT, UT) for found in graph.objects(node, vocabulary.data)]
    named = [_named(graph, found) for vocabulary in (QT, UT) for found in graph.objects(node, vocabulary.graphData)]
    return Dataset(tuple(sorted(default, key=lambda source: source.iri)), tuple(sorted(named, key=lambda one: one[0])))


def _named(graph: Graph, node: Node) -> tuple[str, Source]:
    """A named graph: a file named by its own IRI, or a description of both."""
    if isinstance(node, URIRef):
        return str(node), _source(node)
    return str(graph.value(node, RDFS.label)), _source(graph.value(node, UT.graph))


def _source(node: Node | None) -> Source:
    assert isinstance(node, URIRef)
    return Source(str(node))


def _lists(graph: Graph, predicate: URIRef) -> Iterator[Node]:
    for head in graph.objects(None, predicate):
        yield from graph.items(head)


@cache
def _parsed(manifest: str) -> Graph:
    return Graph().parse(SUITE / manifest, format="turtle", publicID=PUBLISHED + manifest)
