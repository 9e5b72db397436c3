"""One query, answered and written out: text in, bytes out.

Oxigraph's results must not leave the thread that asked for them, so a result is written and dropped before ``run``
returns.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from kg.errors import UsageError
from kg.namespaces import PREFIXES
from kg.store import formats
from kg.store.clauses import calls_service
from kg.store.engine import told
from kg.store.nesting import refuse_deep
from kg.store.terms import named_node

_UPDATE = re.compile(
    r"(?:\s|#[^\r\n]*+|PREFIX\s*+[\w.-]*+:\s*+<[^>]*+>|BASE\s*+<[^>]*+>)*+"
    r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b",
    re.IGNORECASE,
)
_POSITION = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CHARACTER_CLASS = re.compile(r"\[[^\]]*\]")

_Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Answer:
    """A result as it goes over the wire; ``format`` is its name in ``kg.store.formats``."""

    data: bytes
    format: str


@dataclass(frozen=True, slots=True)
class Graphs:
    """The dataset that a request names beside its query (SPARQL 1.1 Protocol, 2.1.4); it replaces FROM."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def run(
    store: ox.Store,
    text: str,
    wanted: Iterable[str] = ("json", "turtle"),
    *,
    prefixes: Mapping[str, str] | None = None,
    graphs: Graphs | None = None,
) -> Answer:
    """Answer a query in the first of the ``wanted`` formats that its form has.

    SELECT and ASK have ``json xml csv tsv``, CONSTRUCT and DESCRIBE ``turtle ntriples rdfxml jsonld``. The default
    graph is the union of all graphs, unless the query has FROM or ``graphs`` are given; graphs that the store does not
    have are empty and are never fetched. ``prefixes`` need not be declared in the text. Raises ``UsageError`` for a
    syntax error, an update, SERVICE, or no fitting format.
    """
    refuse_dangerous(text)
    dataset = _dataset(graphs)
    try:
        with told("the query cannot be answered"):
            return _written(store.query(text, prefixes=dict(prefixes or {}), **dataset), tuple(wanted))
    except SyntaxError as error:
        raise syntax_error(text, error) from error


def solutions(store: ox.Store, text: str) -> list[dict[str, str]]:
    """The solutions of a SELECT query: IRIs and lexical forms by variable; an unbound variable is missing.

    Raises ``UsageError`` as ``run`` does.
    """
    bindings = json.loads(run(store, text, ("json",)).data)["results"]["bindings"]
    return [{variable: term["value"] for variable, term in binding.items()} for binding in bindings]


def refuse_dangerous(text: str) -> None:
    """Raise ``UsageError`` for a query that would exhaust the engine's stack, or that calls another server."""
    refuse_deep(text)
    if calls_service(text):
        raise UsageError("SERVICE is not accepted: queries read this store only and send no requests")


def syntax_error(text: str, error: SyntaxError) -> UsageError:
    """The engine's complaint about a query, in one sentence with line and column."""
    if _UPDATE.match(text):
        return UsageError("updates are not accepted: this store is read-only for queries")
    if not (match := _POSITION.match(str(error))):
        return UsageError(f"the query cannot be read: {' '.join(str(error).split())}")
    line, column = int(match[1]), int(match[2])
    column, after = _place(text, line, column)
    return UsageError(f"the query has a syntax error at line {line}, column {column}{after}{_message(match[3])}")


def _dataset(graphs: Graphs | None) -> dict[str, Any]:
    if graphs is None or graphs == Graphs():
        return {}
    return {"default_graph": list(map(named_node, graphs.default)), "named_graphs": list(map(named_node, graphs.named))}


def _written(result: _Result, wanted: tuple[str, ...]) -> Answer:
    known: Mapping[str, Any] = formats.GRAPHS if isinstance(result, ox.QueryTriples) else formats.RESULTS
    name = next((name for name in wanted if name in known), None)
    if name is None:
        form = "a CONSTRUCT or DESCRIBE" if known is formats.GRAPHS else "a SELECT or ASK"
        raise UsageError(f"{form} query has no format {' or '.join(wanted)}; choose one of {', '.join(known)}")
    if isinstance(result, ox.QueryTriples):
        data = ox.serialize(result, format=known[name], prefixes=PREFIXES)
    else:
        data = result.serialize(format=known[name])
    return Answer(data or b"", name)


def _place(text: str, line: int, column: int) -> tuple[int, str]:
    """The column in characters (Oxigraph counts bytes) and the word that stands there."""
    lines = text.split("\n")
    if line > len(lines):
        return column, " (the end)"
    encoded = lines[line - 1].encode()
    before, rest = encoded[: column - 1].decode(errors="ignore"), encoded[column - 1 :].decode(errors="ignore")
    at_end = not rest.strip() and not any(map(str.strip, lines[line:]))
    return len(before) + 1, " (the end)" if at_end else f" (at {rest.split()[0]!r})" if rest.strip() else ""


def _message(alternatives: str) -> str:
    """What the engine says in words; its lists of signs that would fit are longer than any query."""
    parts = (part.strip() for part in _CHARACTER_CLASS.sub("", alternatives).split(", "))
    return next((f": {part}" for part in parts if " " in part and not part.startswith(('"', "'"))), "")
