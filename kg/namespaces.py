"""The one place that spells an IRI: vocabularies, prefixes, and the names of graphs and things."""

from collections.abc import Mapping

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, PROV, QB, RDF, RDFS, SH, SKOS, VOID, XSD

VNGOV = Namespace("https://w3id.org/vngov/ontology#")
ONTOLOGY = URIRef("https://w3id.org/vngov/ontology")
ROLE = Namespace("https://w3id.org/vngov/role/")
RULE = Namespace("https://w3id.org/vngov/rule/")
"""Rules on a whole graph; a finding names its rule as its source."""
SEARCH = Namespace("https://w3id.org/vngov/search#")
"""The terms of the search service in queries; no graph has them, so ``PREFIXES`` has not its prefix."""
BASE = "https://w3id.org/vngov/id/"
"""Default prefix of everything minted; a store can be created with another."""

CPEV = Namespace("http://data.europa.eu/m8g/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
GEOF = Namespace("http://www.opengis.net/def/function/geosparql/")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
WD = Namespace("http://www.wikidata.org/entity/")

PREFIXES: dict[str, str] = {
    "dcterms": str(DCTERMS),
    "eli": str(ELI),
    "foaf": str(FOAF),
    "m8g": str(CPEV),
    "oa": str(OA),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "qb": str(QB),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "role": str(ROLE),
    "schema": str(SCHEMA),
    "sh": str(SH),
    "skos": str(SKOS),
    "vngov": str(VNGOV),
    "void": str(VOID),
    "wd": str(WD),
    "xsd": str(XSD),
}
"""Prefixes of exports, of the query page and of saved queries."""

QUERY_PREFIXES: dict[str, str] = {**PREFIXES, "search": str(SEARCH)}
"""The same and that of the search service: prefixes that a query need not declare."""


def prefixed(iri: str, prefixes: Mapping[str, str] = PREFIXES) -> str | None:
    """An IRI for a reader, such as ``skos:Concept``, by the longest namespace that begins it; ``None`` if none does."""
    fitting = [(len(namespace), prefix) for prefix, namespace in prefixes.items() if iri.startswith(namespace)]
    if not fitting:
        return None
    length, prefix = max(fitting)
    return f"{prefix}:{iri[length:]}"


def own_graphs(base: str) -> str:
    """What the names of all graphs begin with that are made from articles and judgements."""
    return f"{base}graph/"


def article_graph(base: str, path: str) -> URIRef:
    """Name of the graph that holds what one article says; ``path`` is the article's ``EntityId.path``."""
    return URIRef(f"{base}graph/{path}")


def entity_graph(base: str) -> URIRef:
    """Name of the graph that is derived from all article graphs: preferred labels, spans of attestation."""
    return URIRef(f"{base}graph/entities")


def tenure_graph(base: str) -> URIRef:
    """Name of the graph that is derived from all article graphs: who held which post on which days."""
    return URIRef(f"{base}graph/tenures")


def identity_graph(base: str) -> URIRef:
    """Name of the graph that is derived from all article graphs: which things are one, and why."""
    return URIRef(f"{base}graph/identities")


def unit_graph(base: str) -> URIRef:
    """Name of the graph that tells what became of the units that articles mention, and what they came from."""
    return URIRef(f"{base}graph/units")


def link_graph(base: str) -> URIRef:
    """Name of the graph of links to Wikidata."""
    return URIRef(f"{base}graph/links")
