"""The deprecated suite of the Graph Store Protocol, whose requests stand in its comments as text.

Its tests follow one another: each finds the store as the one before it left it. What is wrong in them is mended by
``errata.toml``, which says why.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from textwrap import dedent

from rdflib import RDFS

from tests.conformance.exchanges import Exchange, Expected, Headers
from tests.conformance.manifests import Entry, read

MANIFEST = "http-rdf-update/manifest.ttl"
ERRATA = Path(__file__).with_name("errata.toml")
_PARTS = re.compile(r"#### Request\s*?\n(.*)#### Response\s*?\n(.*)", re.DOTALL)
_STATUS_LINE = re.compile(r"(\d{3}) ")
_DONE = {HTTPStatus.OK, HTTPStatus.NO_CONTENT}
_FREE = ("content-length", "location")
"""Header fields whose values the suite leaves open."""


@dataclass(frozen=True, slots=True)
class Erratum:
    """What is wrong in a test: texts and what they should be, or a request that is missing before it."""

    test: str
    reason: str
    replace: tuple[tuple[str, str], ...] = ()
    first: str = ""


@dataclass(frozen=True, slots=True)
class Narrated:
    """A test of the suite: requests that prepare it, where they are missing in the suite, and its own."""

    id: str
    exchanges: tuple[Exchange, ...]
    erratum: str = ""


def narrated() -> tuple[Narrated, ...]:
    """The tests in their order; ``$HOST$``, ``$GRAPHSTORE$`` and ``$NEWPATH$`` still stand for what they name."""
    errata = {erratum.test: erratum for erratum in _errata()}
    return tuple(_narrated(entry, errata.get(entry.id)) for entry in read(MANIFEST))


def _errata() -> Iterator[Erratum]:
    for test, given in tomllib.loads(ERRATA.read_text(encoding="utf-8")).items():
        replacements = tuple((old, new) for old, new in given.get("replace", ()))
        yield Erratum(test, given["reason"], replacements, given.get("first", ""))


def _narrated(entry: Entry, erratum: Erratum | None) -> Narrated:
    comments = (str(comment) for comment in entry.graph.objects(entry.node, RDFS.comment))
    parts = next(parts for comment in comments if (parts := _PARTS.search(comment)))
    request, response = (dedent(part).strip("\n") for part in parts.groups())
    if erratum is None:
        return Narrated(entry.id, (exchange(request, expected(response)),))
    for old, new in erratum.replace:
        assert old in request + response, f"{entry.id} has no {old!r}: its erratum is out of date"
        request, response = request.replace(old, new), response.replace(old, new)
    before = (exchange(erratum.first, Expected(frozenset(range(200, 300)))),) if erratum.first else ()
    return Narrated(entry.id, (*before, exchange(request, expected(response))), erratum.reason)


def exchange(text: str, wanted: Expected) -> Exchange:
    """A request as it is written in RFC 9112, but for the ends of its lines."""
    line, headers, body = _message(text.strip("\n"))
    method, path, _ = line.split(" ")
    kept = tuple((name, value) for name, value in headers if name.lower() != "host")
    if "multipart/" in dict(headers).get("Content-Type", ""):
        body = body.replace("\n", "\r\n") + "\r\n"
    return Exchange(method, path, kept, body.encode() if method in {"PUT", "POST"} else None, wanted)


def expected(text: str) -> Expected:
    """A response; where it tells nothing but success, 200 and 204 are one, as the protocol leaves the choice."""
    line, headers, body = _message(text)
    status = _STATUS_LINE.match(line)
    assert status, line
    code = int(status[1])
    statuses = frozenset({code} if headers or code not in _DONE else _DONE)
    kept = tuple((name, value) for name, value in headers if name.lower() not in _FREE)
    return Expected(statuses, kept, body or None, location=dict(headers).get("Location"))


def _message(text: str) -> tuple[str, Headers, str]:
    head, _, body = text.partition("\n\n")
    line, *fields = head.split("\n")
    pairs = (field.partition(":") for field in fields)
    return line, tuple((name.strip(), value.strip()) for name, _, value in pairs), body
