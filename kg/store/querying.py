"""One query, answered and written out.

Oxigraph's results must not leave the thread that asked for them, so a result is written and dropped before ``answer``
returns.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO

import pyoxigraph as ox

from kg.errors import StoreError, UsageError
from kg.namespaces import PREFIXES
from kg.store import formats
from kg.store.complaints import syntax_error
from kg.store.engine import reason
from kg.store.refusing import refuse_absent, refuse_dangerous
from kg.store.terms import named_node

_Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
_UNKNOWN_FUNCTION = "custom function"
_WITH_PREFIXES = frozenset({"turtle", "rdfxml", "jsonld", "trig"})


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

    def __bool__(self) -> bool:
        return bool(self.default or self.named)


def run(
    store: ox.Store,
    text: str,
    wanted: Iterable[str] = ("json", "turtle"),
    *,
    prefixes: Mapping[str, str] | None = None,
    graphs: Graphs | None = None,
    allowed: Collection[str] = (),
) -> Answer:
    """Answer a query as ``answer`` does, in bytes."""
    out, form = BytesIO(), []

    def start(name: str) -> BinaryIO:
        form.append(name)
        return out

    answer(store, text, wanted, start, prefixes=prefixes, graphs=graphs, allowed=allowed)
    return Answer(out.getvalue(), form[0])


def answer(
    store: ox.Store,
    text: str,
    wanted: Iterable[str],
    start: Callable[[str], BinaryIO],
    *,
    prefixes: Mapping[str, str] | None = None,
    graphs: Graphs | None = None,
    allowed: Collection[str] = (),
) -> None:
    """Answer a query in the first of the ``wanted`` formats that its form has, as it is found.

    SELECT and ASK have ``json xml csv tsv``, CONSTRUCT and DESCRIBE ``turtle ntriples rdfxml jsonld trig nquads``.
    ``start`` is called once, with the format, when the query was found to be in order, and gives what the answer is
    written to, in pieces of up to 8 KiB; no more than ``write`` and ``flush`` is asked of it. What they raise comes
    through, after the engine has tried to write the rest of its piece once more.

    The default graph is the store's own (in a store of kg's the union of all graphs), unless the query has FROM or
    ``graphs`` are given; of ``graphs``, those that the store does not have are empty. ``prefixes`` need not be declared
    in the text. SERVICE may call the IRIs that are ``allowed``.

    Raises ``UsageError`` for a syntax error, an update, FROM of a graph that the store does not have, an unknown
    function, or no fitting format, ``RefusedError`` for SERVICE, and ``StoreError``, also after ``start``, where the
    store cannot be read.
    """
    refuse_dangerous(text, allowed)
    dataset = _dataset(graphs)
    if not dataset:
        refuse_absent(store, text, prefixes)
    try:
        _write(_evaluated(store, text, prefixes, dataset), tuple(wanted), start)
    except SyntaxError as error:
        raise syntax_error(text, error) from error
    except ConnectionError:
        raise
    except (OSError, RuntimeError) as error:
        if _UNKNOWN_FUNCTION in str(error):
            raise UsageError(f"the query cannot be answered: {reason(error)}") from error
        raise StoreError(f"the query cannot be answered: {reason(error)}") from error


def solutions(store: ox.Store, text: str) -> list[dict[str, str]]:
    """The solutions of a SELECT query: IRIs and lexical forms by variable; an unbound variable is missing.

    Raises ``UsageError`` as ``run`` does.
    """
    bindings = json.loads(run(store, text, ("json",)).data)["results"]["bindings"]
    return [{variable: term["value"] for variable, term in binding.items()} for binding in bindings]


def _evaluated(
    store: ox.Store,
    text: str,
    prefixes: Mapping[str, str] | None,
    dataset: dict[str, list[ox.NamedNode]],
) -> _Result:
    """The result of a query; prefixes take time, and most queries declare their own."""
    try:
        return store.query(text, **dataset)  # type: ignore[arg-type]
    except SyntaxError:
        if not prefixes:
            raise
    return store.query(text, prefixes=dict(prefixes), **dataset)  # type: ignore[arg-type]


def _dataset(graphs: Graphs | None) -> dict[str, list[ox.NamedNode]]:
    if not graphs:
        return {}
    return {"default_graph": list(map(named_node, graphs.default)), "named_graphs": list(map(named_node, graphs.named))}


def _write(result: _Result, wanted: tuple[str, ...], start: Callable[[str], BinaryIO]) -> None:
    is_graph = isinstance(result, ox.QueryTriples)
    known: Mapping[str, Any] = formats.GRAPHS if is_graph else formats.RESULTS
    for name in wanted:
        if name in known:
            break
    else:
        form = "a CONSTRUCT or DESCRIBE" if is_graph else "a SELECT or ASK"
        raise UsageError(f"{form} query has no format {' or '.join(wanted)}; choose one of {', '.join(known)}")
    if name in _WITH_PREFIXES:
        ox.serialize(result, start(name), known[name], prefixes=PREFIXES)  # type: ignore[arg-type]
    else:
        result.serialize(start(name), known[name])
