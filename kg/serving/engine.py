"""Answering queries from what is published now.

``Engine`` is all that the handlers know of the store, so that the same calls can go to other processes.
"""

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from pathlib import Path
from threading import Lock

import pyoxigraph as ox

from kg.errors import StoreError, UsageError
from kg.namespaces import PREFIXES
from kg.serving.negotiation import best_media_type
from kg.serving.protocol import ProtocolError, Query
from kg.store import Snapshot, StoreDirectory, formats, run, take_snapshot

MAX_LENGTH = 1 << 16
"""Characters of a query; a longer one is refused, for the engine's parser takes stack for each level of nesting."""

STACK = 64 << 20
"""Bytes of stack that a thread needs to call ``Engine.answer``: the deepest query of ``MAX_LENGTH`` fits."""

_ALSO_RESULTS = {"application/json": "json", "application/xml": "xml", "text/xml": "xml"}
_ALSO_GRAPHS = {"application/x-turtle": "turtle", "application/json": "jsonld", "application/xml": "rdfxml"}


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as bytes, and the media type that the client was promised."""

    data: bytes
    media_type: str


@dataclass(frozen=True)
class _Published:
    snapshot: Snapshot

    @cached_property
    def triples(self) -> int:
        """The size of the default graph, which is the union."""
        return sum(1 for _ in self.snapshot.store.quads_for_pattern(None, None, None, ox.DefaultGraph()))


class Engine:
    """Runs queries on the published snapshot of a store; a new one is taken up by the next call.

    Calls block and may come from several threads. Raises ``StoreError`` at the start when there is no store, or
    nothing is published in it.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = StoreDirectory.open(directory)
        self._opening = Lock()
        self._published = _Published(take_snapshot(directory))

    def answer(self, query: Query, accept: str | None) -> Reply:
        """The answer in the media type that ``accept`` prefers.

        Raises ``UsageError`` for a query with an error, ``ProtocolError`` (406) when no media type fits.
        """
        if len(query.text) > MAX_LENGTH:
            raise UsageError(f"the query is longer than {MAX_LENGTH} characters; shorten it")
        result = best_media_type(accept, tuple(_RESULT_TYPES))
        graph = best_media_type(accept, tuple(_GRAPH_TYPES))
        wanted = {_RESULT_TYPES.get(result or ""): result, _GRAPH_TYPES.get(graph or ""): graph}
        if not (result or graph):
            raise _not_acceptable()
        snapshot = self.snapshot()  # in use until the answer is there, though another is published
        answer = run(
            snapshot.store,
            query.text,
            (*filter(None, wanted), *formats.MEDIA_TYPES),
            prefixes=PREFIXES,
            graphs=query.graphs,
        )
        media_type = wanted.get(answer.format)
        if media_type is None:
            raise _not_acceptable()
        return Reply(answer.data, media_type)

    @property
    def base(self) -> str:
        """What the IRIs of the store's things begin with."""
        return self._directory.base

    def snapshot(self) -> Snapshot:
        """What is published now; its files stay on disk while it is in use."""
        return self._current().snapshot

    def statements(self) -> int:
        """How many statements are published, each counted once."""
        return self._current().triples

    def _current(self) -> _Published:
        """The published snapshot; the last one that could be opened while the store cannot be read."""
        with suppress(StoreError), self._opening:
            if self._directory.current_snapshot() != self._published.snapshot.path:
                self._published = _Published(take_snapshot(self._directory.path))
        return self._published


def _types(names: dict[str, object], also: dict[str, str]) -> dict[str, str]:
    """Media types on offer, without parameters, and the format of each; the first is the one for ``*/*``."""
    return {formats.MEDIA_TYPES[name].partition(";")[0]: name for name in names} | also


_RESULT_TYPES = _types(dict(formats.RESULTS), _ALSO_RESULTS)
_GRAPH_TYPES = _types(dict(formats.GRAPHS), _ALSO_GRAPHS)


def _not_acceptable() -> ProtocolError:
    offers = f"{', '.join(_RESULT_TYPES)} for SELECT and ASK, {', '.join(_GRAPH_TYPES)} for CONSTRUCT and DESCRIBE"
    return ProtocolError(HTTPStatus.NOT_ACCEPTABLE, f"none of the media types asked for is on offer; accept {offers}")
