"""Requests of the Graph Store HTTP Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/): which graph, what."""

from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from enum import Enum, auto
from http import HTTPStatus
from types import MappingProxyType

from kg.serving.http.entities import refuse_growing_entities
from kg.serving.http.negotiation import split_media_type
from kg.serving.http.protocol import absolute, parameters, refuse_charset
from kg.serving.reply import Refusal

WRITING = ("PUT", "POST", "DELETE")

FORMATS = MappingProxyType(
    {
        "text/turtle": "turtle",
        "application/n-triples": "ntriples",
        "application/rdf+xml": "rdfxml",
        "application/ld+json": "jsonld",
        "application/x-turtle": "turtle",
        "application/json": "jsonld",
        "application/xml": "rdfxml",
        "text/xml": "rdfxml",
    }
)
"""Media types of a graph that is sent, and the name of the format of each in ``kg.store.formats``."""

_MULTIPART = "multipart/form-data"
_OFFERED = ", ".join((*list(FORMATS)[:4], _MULTIPART))
_PARTS = 100


class Kind(Enum):
    """What a request is about."""

    DEFAULT = auto()
    NAMED = auto()
    STORE = auto()
    """The store itself: a graph that is posted to it is given a name."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a request is about; ``iri`` is the name of a named graph."""

    kind: Kind
    iri: str = ""

    @property
    def graph(self) -> str | None:
        """The name of the graph, ``None`` for the default graph."""
        return self.iri if self.kind is Kind.NAMED else None


@dataclass(frozen=True, slots=True)
class Document:
    """A graph as it was sent: a format of ``kg.store.formats``, and its text as bytes."""

    format: str
    data: bytes


def target(method: str, query_string: bytes, address: str, below: str) -> Target:
    """What a request is about: ``?default``, ``?graph=IRI``, or the address itself (sections 4.1 and 4.2).

    ``address`` is the absolute IRI of the request without its query, ``below`` its path under that of the store. Raises
    ``Refusal`` (400) for both parameters or neither, several graphs, and an IRI that is not absolute.
    """
    given = parameters(query_string)
    graphs = [value for key, value in given if key == "graph"]
    default = sum(key == "default" for key, _ in given)
    if len(graphs) + default > 1:
        raise _bad("the request names more than one graph; send either ?default or one ?graph=IRI")
    if graphs:
        return Target(Kind.NAMED, absolute(graphs[0], "graph"))
    if default:
        return Target(Kind.DEFAULT)
    if below:
        return Target(Kind.NAMED, absolute(address, "the address"))
    if method != "POST":
        raise _bad("the request names no graph; add ?default, or ?graph= and the IRI of a graph")
    return Target(Kind.STORE)


def documents(content_type: str | None, body: bytes) -> tuple[Document, ...]:
    """The graphs in a body: one, or each part of a form (section 5.5).

    Raises ``Refusal`` (400 for a form that is broken, 415 for a media type or a character set that is not taken).
    """
    media_type, given = split_media_type(content_type or "")
    if media_type != _MULTIPART:
        return (_document(media_type, given.get("charset"), body),)
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: %b\r\n\r\n" % str(content_type).encode() + body)
    parts = list(message.iter_parts()) if message.is_multipart() else []
    if not parts or len(parts) > _PARTS or message.defects:
        raise _bad(f"the form has no parts, more than {_PARTS}, or is not ended by its boundary; send it anew")
    return tuple(_document(part.get_content_type(), part.get_content_charset(), _content(part)) for part in parts)


def absent(iri: str) -> Refusal:
    """The refusal of a request for a graph that the store does not have."""
    return Refusal(HTTPStatus.NOT_FOUND, f"the store has no graph <{iri}>; PUT or POST would make it")


def _content(part: object) -> bytes:
    content = part.get_payload(decode=True)  # type: ignore[attr-defined]
    if not isinstance(content, bytes):
        raise _bad("a part of the form has parts itself; send each graph as one part")
    return content


def _document(media_type: str, charset: str | None, data: bytes) -> Document:
    refuse_charset(charset)
    if media_type not in FORMATS:
        found = f"the media type {media_type}" if media_type else "no Content-Type"
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"the graph has {found}; send it as {_OFFERED}")
    if FORMATS[media_type] == "rdfxml":
        refuse_growing_entities(data)
    return Document(FORMATS[media_type], data)


def _bad(message: str) -> Refusal:
    return Refusal(HTTPStatus.BAD_REQUEST, message)
