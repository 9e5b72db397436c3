"""What is not run: texts that would exhaust the engine's stack, call another server, or name a graph to be fetched.

Oxigraph sends requests for SERVICE and LOAD and has no switch for it, so every text is read before it runs.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import RefusedError, UsageError
from kg.store.complaints import syntax_error
from kg.store.nesting import refuse_deep
from kg.store.words import may_have_service, may_have_sources, words

if TYPE_CHECKING:
    from kg.store.clauses import Clauses

_CALLS = re.compile("service|load", re.IGNORECASE)
_KEYWORD = re.compile(r"(?<![\w:?$.-])(?:service|load)(?![\w:.-])")
_SENDS_NONE = "queries read this store only and send no requests"


def refuse_dangerous(text: str, allowed: Collection[str] = ()) -> None:
    """Raise ``UsageError`` for a query that would exhaust the engine's stack, or that calls another server.

    Calls to servers that are not ``allowed`` (exact IRIs) raise ``RefusedError``.
    """
    refuse_deep(text)
    if not may_have_service(text):
        return
    found = _clauses(text)
    if found is None:
        refuse_wrong(text, ox.Store().query, syntax_error)
        raise RefusedError(
            f"SERVICE is not accepted: {_SENDS_NONE}; this query has the word and cannot be read for certain"
        )
    refuse_services(found.services, allowed)


def refuse_services(called: Iterable[str | None], allowed: Collection[str]) -> None:
    """Raise ``RefusedError`` for a call to a server that is not allowed; ``None`` is one that is not known."""
    if all(iri in allowed for iri in called):
        return
    if not allowed:
        raise RefusedError(f"SERVICE is not accepted: {_SENDS_NONE}")
    raise RefusedError(f"SERVICE is accepted for {listed(allowed)} only, written in full")


def refuse_absent(store: ox.Store, text: str, prefixes: Mapping[str, str] | None = None) -> None:
    """Raise ``UsageError`` for FROM or FROM NAMED of a graph that the store does not have."""
    if may_have_sources(text) and (found := _clauses(text)):
        refuse_missing(store, found.graphs(prefixes))


def refuse_missing(store: ox.Store, graphs: Iterable[str]) -> None:
    """Raise ``UsageError`` for a graph that the store does not have."""
    for graph in graphs:
        if not store.contains_named_graph(ox.NamedNode(graph)):
            raise UsageError(f"the store has no graph <{graph}>; graphs are never fetched")


def refuse_wrong(
    text: str, engine: Callable[[str], object], complaint: Callable[[str, SyntaxError], UsageError]
) -> None:
    """Raise the complaint about a syntax error of a text that has SERVICE or LOAD in other words only, or not at all.

    ``engine`` is that of an empty store. It gets the text with these words blotted out, and calls nobody.
    """
    harmless = _CALLS.sub(lambda word: "_" * len(word[0]), text)
    if _KEYWORD.search(words(text)) or _CALLS.search(words(harmless)):
        return
    try:
        engine(harmless)
    except SyntaxError as error:
        raise complaint(text, error) from error
    except (OSError, RuntimeError):
        return


def listed(iris: Iterable[str]) -> str:
    """IRIs as they are told."""
    return ", ".join(f"<{iri}>" for iri in sorted(iris))


def _clauses(text: str) -> "Clauses | None":
    """The clauses of a query that may have some; few have, and rdflib's parser takes long to import, and memory."""
    from kg.store.clauses import clauses

    return clauses(text)
