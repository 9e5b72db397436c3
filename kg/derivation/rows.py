"""The rows that derived graphs are made from."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from operator import itemgetter
from typing import Any

from kg import queries
from kg.store import Writer

Row = tuple[Any, ...]

_AT_ONCE = 200
"""Things asked for in one query."""


def rows(writer: Writer, query: str) -> list[Row]:
    """All rows of an internal query, by their first column."""
    return _ordered(_asked(writer, queries.internal(query)))


def rows_about(writer: Writer, query: str, variable: str, things: Iterable[str]) -> list[Row]:
    """The rows of an internal query about some things, by their first column."""
    texts = (queries.internal_about(query, variable, some) for some in _batches(sorted(things)))
    return _ordered(chain.from_iterable(_asked(writer, text) for text in texts))


def _asked(writer: Writer, text: str) -> Iterator[Row]:
    found: Any = writer.query(text)
    return (tuple(term and term.value for term in row) for row in found)


def _ordered(found: Iterable[Row]) -> list[Row]:
    return sorted(found, key=itemgetter(0))


def _batches(things: Iterable[str]) -> Iterator[list[str]]:
    ahead = iter(things)
    while some := list(islice(ahead, _AT_ONCE)):
        yield some
