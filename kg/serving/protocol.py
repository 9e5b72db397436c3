"""Requests of the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/): what they ask, or why not."""

from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qsl

import pyoxigraph as ox

from kg.store.querying import Graphs

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

MAX_BODY = 1 << 20
"""Bytes of a request's body; a longer one is refused."""

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the graphs that the request names beside it."""

    text: str
    graphs: Graphs = field(default_factory=Graphs)


class ProtocolError(Exception):
    """A request that is not answered: the status and one sentence."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def from_get(query_string: str) -> Query:
    """The query of a GET request; raises ``ProtocolError``."""
    return _query(parse_qsl(query_string, keep_blank_values=True))


def from_post(query_string: str, content_type: str, body: bytes) -> Query:
    """The query of a POST request, as a form or as a query in itself; raises ``ProtocolError``."""
    media_type = media_type_of(content_type)
    if media_type == UPDATE:
        raise _read_only()
    if media_type not in {FORM, QUERY}:
        raise ProtocolError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            f"send the query as {FORM} or as {QUERY}, not as {media_type or 'nothing'}",
        )
    if len(body) > MAX_BODY:
        raise ProtocolError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the request is longer than {MAX_BODY} bytes; shorten it"
        )
    text = decoded(body)
    pairs = parse_qsl(query_string, keep_blank_values=True)
    if media_type == QUERY:
        return _query([*pairs, ("query", text)])
    return _query([*pairs, *parse_qsl(text, keep_blank_values=True)])


def _query(pairs: Pairs) -> Query:
    if _values(pairs, "update"):
        raise _read_only()
    texts = _values(pairs, "query")
    if len(texts) != 1:
        found = "has no query" if not texts else f"has {len(texts)} queries"
        raise ProtocolError(HTTPStatus.BAD_REQUEST, f"the request {found}; send exactly one parameter 'query'")
    return Query(texts[0], Graphs(_iris(pairs, "default-graph-uri"), _iris(pairs, "named-graph-uri")))


def _iris(pairs: Pairs, name: str) -> tuple[str, ...]:
    iris = _values(pairs, name)
    for iri in iris:
        try:
            ox.NamedNode(iri)
        except ValueError as error:
            raise ProtocolError(HTTPStatus.BAD_REQUEST, f"{name} {iri!r} is not an absolute IRI; correct it") from error
    return iris


def _values(pairs: Pairs, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in pairs if key == name)


def media_type_of(content_type: str) -> str:
    """The media type of a ``Content-Type`` field; raises ``ProtocolError`` for a character set other than UTF-8."""
    media_type, *parameters = (part.strip().lower() for part in content_type.split(";"))
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip() == "charset" and value.strip(' "') not in {"utf-8", "utf8"}:
            raise ProtocolError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send the query in UTF-8, not in {value.strip()}")
    return media_type


def decoded(body: bytes) -> str:
    """The text of a body; raises ``ProtocolError`` where it is not UTF-8."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError(
            HTTPStatus.BAD_REQUEST, f"the query is not UTF-8 at byte {error.start}; encode it anew"
        ) from error


def _read_only() -> ProtocolError:
    return ProtocolError(HTTPStatus.FORBIDDEN, "this endpoint is read-only and takes no updates; send a query")
