"""The three tests of SPARQL 1.1 Service Description, whose manifest only names them."""

from collections.abc import Callable
from pathlib import Path

from pyshacl import validate
from rdflib import RDF, Graph, Namespace, URIRef

from tests.conformance.evaluation import TURTLE
from tests.conformance.exchanges import Exchange, Expected
from tests.conformance.manifests import read
from tests.conformance.server import Server

MANIFEST = "service-description/manifest.ttl"
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
SHAPES = Path(__file__).parents[1] / "serving" / "description" / "service.shapes.ttl"


def described(server: Server, accept: str = TURTLE) -> Graph:
    """What the endpoint answers to a GET request without a query."""
    response = server.send(Exchange("GET", server.query_path, (("Accept", accept),), None, Expected(frozenset())))
    assert response.status == 200, response.body.decode()
    assert response.headers["content-type"].split(";")[0] == accept
    return Graph().parse(data=response.body, format=accept)


def returns_rdf(server: Server) -> None:
    for accept in (TURTLE, "application/rdf+xml", "application/n-triples"):
        assert described(server, accept), f"the description is empty as {accept}"


def has_endpoint_triple(server: Server) -> None:
    endpoint = URIRef(f"http://{server.host}{server.query_path}")
    assert list(described(server).subjects(SD.endpoint, endpoint)), f"no sd:endpoint {endpoint}"


def conforms_to_schema(server: Server) -> None:
    graph = described(server)
    assert (None, RDF.type, SD.Service) in graph
    conforms, _, report = validate(graph, shacl_graph=str(SHAPES), inference="none")
    assert conforms, report


_CHECKS: dict[str, Callable[[Server], None]] = {
    "service-description/returns-rdf": returns_rdf,
    "service-description/has-endpoint-triple": has_endpoint_triple,
    "service-description/conforms-to-schema": conforms_to_schema,
}


def description_tests() -> dict[str, Callable[[Server], None]]:
    """The tests of the manifest, by name."""
    return {entry.id: _CHECKS[entry.id] for entry in read(MANIFEST)}
