"""The description of the endpoint (https://www.w3.org/TR/sparql11-service-description/)."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from rdflib import URIRef
from rdflib.namespace import DCTERMS, RDFS, VOID

from kg.namespaces import FORMATS, SD, SEARCH, own_graphs
from kg.serving.description.data import tell_of_data
from kg.serving.description.functions import FUNCTIONS
from kg.serving.description.sheet import Sheet
from kg.serving.description.words import words
from kg.serving.reply import Reply
from kg.serving.view import View
from kg.store import formats

FORMAT_IRIS: Mapping[str, URIRef] = MappingProxyType(
    {
        "json": FORMATS.SPARQL_Results_JSON,
        "xml": FORMATS.SPARQL_Results_XML,
        "csv": FORMATS.SPARQL_Results_CSV,
        "tsv": FORMATS.SPARQL_Results_TSV,
        "turtle": FORMATS.Turtle,
        "ntriples": FORMATS["N-Triples"],
        "rdfxml": FORMATS.RDF_XML,
        "jsonld": FORMATS["JSON-LD"],
        "trig": FORMATS.TriG,
        "nquads": FORMATS["N-Quads"],
    }
)
"""IRIs of the formats of ``kg.store.formats`` (https://www.w3.org/ns/formats/)."""


def description(view: View, root: str, media_type: str, *, writable: bool = False, federated: bool = False) -> Reply:
    """The description of the endpoint of a server whose address is ``root``, without a slash at its end.

    ``writable`` says that clients with the token may update, ``federated`` that SERVICE may call some server. To be
    called with ``prepared=True``. Raises ``Refusal`` (406) for a media type that is no syntax of a graph.
    """
    sheet = Sheet()
    endpoint = URIRef(f"{root}/sparql")
    service = URIRef(f"{endpoint}#service")
    sheet.is_a(service, SD.Service)
    sheet.say(service, DCTERMS.title, *words("service"))
    sheet.say(service, SD.endpoint, endpoint)
    sheet.say(service, SD.supportedLanguage, SD.SPARQL11Query, *([SD.SPARQL11Update] if writable else []))
    sheet.say(service, SD.resultFormat, *(FORMAT_IRIS[name] for name in (*formats.RESULTS, *formats.GRAPHS)))
    if writable:
        sheet.say(service, SD.inputFormat, *(FORMAT_IRIS[name] for name in formats.GRAPHS))
    sheet.say(service, SD.feature, *_features(view, federated=federated))
    sheet.say(service, SD.extensionFunction, *FUNCTIONS)
    for function in FUNCTIONS:
        sheet.is_a(function, SD.Function)
    data = tell_of_data(sheet, view, root)
    sheet.say(service, SD.defaultDataset, data)
    sheet.say(service, SD.languageExtension, SEARCH["index"])
    sheet.is_a(SEARCH["index"], SD.Feature)
    sheet.say(SEARCH["index"], RDFS.label, *words("search"))
    _tell_graphs(sheet, view, data, endpoint)
    return sheet.reply(media_type)


def _features(view: View, *, federated: bool) -> list[URIRef]:
    """The features of the specification that are true; an empty graph is kept by a plain dataset only."""
    features = [SD.UnionDefaultGraph if view.union else SD.EmptyGraphs]
    return [*features, SD.BasicFederatedQuery] if federated else features


def _tell_graphs(sheet: Sheet, view: View, data: URIRef, endpoint: str) -> None:
    """Say what a query is asked of where it names no graphs.

    Graphs of articles are told by their number: they would be thousands of statements that one query lists as well.
    """
    sheet.is_a(data, SD.Dataset)
    default = URIRef(f"{endpoint}#default-graph")
    sheet.say(data, SD.defaultGraph, default)
    _tell_graph(sheet, default, view.statistics.triples)
    for name, triples in view.statistics.graphs:
        fragment = _fragment(name, own_graphs(view.base))
        named, graph = (URIRef(f"{endpoint}#{kind}-{fragment}") for kind in ("named", "graph"))
        sheet.say(data, SD.namedGraph, named)
        sheet.is_a(named, SD.NamedGraph)
        sheet.say(named, SD.name, URIRef(name))
        sheet.say(named, SD.graph, graph)
        _tell_graph(sheet, graph, triples)


def _fragment(name: str, ours: str) -> str:
    """What stands for a graph in a fragment: short for those that kg derives, all of the IRI for others."""
    short = name.removeprefix(ours)
    return quote(name if ":" in short else short, safe=":")


def _tell_graph(sheet: Sheet, graph: URIRef, triples: int) -> None:
    sheet.is_a(graph, SD.Graph, VOID.Dataset)
    sheet.say(graph, VOID.triples, triples)
