"""The statements of a thing as RDF: its own, and its evidence."""

from collections.abc import Iterable, Iterator, Mapping
from http import HTTPStatus
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import StoreError
from kg.namespaces import OA, PREFIXES
from kg.serving.reply import Refusal, Reply
from kg.serving.site.reading import Reading
from kg.serving.site.request import PageRequest
from kg.serving.view import View
from kg.store import formats, named_node

SUFFIXES = ((".ttl", "Turtle"), (".jsonld", "JSON-LD"), (".nt", "N-Triples"), (".rdf", "RDF/XML"))
"""What an address of data may end with, and what the syntax is called."""
FORMATS: Mapping[str, str] = MappingProxyType(
    {".ttl": "turtle", ".jsonld": "jsonld", ".nt": "ntriples", ".rdf": "rdfxml"}
)
MOST = 20_000
"""Pieces of evidence that are written; SPARQL has all of them."""


def data(view: View, request: PageRequest, format_: str) -> Reply:
    """What is said of ``{base}{path}``, or of the parameter ``iri``, in a format of ``kg.store.formats``.

    The graph of an article is given as it is. Raises ``Refusal`` (404) for what is nothing.
    """
    iri = view.base + request.path if request.path else request.parameters.get("iri", "")
    reading = Reading(view, request.language)
    try:
        subject = named_node(iri)
    except StoreError:
        raise _nothing(iri) from None
    graph = view.store.contains_named_graph(subject)
    quads = _whole(view, subject) if graph else _about(reading, iri)
    triples = sorted({(each.subject, each.predicate, each.object) for each in quads}, key=str)
    if not triples:
        raise _nothing(iri)
    return Reply(HTTPStatus.OK, _media_type(format_), _written(triples, format_), (("Vary", "Accept"),))


def _about(reading: Reading, iri: str) -> Iterator[ox.Quad]:
    yield from reading.quads(iri)
    for number, quad in enumerate(reading.quads(None, OA.hasBody, iri)):
        if number == MOST:
            return
        evidence = quad.subject.value  # type: ignore[union-attr]
        yield from reading.quads(evidence)
        for target in reading.texts(evidence, OA.hasTarget):
            yield from reading.quads(target)
            for selector in reading.texts(target, OA.hasSelector):
                yield from reading.quads(selector)


def _whole(view: View, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    return view.store.quads_for_pattern(None, None, None, graph)


def _written(triples: Iterable[tuple[object, ...]], format_: str) -> bytes:
    listed = [ox.Triple(*triple) for triple in triples]  # type: ignore[arg-type]
    return ox.serialize(listed, format=formats.GRAPHS[format_], prefixes=PREFIXES) or b""


def _media_type(format_: str) -> str:
    media_type = formats.MEDIA_TYPES[format_]
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _nothing(iri: str) -> Refusal:
    return Refusal(HTTPStatus.NOT_FOUND, f"nothing is said of <{iri}>; search for it by name at /search")
