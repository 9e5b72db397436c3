"""Running a test of the query or update language on an endpoint; what comes out is judged by the suite's own files."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import pyoxigraph as ox
from rdflib import Graph

from tests.conformance.manifests import Dataset, EngineTest, Source
from tests.conformance.matching import Row, same_bag
from tests.conformance.results import (
    Result,
    Solutions,
    read_csv,
    read_graph,
    read_json,
    read_tsv,
    read_xml,
    same_result,
)

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV = "text/csv", "text/tab-separated-values"
TURTLE = "text/turtle"
RDF_TYPES = {".ttl": TURTLE, ".nt": "application/n-triples", ".rdf": "application/rdf+xml"}
RESULT_TYPES = {".srx": XML, ".srj": JSON, ".csv": CSV, ".tsv": TSV}
QUADS = "SELECT ?s ?p ?o ?g { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


class Status(Enum):
    """What became of a request: done, no SPARQL, understood but refused, or a failure of the server."""

    DONE = "done"
    MALFORMED = "malformed"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint answers; ``text`` is the body."""

    status: Status
    media_type: str = ""
    text: str = ""


class Endpoint(Protocol):
    """Where queries and updates are sent; ``holds`` is what it was filled with, if that was not changed since."""

    holds: Dataset | None

    def query(self, text: str, accept: str) -> Answer: ...

    def update(self, text: str) -> Answer: ...


def check(test: EngineTest, endpoint: Endpoint) -> None:
    """Raise ``AssertionError``, with the reason, where the endpoint does not do what the test wants."""
    if "Syntax" in test.kind:
        _parses(test, endpoint)
        return
    fill(endpoint, test.data)
    if test.is_update:
        _updates(test, endpoint)
    else:
        _answers(test, endpoint)


def _parses(test: EngineTest, endpoint: Endpoint) -> None:
    text = based(test.request)
    answer = endpoint.update(text) if test.is_update else endpoint.query(text, f"{JSON}, {TURTLE}")
    assert answer.status is not Status.FAILED, answer.text
    malformed = answer.status is Status.MALFORMED
    assert malformed is test.kind.startswith("Negative"), answer.text or "accepted"


def _answers(test: EngineTest, endpoint: Endpoint) -> None:
    assert test.result is not None
    expected = _read(test.result.text, RESULT_TYPES.get(test.result.path.suffix, TURTLE), test.result.iri)
    accept = RESULT_TYPES.get(test.result.path.suffix, TURTLE if isinstance(expected, Graph) else JSON)
    answer = endpoint.query(based(test.request), accept)
    assert answer.status is Status.DONE, answer.text
    assert answer.media_type == accept, f"{answer.media_type} was answered, and {accept} asked for"
    assert same_result(expected, _read(answer.text, accept, test.request.iri)), answer.text


def _updates(test: EngineTest, endpoint: Endpoint) -> None:
    assert test.after is not None
    answer = endpoint.update(based(test.request))
    assert answer.status is Status.DONE, answer.text
    told = endpoint.query(QUADS, JSON).text
    assert same_bag(_quads(told), _quads(_held(test.after))), told


def _held(dataset: Dataset) -> str:
    """What the engine itself says of a dataset that holds the files."""
    store = ox.Store()
    store.update(f"INSERT DATA {{ {_patterns(dataset)} }}")
    solutions = store.query(QUADS)
    assert isinstance(solutions, ox.QuerySolutions)
    return (solutions.serialize(format=ox.QueryResultsFormat.JSON) or b"").decode()


def _quads(told: str) -> tuple[Row, ...]:
    held = read_json(told)
    assert isinstance(held, Solutions)
    return held.under(("s", "p", "o", "g"))


def fill(endpoint: Endpoint, dataset: Dataset) -> None:
    """Make the dataset all that the endpoint holds; raises ``AssertionError`` where it cannot be."""
    if endpoint.holds == dataset:
        return
    graphs = "".join(f"CREATE SILENT GRAPH <{name}> ;\n" for name, _ in dataset.named)
    answer = endpoint.update(f"DROP ALL ;\n{graphs}INSERT DATA {{\n{_patterns(dataset)}\n}}")
    assert answer.status is Status.DONE, answer.text
    endpoint.holds = dataset


def _patterns(dataset: Dataset) -> str:
    """The dataset in the syntax of ``INSERT DATA``; a file's terms keep the spelling that they have in it."""
    lines = [statement for source in dataset.default for statement in _statements(source)]
    for name, source in dataset.named:
        lines += [f"GRAPH <{name}> {{", *_statements(source), "}"]
    return "\n".join(lines)


def _statements(source: Source) -> list[str]:
    media_type = RDF_TYPES[source.path.suffix]
    form = ox.RdfFormat.from_media_type(media_type)
    quads = ox.parse(source.text, form, base_iri=source.iri, rename_blank_nodes=True)
    return [f"{quad.triple} ." for quad in quads]


def based(request: Source) -> str:
    """A request whose relative IRIs are those of its file."""
    return f"BASE <{request.iri}>\n{request.text}"


def _read(text: str, media_type: str, base: str) -> Result:
    readers = {JSON: read_json, XML: read_xml, CSV: read_csv, TSV: read_tsv}
    if media_type in readers:
        return readers[media_type](text)
    return read_graph(text, media_type, base)
