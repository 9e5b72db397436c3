"""The data as a ``void:Dataset`` (https://www.w3.org/TR/void/), which both descriptions tell of."""

from datetime import datetime
from urllib.parse import quote

import pyoxigraph as ox
from rdflib import URIRef
from rdflib.namespace import DCTERMS, FOAF, VOID, XSD

from kg.namespaces import ONTOLOGY, ROLE, VNGOV, WD, prefixed
from kg.serving.description.sheet import Sheet
from kg.serving.description.statistics import Statistics
from kg.serving.description.words import words
from kg.serving.view import View

VOID_PATH = "/.well-known/void"


def dataset(root: str) -> URIRef:
    """The IRI of the data."""
    return URIRef(f"{root}{VOID_PATH}#dataset")


def tell_of_data(sheet: Sheet, view: View, root: str) -> URIRef:
    """Say what the data are, where they are asked, and how much there is; returns their IRI."""
    data, numbers = dataset(root), view.statistics
    sheet.is_a(data, VOID.Dataset)
    kind = "" if view.union else "plain_"
    counts = {"graphs": numbers.graph_count, "articles": numbers.article_graphs}
    sheet.say(data, DCTERMS.title, *words(f"{kind}title"))
    sheet.say(data, DCTERMS.description, *words(f"{kind}description", **counts))
    sheet.say(data, DCTERMS.modified, _instant(numbers.modified))
    sheet.say(data, FOAF.homepage, URIRef(f"{root}/"))
    sheet.say(data, VOID.sparqlEndpoint, URIRef(f"{root}/sparql"))
    if view.union:
        sheet.say(data, VOID.uriSpace, view.base, str(ROLE))
    sheet.say(data, VOID.triples, numbers.triples)
    return data


def tell_more(sheet: Sheet, view: View, root: str) -> None:
    """Say which vocabularies, classes, properties and links the data have, and name examples."""
    data, numbers = dataset(root), view.statistics
    sheet.say(data, VOID.entities, numbers.entities)
    sheet.say(data, VOID.distinctSubjects, numbers.subjects)
    sheet.say(data, VOID.distinctObjects, numbers.objects)
    sheet.say(data, VOID.classes, len(numbers.classes))
    sheet.say(data, VOID.properties, len(numbers.properties))
    sheet.say(data, VOID.vocabulary, *vocabularies(numbers))
    sheet.say(data, VOID.exampleResource, *map(URIRef, numbers.examples))
    for iri, entities in numbers.classes:
        part = _part(sheet, data, VOID.classPartition, "class", iri)
        sheet.say(part, VOID["class"], URIRef(iri))
        sheet.say(part, VOID.entities, entities)
    for iri, triples in numbers.properties:
        part = _part(sheet, data, VOID.propertyPartition, "property", iri)
        sheet.say(part, VOID.property, URIRef(iri))
        sheet.say(part, VOID.triples, triples)
    _tell_links(sheet, data, numbers)


def vocabularies(numbers: Statistics) -> list[URIRef]:
    """The vocabularies whose classes and properties are used: their namespaces, of our own the ontology."""
    namespaces = {_namespace(iri) for iri, _ in (*numbers.classes, *numbers.properties)}
    return sorted(ONTOLOGY if namespace == str(VNGOV) else URIRef(namespace) for namespace in namespaces)


def _instant(moment: datetime) -> ox.Literal:
    return ox.Literal(f"{moment:%Y-%m-%dT%H:%M:%SZ}", datatype=ox.NamedNode(XSD.dateTime))


def _namespace(iri: str) -> str:
    return iri[: max(iri.rfind("#"), iri.rfind("/"), iri.rfind(":")) + 1]


def _part(sheet: Sheet, data: URIRef, relation: URIRef, kind: str, iri: str) -> URIRef:
    part = URIRef(f"{data.removesuffix('#dataset')}#{kind}-{quote(prefixed(iri) or iri, safe=':')}")
    sheet.say(data, relation, part)
    sheet.is_a(part, VOID.Dataset)
    return part


def _tell_links(sheet: Sheet, data: URIRef, numbers: Statistics) -> None:
    wikidata = URIRef(data.replace("#dataset", "#wikidata"))
    for predicate, triples in numbers.links:
        if not triples:
            continue
        part = _part(sheet, data, VOID.subset, "links", predicate)
        sheet.is_a(part, VOID.Linkset)
        sheet.say(part, DCTERMS.title, *words("links"))
        sheet.say(part, VOID.subjectsTarget, data)
        sheet.say(part, VOID.objectsTarget, wikidata)
        sheet.say(part, VOID.linkPredicate, URIRef(predicate))
        sheet.say(part, VOID.triples, triples)
        sheet.is_a(wikidata, VOID.Dataset)
        sheet.say(wikidata, DCTERMS.title, "Wikidata")
        sheet.say(wikidata, FOAF.homepage, URIRef("https://www.wikidata.org/"))
        sheet.say(wikidata, VOID.uriSpace, str(WD))
