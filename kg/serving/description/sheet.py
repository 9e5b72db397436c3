"""A small RDF document as it is made and written: the same statements are the same bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from types import MappingProxyType

import pyoxigraph as ox
from rdflib import URIRef
from rdflib.namespace import RDF

from kg.namespaces import FORMATS, PREFIXES, SD
from kg.serving.reply import Refusal, Reply

_PREFIXES: Mapping[str, str] = MappingProxyType({**PREFIXES, "formats": str(FORMATS), "sd": str(SD)})
_WRITTEN = (ox.RdfFormat.TURTLE, ox.RdfFormat.N_TRIPLES, ox.RdfFormat.RDF_XML, ox.RdfFormat.JSON_LD)

Value = str | int | ox.Literal


@dataclass(frozen=True)
class Sheet:
    """Statements about things with IRIs; ``URIRef`` values are IRIs, other values literals."""

    _triples: set[ox.Triple] = field(default_factory=set)

    def say(self, subject: str, predicate: str, *values: Value) -> None:
        """State values of a property."""
        thing, link = ox.NamedNode(subject), ox.NamedNode(predicate)
        self._triples.update(ox.Triple(thing, link, _term(value)) for value in values)

    def is_a(self, subject: str, *classes: URIRef) -> None:
        """State classes."""
        self.say(subject, RDF.type, *classes)

    def reply(self, media_type: str) -> Reply:
        """The document; raises ``Refusal`` (406) for a media type that is no syntax of a graph."""
        form = ox.RdfFormat.from_media_type(media_type)
        if form not in _WRITTEN:
            offered = ", ".join(offer.media_type for offer in _WRITTEN)
            raise Refusal(HTTPStatus.NOT_ACCEPTABLE, f"a description is not written as {media_type}; accept {offered}")
        suffix = "; charset=utf-8" if media_type.startswith("text/") and "charset" not in media_type else ""
        return Reply(HTTPStatus.OK, f"{media_type}{suffix}", self._written(form))

    def _written(self, form: ox.RdfFormat) -> bytes:
        ordered = sorted(self._triples, key=str)
        if form != ox.RdfFormat.TURTLE:
            return ox.serialize(ordered, format=form) or b""
        # The engine writes prefixes in an order of the moment.
        text = ox.serialize(ordered, format=form, prefixes=dict(_PREFIXES)) or b""
        lines = text.splitlines(keepends=True)
        head = [line for line in lines if line.startswith(b"@prefix ")]
        return b"".join([*sorted(head), b"\n", *lines[len(head) :]])


def _term(value: Value) -> ox.NamedNode | ox.Literal:
    if isinstance(value, ox.Literal):
        return value
    return ox.NamedNode(value) if isinstance(value, URIRef) else ox.Literal(value)
