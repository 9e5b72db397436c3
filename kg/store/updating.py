"""An update (SPARQL 1.1 Update), read before it runs: what it writes, which graphs it names, whom it would call."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Any

import pyoxigraph as ox
from rdflib import URIRef
from rdflib.term import Variable

from kg.errors import RefusedError, UsageError
from kg.store import grammar
from kg.store.clauses import services
from kg.store.complaints import after_prologue, update_error, without
from kg.store.nesting import refuse_deep
from kg.store.querying import Graphs
from kg.store.refusing import listed, refuse_services, refuse_wrong
from kg.store.using import with_dataset
from kg.store.words import words

_DEFAULT = "DEFAULT"
_ANY = "ANY"
_REMOTE = re.compile(r"https?:|file:|[^:]*(?:[/?#]|$)", re.IGNORECASE)
"""What the engine might fetch, relative IRIs included; LOAD SILENT of anything else does nothing, as it must."""
_BREAKS_OFF = "DROP GRAPH <urn:x-kg:none> ; "
_KEYWORDS = {"DEFAULT": (_DEFAULT,), "NAMED": (_ANY,), "ALL": (_ANY, _DEFAULT)}


@dataclass(frozen=True, slots=True)
class Update:
    """An update that calls no server but those allowed.

    ``graphs`` are the named graphs that it writes, ``default`` whether it writes the default graph, ``anywhere``
    whether it may write graphs that it does not name, ``sources`` those that USING names. An update that only the
    engine can read may write anything.
    """

    text: str
    graphs: frozenset[str] = frozenset()
    default: bool = True
    anywhere: bool = True
    sources: tuple[str, ...] = ()


def read_update(
    text: str,
    *,
    graphs: Graphs | None = None,
    allowed: Collection[str] = (),
    prefixes: Mapping[str, str] | None = None,
    base_iri: str | None = None,
) -> Update:
    """Read an update, with the dataset that a request names beside it (SPARQL 1.1 Protocol, 2.2.3).

    Raises ``RefusedError`` for LOAD and SERVICE of IRIs that are not ``allowed``, and ``UsageError`` for a syntax
    error, or where both the request and the update name a dataset.
    """
    refuse_deep(text)
    engine = partial(ox.Store().update, prefixes=dict(prefixes or {}), base_iri=base_iri)
    tree = grammar.update_tree(text)
    if tree is None:
        refuse_wrong(text, engine, update_error)
        _refuse_malformed(text, engine)
        return _unread(text, graphs)
    requests = tree.request or []
    try:
        refuse_services(services(requests), allowed)
        _refuse_loads(requests, allowed)
    except RefusedError:
        _refuse_malformed(text, engine)
        raise
    text = with_dataset(text, requests, graphs) if graphs else text
    try:
        return _read(text, tree, prefixes, base_iri)
    except SyntaxError:
        refuse_wrong(text, engine, update_error)
        raise RefusedError("the update names a graph in a way that cannot be checked; write its IRI in full") from None


def _refuse_malformed(text: str, engine: Callable[[str], object]) -> None:
    """Raise ``UsageError`` for a syntax error of an update that must not run.

    The engine, that of an empty store, reads all of an update before it runs any of it, and this one breaks off at an
    operation that is put before its first: nobody is called.
    """
    if "\\" in text:  # an escape might stand for the end of a comment, and the operation be put elsewhere
        return
    place = after_prologue(text)
    try:
        engine(f"{text[:place]}{_BREAKS_OFF}{text[place:]}")
    except SyntaxError as error:
        raise update_error(text, without(error, text, place, len(_BREAKS_OFF))) from error
    except (OSError, RuntimeError):
        return


def _unread(text: str, graphs: Graphs | None) -> Update:
    found = words(text)
    if "service" in found or "load" in found:
        raise RefusedError(
            "the update cannot be read for certain, and has the word SERVICE or LOAD; updates call no other server"
        )
    if graphs:
        raise UsageError("the update cannot take a dataset from the request; name it with USING")
    return Update(text)


def _refuse_loads(requests: Iterable[Any], allowed: Collection[str]) -> None:
    for load in grammar.parts(requests, "Load"):
        if isinstance(load.iri, URIRef) and (str(load.iri) in allowed or (load.silent and not _REMOTE.match(load.iri))):
            continue
        only = f"LOAD is accepted for {listed(allowed)} only, written in full" if allowed else "LOAD is not accepted"
        raise RefusedError(f"{only}; send the data itself with INSERT DATA or the Graph Store Protocol")


def _read(text: str, tree: Any, prefixes: Mapping[str, str] | None, base_iri: str | None) -> Update:
    graphs: set[str] = set()
    sources: list[str] = []
    kinds: set[str] = set()
    # What an operation declares holds for those after it.
    declared = accumulate(map(grammar.declarations, tree.prologue or ()))
    for operation, prologue in zip(tree.request or (), declared, strict=False):
        written = set(_written(operation))
        kinds |= written & {_DEFAULT, _ANY}
        graphs.update(grammar.resolved(prologue, sorted(written - {_DEFAULT, _ANY}), prefixes, base_iri))
        named = [grammar.written(clause.default or clause.named) for clause in operation.using or ()]
        sources.extend(grammar.resolved(prologue, named, prefixes, base_iri))
    return Update(text, frozenset(graphs), _DEFAULT in kinds, _ANY in kinds, tuple(sources))


def _written(operation: Any) -> Iterator[str]:
    """What an operation writes: names as they stand in the text, ``_DEFAULT`` and ``_ANY``."""
    match operation.name:
        case "InsertData" | "DeleteData" | "DeleteWhere":
            yield from _of_quads(operation.quads, _DEFAULT)
        case "Modify":
            home = grammar.written(operation.withClause) if operation.withClause else _DEFAULT
            for clause in filter(None, (operation.delete, operation.insert)):
                yield from _of_quads(clause.quads, home)
        case "Add" | "Copy":
            yield from _of_reference(operation.graph[1])
        case "Move":
            yield from _of_reference(operation.graph[0])
            yield from _of_reference(operation.graph[1])
        case "Load":
            yield from _of_reference(operation.graphiri or _DEFAULT)
        case _:
            yield from _of_reference(operation.graphiri)


def _of_quads(quads: Any, home: str) -> Iterator[str]:
    if quads.triples:
        yield home
    for block in quads.quadsNotTriples or ():
        yield _ANY if isinstance(block.term, Variable) else grammar.written(block.term)


def _of_reference(name: Any) -> Iterable[str]:
    if isinstance(name, str) and not isinstance(name, URIRef):
        return _KEYWORDS[name.upper()]
    return (grammar.written(name),)
