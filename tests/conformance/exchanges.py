"""HTTP exchanges that the suites describe: the requests, and what must be answered to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from http import HTTPStatus

from rdflib import Graph, Literal, Namespace
from rdflib.term import Node

from tests.conformance.manifests import MF, Dataset, Entry, dataset, read

HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
HTS = "http://www.w3.org/2011/http-statusCodes#"
_CLASS = re.compile(r"StatusCode([1-5])xx")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a response must be; ``statuses`` are those that are allowed, and an empty or missing part may be anything.

    ``format`` is ``boolean``, ``tabular`` or ``RDF``; ``location`` is the name that the header ``Location`` has in
    requests that follow; ``body`` is a graph, in the media type of ``headers``.
    """

    statuses: frozenset[int]
    headers: Headers = ()
    body: str | None = None
    format: str | None = None
    boolean: bool | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request, to be sent as it is, and what must be answered."""

    method: str
    path: str
    headers: Headers
    body: bytes | None
    expected: Expected

    def renamed(self, old: str, new: str) -> "Exchange":
        """With a text replaced wherever it stands in the request and in the expected body."""
        body = None if self.body is None else self.body.replace(old.encode(), new.encode())
        wanted = self.expected.body and self.expected.body.replace(old, new)
        return replace(self, path=self.path.replace(old, new), body=body, expected=replace(self.expected, body=wanted))


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A test over HTTP: exchanges, one after the other, with a store that holds ``data`` at first."""

    id: str
    data: Dataset
    exchanges: tuple[Exchange, ...]


def dialogues(manifest: str) -> tuple[Dialogue, ...]:
    """The tests of a manifest that describe their requests in the vocabularies HTTP-in-RDF and Content-in-RDF."""
    return tuple(_dialogue(entry) for entry in read(manifest))


def _dialogue(entry: Entry) -> Dialogue:
    graph, connection = entry.graph, entry.value(MF.action)
    requests = graph.items(_one(graph, connection, HT.requests))
    return Dialogue(entry.id, dataset(graph, entry.node), tuple(_exchange(graph, request) for request in requests))


def _exchange(graph: Graph, request: Node) -> Exchange:
    method, path = str(_one(graph, request, HT.methodName)), str(_one(graph, request, HT.absolutePath))
    expected = _expected(graph, _one(graph, request, HT.resp))
    return Exchange(method, path, _headers(graph, request), _body(graph, request), expected)


def _expected(graph: Graph, response: Node) -> Expected:
    statuses = {code for status in graph.objects(response, MF.expectedStatus) for code in codes(str(status))}
    boolean, body = graph.value(response, MF.expectedBoolean), _body(graph, response)
    return Expected(
        frozenset(statuses),
        _headers(graph, response),
        None if body is None else body.decode(),
        _text(graph.value(response, MF.expectedFormat)),
        boolean.toPython() if isinstance(boolean, Literal) else None,
        _text(graph.value(response, MF.expectedLocation)),
    )


def codes(status: str) -> Iterator[int]:
    """The codes of a status, or of a class of them, in the vocabulary of the suites."""
    name = status.removeprefix(HTS)
    if found := _CLASS.fullmatch(name):
        yield from range(int(found[1]) * 100, int(found[1]) * 100 + 100)
    else:
        yield HTTPStatus["OK" if name == "OK" else _WORDS.sub("_", name).upper()]


def _headers(graph: Graph, message: Node) -> Headers:
    listed = graph.value(message, HT.headers)
    fields = graph.items(listed) if listed is not None else ()
    return tuple((str(_one(graph, one, HT.fieldName)), str(_one(graph, one, HT.fieldValue))) for one in fields)


def _body(graph: Graph, message: Node) -> bytes | None:
    content = graph.value(message, HT.body)
    if content is None:
        return None
    return str(_one(graph, content, CNT.chars)).encode(str(_one(graph, content, CNT.characterEncoding)))


def _one(graph: Graph, subject: Node | None, predicate: Node) -> Node:
    found = graph.value(subject, predicate)
    assert found is not None, f"the manifest has no {predicate} of {subject}"
    return found


def _text(node: Node | None) -> str | None:
    return None if node is None else str(node)
