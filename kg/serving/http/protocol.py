"""Requests of the SPARQL 1.1 Protocol (https://www.w3.org/TR/sparql11-protocol/): what they ask, or why not."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from http import HTTPStatus

import pyoxigraph as ox

from kg.serving.http.negotiation import split_media_type
from kg.serving.reply import Refusal
from kg.store import Graphs

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

Parameters = tuple[tuple[str, str], ...]

_REMEMBERED = 2048
_SHORT = 2048
"""Bytes of a query string that is remembered with what it asks."""
_PARAMETERS = 1000
"""Parameters of a request; more make no sense."""
_ONLY = b"query="
_BROKEN = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_CHARSETS = frozenset({"utf-8", "utf8", "us-ascii"})
_QUERY_GRAPHS = ("default-graph-uri", "named-graph-uri")
_UPDATE_GRAPHS = ("using-graph-uri", "using-named-graph-uri")
_OF_THE_PROTOCOL = frozenset({"query", "update", *_QUERY_GRAPHS, *_UPDATE_GRAPHS})


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the graphs that the request names beside it."""

    text: str
    graphs: Graphs = field(default_factory=Graphs)


@dataclass(frozen=True, slots=True)
class Update:
    """An update and the graphs that the request names beside it; they stand in the place of USING."""

    text: str
    graphs: Graphs = field(default_factory=Graphs)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes that a request may have: its query string, its body, and the text of its query."""

    address: int = 1 << 16
    body: int = 1 << 20
    query: int = 1 << 16


DEFAULT_SIZES = Sizes()
_NO_GRAPHS = Graphs()


def from_get(query_string: bytes, sizes: Sizes = DEFAULT_SIZES) -> Query | None:
    """The query of a GET request; ``None`` where it has no parameters of the protocol and asks for the description.

    Raises ``Refusal`` (400, 413, 414).
    """
    return _short_get(query_string, sizes) if len(query_string) <= _SHORT else _get(query_string, sizes)


def only_query(query_string: bytes) -> Query | None:
    """The query of a query string that has nothing else, as most have; ``None`` for any other.

    Raises ``Refusal`` (400).
    """
    if not query_string.startswith(_ONLY) or b"&" in query_string:
        return None
    return Query(_decoded(query_string[len(_ONLY) :].replace(b"+", b" "), "address"), _NO_GRAPHS)


def from_post(
    query_string: bytes, content_type: str | None, body: bytes, sizes: Sizes = DEFAULT_SIZES
) -> Query | Update:
    """The query or the update of a POST request, in a form or by itself.

    The graphs of a form may stand in the query string as well. Raises ``Refusal`` (400, 413, 414, 415).
    """
    media_type = posted_type(content_type)
    if len(body) > sizes.body:
        raise too_large(sizes.body)
    in_address = _in_address(query_string, sizes)
    if media_type == FORM:
        return _asked((*in_address, *parameters(body, "body")), sizes)
    name = "query" if media_type == QUERY else "update"
    return _asked((*in_address, (name, text_of(body, "body"))), sizes)


def posted_type(content_type: str | None) -> str:
    """The media type of a POST request; raises ``Refusal`` (415) for one that is not of the protocol."""
    media_type, given = split_media_type(content_type or "")
    if media_type not in {FORM, QUERY, UPDATE}:
        raise Refusal(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            f"the body has {f'the media type {media_type}' if media_type else 'no Content-Type'}; "
            f"send it as {QUERY}, {UPDATE} or {FORM}",
        )
    refuse_charset(given.get("charset"))
    return media_type


def refuse_charset(charset: str | None) -> None:
    """Raise ``Refusal`` (415) for a character set other than UTF-8."""
    if charset is not None and charset.lower() not in _CHARSETS:
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"the body is in {charset!r}; send it in UTF-8")


def too_large(limit: int) -> Refusal:
    """The refusal of a body that is larger than ``limit`` bytes."""
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the request has more than {limit} bytes; send less")


def parameters(encoded: bytes, where: str = "address") -> Parameters:
    """The parameters of a query string or a form, in order.

    Raises ``Refusal`` (400) for a percent-encoding that is broken, bytes that are not UTF-8, and NUL.
    """
    if not encoded:
        return ()
    pairs = encoded.replace(b"+", b" ").split(b"&", _PARAMETERS)
    if len(pairs) > _PARAMETERS:
        raise _bad(f"the {where} has more than {_PARAMETERS} parameters; send fewer")
    return tuple(_pair(pair, where) for pair in pairs if pair)


def text_of(data: bytes, where: str) -> str:
    """Bytes as text; raises ``Refusal`` (400) where they are not UTF-8, or have a NUL character."""
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise _bad(f"the {where} is not UTF-8 at byte {error.start}; encode it anew") from error
    if "\0" in text:
        raise _bad(f"the {where} has a NUL character; remove it")
    return text


def absolute(iri: str, name: str) -> str:
    """An absolute IRI as it is; raises ``Refusal`` (400) for anything else. ``name`` is the parameter's."""
    try:
        return ox.NamedNode(iri).value
    except ValueError as error:
        raise _bad(f"{name} is {iri!r}, which is not an absolute IRI; correct it") from error


def _get(query_string: bytes, sizes: Sizes) -> Query | None:
    given = _in_address(query_string, sizes)
    names = {key for key, _ in given}
    if names.isdisjoint(_OF_THE_PROTOCOL):
        return None
    if "update" in names:
        raise _bad("updates are not taken from an address; send the update by POST")
    asked = _asked(given, sizes)
    return asked if isinstance(asked, Query) else None


_short_get = lru_cache(_REMEMBERED)(_get)


def _in_address(query_string: bytes, sizes: Sizes) -> Parameters:
    if len(query_string) > sizes.address:
        raise Refusal(
            HTTPStatus.REQUEST_URI_TOO_LONG,
            f"the address has more than {sizes.address} bytes; send the query by POST",
        )
    return parameters(query_string)


def _asked(given: Parameters, sizes: Sizes) -> Query | Update:
    queries, updates = _values(given, "query"), _values(given, "update")
    if queries and updates:
        raise _bad("the request has both a query and an update; send one of them")
    if len(queries) + len(updates) != 1:
        found = f"{len(queries)} queries" if queries else f"{len(updates)} updates" if updates else "no query"
        raise _bad(f"the request has {found}; send exactly one parameter 'query', or one 'update' by POST")
    if updates:
        return Update(updates[0], _graphs(given, _UPDATE_GRAPHS, _QUERY_GRAPHS, "an update"))
    text = queries[0]
    if len(text) > sizes.query or (len(text) * 4 > sizes.query and len(text.encode()) > sizes.query):
        raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"the query has more than {sizes.query} bytes; shorten it")
    return Query(text, _graphs(given, _QUERY_GRAPHS, _UPDATE_GRAPHS, "a query") if len(given) > 1 else _NO_GRAPHS)


def _graphs(given: Parameters, names: tuple[str, str], others: Iterable[str], what: str) -> Graphs:
    for name in others:
        if _values(given, name):
            raise _bad(f"{name} does not belong to {what}; name graphs by {' and '.join(names)}")
    default, named = (tuple(absolute(iri, name) for iri in _values(given, name)) for name in names)
    return Graphs(default, named)


def _values(given: Parameters, name: str) -> tuple[str, ...]:
    return tuple(value for key, value in given if key == name)


def _pair(pair: bytes, where: str) -> tuple[str, str]:
    key, _, value = pair.partition(b"=")
    return _decoded(key, where), _decoded(value, where)


def _decoded(data: bytes, where: str) -> str:
    """The text of percent-encoded bytes; ten times as fast as one escape after the other."""
    if b"%" not in data:
        return text_of(data, where)
    try:
        decoded = data.replace(b"\\", b"\\\\").replace(b"%", b"\\x").decode("unicode_escape").encode("latin-1")
    except UnicodeDecodeError as error:
        broken = _BROKEN.search(data)
        shown = data[broken.start() : broken.start() + 3].decode("ascii", "replace") if broken else "%"
        message = f"the {where} has a broken percent-encoding ({shown!r}); write a percent sign as %25"
        raise _bad(message) from error
    return text_of(decoded, where)


def _bad(message: str) -> Refusal:
    return Refusal(HTTPStatus.BAD_REQUEST, message)
