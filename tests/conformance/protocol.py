"""Holding the dialogues of the suites with a server; what is answered is judged as their manifests say."""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urljoin

from rdflib import Graph
from rdflib.compare import isomorphic

from tests.conformance.evaluation import CSV, JSON, TSV, TURTLE, XML, fill
from tests.conformance.exchanges import Dialogue, Exchange, Expected
from tests.conformance.manifests import Dataset
from tests.conformance.narrated import Narrated
from tests.conformance.results import read_json, read_xml
from tests.conformance.server import Response, Server

EXAMPLE = "www.example"
"""The host that requests of the suites are for."""
STORE = "$GRAPHSTORE$"
_GRAPHS = {"application/n-triples", "application/rdf+xml", "application/xhtml+xml", TURTLE}
_FORMATS = {"boolean": {JSON, XML}, "tabular": {CSV, JSON, TSV, XML}, "RDF": _GRAPHS}
_BASE = "http://www.example/"


def hold(dialogue: Dialogue, server: Server) -> None:
    """Send the requests; raises ``AssertionError`` for the first answer that is not as expected."""
    fill(server, dialogue.data)
    names: dict[str, str] = {}
    for exchange in dialogue.exchanges:
        exchanged(addressed(exchange, server), server, names, EXAMPLE)


def retell(story: Iterable[Narrated], server: Server) -> dict[str, AssertionError | None]:
    """Send the requests of tests that follow one another; what failed in each, by its name."""
    fill(server, Dataset())
    outcomes: dict[str, AssertionError | None] = {}
    path = server.graph_store_path
    names = {f"$HOST$/{STORE}": f"{server.host}{path}", STORE: path, "$HOST$": server.host}
    for test in story:
        try:
            for exchange in test.exchanges:
                exchanged(exchange, server, names)
            outcomes[test.id] = None
        except AssertionError as error:
            outcomes[test.id] = error
    return outcomes


def exchanged(exchange: Exchange, server: Server, names: dict[str, str], host: str | None = None) -> None:
    """Send one request and judge the answer; ``names`` stand for texts, and learn where a new graph is."""
    for name, text in names.items():
        exchange = exchange.renamed(name, text)
    response = server.send(exchange, host)
    judge(exchange.expected, response)
    if exchange.expected.location:
        names[exchange.expected.location] = urljoin(f"http://{host or server.host}/", response.headers["location"])


def addressed(exchange: Exchange, server: Server) -> Exchange:
    """The request with the path of our endpoint in the place of the suite's."""
    if exchange.path.startswith("/sparql/"):
        return replace(exchange, path=_endpoint(exchange, server) + exchange.path.removeprefix("/sparql/"))
    return replace(exchange, path=server.graph_store_path + exchange.path.removeprefix("/gsp"))


def _endpoint(exchange: Exchange, server: Server) -> str:
    media_type = dict(exchange.headers).get("content-type", "")
    updates = "sparql-update" in media_type or b"update=" in (exchange.body or b"")
    return server.update_path if updates else server.query_path


def judge(expected: Expected, response: Response) -> None:
    """Raise ``AssertionError``, with the reason, for a response that is not as expected."""
    told = response.body.decode(errors="replace")
    assert response.status in expected.statuses, f"status {response.status}: {told}"
    media_type = response.headers.get("content-type", "").split(";")[0].strip()
    if expected.format:
        assert media_type in _FORMATS[expected.format], f"a result of the kind {expected.format} came as {media_type}"
    if expected.boolean is not None:
        assert (read_json if media_type == JSON else read_xml)(told) is expected.boolean, told
    if expected.location:
        assert response.headers.get("location"), "no Location"
    for name, value in expected.headers:
        found = response.headers.get(name.lower(), "")
        assert _same_field(value, found), f"{name} is {found!r}, not {value!r}"
    if expected.body is not None:
        assert isomorphic(_graph(expected.body, TURTLE), _graph(told, media_type)), told


def _same_field(wanted: str, found: str) -> bool:
    """Whether a media type is the wanted one; a character set may be left out, as Turtle is always in UTF-8."""
    media_type, *parameters = (part.strip().lower() for part in wanted.split(";"))
    other, *others = (part.strip().lower() for part in found.split(";"))
    return media_type == other and set(others) <= set(parameters)


def _graph(text: str, media_type: str) -> Graph:
    return Graph().parse(data=text, format=media_type, publicID=_BASE)
