"""The graph store: graphs read and written whole by the SPARQL 1.1 Graph Store HTTP Protocol."""

from http import HTTPStatus
from uuid import uuid4

from starlette.types import Receive, Scope, Send

from kg.serving.http import conditional
from kg.serving.http.authorization import refuse_strangers
from kg.serving.http.conditional import Condition
from kg.serving.http.fields import field, root
from kg.serving.http.graph_store import WRITING, Kind, Target, documents, target
from kg.serving.http.handling import READING, among, handle
from kg.serving.http.receiving import body_of, while_connected
from kg.serving.http.respond import Wishes, finished, send_finished, send_reply, send_stream
from kg.serving.http.wanted import content_type, wanted_graph
from kg.serving.reply import Headers, Refusal, Reply
from kg.serving.sparql.answering import delete_graph, post_graph, put_graph, read_graph
from kg.serving.sparql.endpoint import whole
from kg.serving.sparql.settings import Settings


class GraphStore:
    """An ASGI application for ``/graph-store`` and the paths below it; ``app.state.pool`` answers.

    ``path`` is the application's own.
    """

    def __init__(self, settings: Settings, path: str = "/graph-store") -> None:
        self._settings = settings
        self._path = path
        self._methods = (*READING, *WRITING) if settings.token is not None else READING

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = among(self._methods, self._answer, writes=self._settings.token is not None)
        await handle(answer, scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        about = self._target(scope)
        if scope["method"] in READING:
            await self._read(about, scope, receive, send)
        else:
            refuse_strangers(scope["headers"], self._settings.token or "")
            await self._write(about, scope, receive, send)

    async def _read(self, about: Target, scope: Scope, receive: Receive, send: Send) -> None:
        pool, media_type = scope["app"].state.pool, wanted_graph(field(scope["headers"], b"accept"))
        seen = pool.snapshot
        if seen and conditional.is_current(field(scope["headers"], b"if-none-match"), _tag(seen, about, media_type)):
            reply = Reply(HTTPStatus.OK, "", b"", _headers(seen, about, media_type))
            await send_finished(send, finished(reply, Wishes.of(scope)))
            return

        async def answered() -> None:
            stream = await pool.stream(read_graph, about.graph, media_type)
            await send_stream(scope, send, stream, _headers(stream.snapshot, about, media_type))

        await while_connected(receive, answered())

    async def _write(self, about: Target, scope: Scope, receive: Receive, send: Send) -> None:
        fields, pool = scope["headers"], scope["app"].state.pool
        condition = Condition.of(field(fields, b"if-match"), field(fields, b"if-none-match"))
        if scope["method"] == "DELETE":
            await send_reply(scope, send, whole(await pool.write(delete_graph, about.graph, condition)))
            return
        body = await body_of(scope, receive, self._settings.sizes.body)
        sent = documents(field(fields, b"content-type"), body)
        about, headers = self._new(scope) if about.kind is Kind.STORE else (about, ())
        call = put_graph if scope["method"] == "PUT" else post_graph
        await send_reply(scope, send, whole(await pool.write(call, about.graph, sent, condition), headers))

    def _target(self, scope: Scope) -> Target:
        raw = scope.get("raw_path") or scope["path"].encode()
        path = raw.partition(b"?")[0].decode("ascii", "replace")
        below = path.removeprefix(scope.get("root_path", "")).removeprefix(self._path).strip("/")
        return target(scope["method"], scope["query_string"], f"{_host(scope)}{path}" if below else "", below)

    def _new(self, scope: Scope) -> tuple[Target, Headers]:
        """A graph that there is not yet, and where it will be."""
        iri = f"{_host(scope)}{scope.get('root_path', '')}{self._path}/{uuid4()}"
        return Target(Kind.NAMED, iri), (("Location", iri),)


def _host(scope: Scope) -> str:
    address = root(scope["headers"], scope["scheme"])
    if address is None:
        raise Refusal(HTTPStatus.BAD_REQUEST, "the request names no host; send a Host field")
    return address


def _tag(snapshot: str, about: Target, media_type: str) -> str:
    return conditional.entity_tag(snapshot, ("graph", about.kind.name, about.iri, content_type(media_type)), weak=False)


def _headers(snapshot: str, about: Target, media_type: str) -> Headers:
    return (
        ("Vary", "Accept"),
        ("Cache-Control", conditional.REVALIDATE),
        ("ETag", _tag(snapshot, about, media_type)),
    )
