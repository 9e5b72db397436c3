"""The calls of the endpoint and the graph store: what a worker does with a view for a request."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, BinaryIO, cast
from uuid import uuid4

import pyoxigraph as ox

from kg.errors import RefusedError, StoreError, UsageError
from kg.namespaces import PREFIXES, QUERY_PREFIXES
from kg.serving.description import description
from kg.serving.http.conditional import Condition
from kg.serving.http.graph_store import Document, absent
from kg.serving.http.protocol import Query, Update
from kg.serving.http.wanted import ONE_GRAPH, Wanted, content_type
from kg.serving.processes.out import Sink
from kg.serving.reply import Refusal, Reply
from kg.serving.searching.service import with_search
from kg.serving.view import View
from kg.store import answer, formats
from kg.store.complaints import is_update
from kg.store.engine import told

if TYPE_CHECKING:
    from kg.store import Editor

_DECLARED = " ".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()).encode() + b" "
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NO_QUERY = (
    "this is an update, not a query; send it by POST as the parameter 'update', with the token of this server, "
    "if it takes updates"
)
_NOTHING = Reply(HTTPStatus.NO_CONTENT, "", b"")


def answer_query(view: View, query: Query, wanted: Wanted, allowed: tuple[str, ...], out: Sink) -> None:
    """Write the answer to a query; SERVICE may call the search service, and the IRIs that are ``allowed``.

    Relative IRIs are relative to the base of the store. To be called where ``view.texts`` is prepared if the query
    ``searches``. Raises ``Refusal`` (406) where its form has no media type that is wanted, and as ``kg.store.answer``.
    """
    text = with_search(query.text, lambda: view.texts)
    answering = _Answering(view, query, wanted, allowed, out)
    try:
        answering.run(text)
    except RefusedError:
        raise
    except UsageError as error:
        if is_update(query.text):
            raise UsageError(_NO_QUERY) from error
        # The engine takes no relative IRI without a base; one in the text would move the place of every other error.
        if answering.has_started or not view.base or not answering.runs(f"BASE <{view.base}> {text}"):
            raise


class _Answering:
    """A query that is answered, and where to."""

    __slots__ = ("_allowed", "_out", "_query", "_view", "_wanted", "has_started")

    def __init__(self, view: View, query: Query, wanted: Wanted, allowed: tuple[str, ...], out: Sink) -> None:
        self._view = view
        self._query = query
        self._wanted = wanted
        self._allowed = allowed
        self._out = out
        self.has_started = False

    def run(self, text: str) -> None:
        """Write the answer to a text that stands for the query."""
        answer(
            self._view.store,
            text,
            (*self._wanted.names, *formats.MEDIA_TYPES),
            self._start,
            prefixes=QUERY_PREFIXES,
            graphs=self._query.graphs,
            allowed=self._allowed,
        )

    def runs(self, text: str) -> bool:
        """The same; whether the text is in order."""
        try:
            self.run(text)
        except UsageError:
            return False
        return True

    def _start(self, name: str) -> BinaryIO:
        self.has_started = True
        self._out.start(self._wanted.content_type(name))
        return cast("BinaryIO", self._out)


def describe(view: View, root: str, media_type: str, writable: bool, federated: bool) -> Reply:  # noqa: FBT001 - by position
    """The description of the service, as ``kg.serving.description.description``."""
    return description(view, root, media_type, writable=writable, federated=federated)


def read_graph(view: View, graph: str | None, media_type: str, out: Sink) -> None:
    """Write a graph, the default graph for ``None``; raises ``Refusal`` (404) where the store has no such graph."""
    name = ox.NamedNode(graph) if graph is not None else ox.DefaultGraph()
    if isinstance(name, ox.NamedNode) and not view.store.contains_named_graph(name):
        raise absent(name.value)
    out.start(content_type(media_type))
    with told("the graph cannot be read"):
        view.store.dump(
            cast("BinaryIO", out), formats.GRAPHS[ONE_GRAPH[media_type]], from_graph=name, prefixes=PREFIXES
        )


def apply_update(view: View, update: Update, allowed: tuple[str, ...]) -> Reply:
    """Run an update and publish what it leaves; raises as ``kg.store.Editor.update``.

    The search service finds what was published before. To be called prepared as ``answer_query``.
    """
    text = with_search(update.text, lambda: view.texts)
    with _editing(view) as editor:
        editor.update(text, graphs=update.graphs, allowed=allowed, prefixes=PREFIXES, base_iri=view.base or None)
        editor.publish()
    return _NOTHING


def put_graph(view: View, graph: str | None, documents: tuple[Document, ...], condition: Condition) -> Reply:
    """Make documents the content of a graph, the default graph for ``None``: 201 where there was none, else 204.

    Raises ``Refusal`` (412) where the condition does not hold, ``UsageError`` for a document that cannot be read, and
    as ``kg.store.Editor``.
    """
    triples = list(_triples(view, graph, documents))
    with _editing(view) as editor:
        _refuse_unless(condition, editor, graph)
        created = editor.put_graph(graph, triples)
        editor.publish()
    return Reply(HTTPStatus.CREATED, "", b"") if created else _NOTHING


def post_graph(view: View, graph: str | None, documents: tuple[Document, ...], condition: Condition) -> Reply:
    """Add documents to a graph, as ``put_graph``."""
    triples = list(_triples(view, graph, documents))
    with _editing(view) as editor:
        _refuse_unless(condition, editor, graph)
        created = editor.post_graph(graph, triples)
        editor.publish()
    return Reply(HTTPStatus.CREATED, "", b"") if created else _NOTHING


def delete_graph(view: View, graph: str | None, condition: Condition) -> Reply:
    """Remove a graph, or what is in the default graph; raises ``Refusal`` (404) where the store has no such graph."""
    with _editing(view) as editor:
        _refuse_unless(condition, editor, graph)
        if not editor.delete_graph(graph):
            raise absent(graph or "")
        editor.publish()
    return _NOTHING


@contextmanager
def _editing(view: View) -> Iterator["Editor"]:
    """An editor of the store; who may write may know why that cannot be (``Refusal``, 503)."""
    from kg.store import Editor  # few write, and it takes memory

    try:
        with Editor(view.directory) as editor:
            yield editor
    except StoreError as error:
        raise Refusal(HTTPStatus.SERVICE_UNAVAILABLE, str(error)) from error


def _refuse_unless(condition: Condition, editor: "Editor", graph: str | None) -> None:
    if not condition.holds(editor.directory.identity(), exists=editor.has_graph(graph)):
        raise Refusal(
            HTTPStatus.PRECONDITION_FAILED,
            "the store is not as If-Match or If-None-Match asks; read the graph again, and send what you want of it",
        )


def _triples(view: View, graph: str | None, documents: tuple[Document, ...]) -> Iterator[ox.Triple]:
    """The triples of documents; their relative IRIs are relative to the graph's name, else to the base of the store."""
    for number, document in enumerate(documents, 1):
        declared = _DECLARED if document.format == "turtle" else b""
        mark = f"b{uuid4().hex}"
        data = declared + document.data.removeprefix(_BYTE_ORDER_MARK)
        try:
            for quad in ox.parse(data, formats.GRAPHS[document.format], base_iri=graph or view.base or None):
                yield ox.Triple(_own(quad.subject, mark), quad.predicate, _own(quad.object, mark))
        except (SyntaxError, ValueError) as error:
            where = f"part {number} of the form" if len(documents) > 1 else "the graph"
            raise UsageError(f"{where} cannot be read{_place(error, len(declared))}") from error


def _own(term: Any, mark: str) -> Any:
    """A term; a blank node by a name of its own.

    The engine's random names are not random here: processes forked from one that has drawn some draw the same.
    """
    return ox.BlankNode(f"{mark}{term.value}") if isinstance(term, ox.BlankNode) else term


def _place(error: Exception, declared: int) -> str:
    """Where a parser stopped, and why; ``declared`` columns of the first line are not the client's."""
    why = " ".join(str(error).partition(": ")[2].split() or str(error).split())
    if not (isinstance(error, SyntaxError) and error.lineno):
        return f": {why}"
    column = (error.offset or 1) - (declared if error.lineno == 1 else 0)
    return f" at line {error.lineno}, column {max(column, 1)}: {why}"
