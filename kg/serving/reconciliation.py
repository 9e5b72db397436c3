"""The Reconciliation Service API 0.2 at ``/reconcile``: requests in, messages of ``kg.reconciliation`` out."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from threading import Lock
from typing import Any

from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from kg import reconciliation
from kg.reconciliation import Catalogue
from kg.serving.engine import Engine
from kg.serving.protocol import ProtocolError
from kg.serving.reconciliation_http import Answer, Asked, Resource, json_response
from kg.serving.security import EMBEDDABLE
from kg.serving.workers import Workers

_AT = "/reconcile"
_CURSOR, _LIMIT = "cursor", "limit"
_LARGEST = 1_000_000


class Reconciliation:
    """Answers from a catalogue of the published snapshot, made when first asked for and when another is published.

    Whoever asks meanwhile waits: what is no longer published must not be told.
    """

    def __init__(self, engine: Engine, workers: Workers) -> None:
        self._engine = engine
        self._workers = workers
        self._making = Lock()
        self._made: Catalogue | None = None

    def routes(self) -> list[BaseRoute]:
        """The service and its parts."""
        posted: Mapping[str, Answer] = {"": self._service, "/extend": self._extended}
        fetched: Mapping[str, Answer] = {
            "/suggest/entity": self._entities,
            "/suggest/type": _suggested(reconciliation.suggest_types),
            "/suggest/property": _suggested(reconciliation.suggest_properties),
            "/preview": self._preview,
            "/properties": _proposed,
        }
        return [
            *(Route(_AT + path, Resource(answer, self._workers, posts=True)) for path, answer in posted.items()),
            *(Route(_AT + path, Resource(answer, self._workers)) for path, answer in fetched.items()),
        ]

    def _catalogue(self) -> Catalogue:
        with self._making:
            snapshot = self._engine.snapshot()
            if self._made is None or self._made.snapshot.path != snapshot.path:
                self._made = None
                self._made = Catalogue.of(snapshot, self._engine.base)
            return self._made

    def _service(self, asked: Asked) -> Response:
        """A batch, a data extension or, where nothing is asked, the manifest."""
        if (queries := asked.one("queries")) is not None:
            batch = reconciliation.parse_batch(queries)
            return json_response(asked, reconciliation.reconcile(self._catalogue(), batch, asked.language))
        if asked.one("extend") is not None:
            return self._extended(asked)
        if asked.posted or asked.one("query") is not None:
            raise ProtocolError(
                HTTPStatus.BAD_REQUEST, "send a query batch as 'queries', or a data extension as 'extend'"
            )
        return json_response(asked, reconciliation.manifest(self._engine.base, asked.root, asked.language))

    def _extended(self, asked: Asked) -> Response:
        query = reconciliation.parse_extension(asked.needed("extend"))
        return json_response(asked, reconciliation.extend(self._catalogue(), query, asked.language))

    def _entities(self, asked: Asked) -> Response:
        prefix, cursor = asked.needed("prefix"), _number(asked, _CURSOR) or 0
        return json_response(asked, reconciliation.suggest_entities(self._catalogue(), prefix, cursor, asked.language))

    def _preview(self, asked: Asked) -> Response:
        page = reconciliation.preview(self._catalogue(), asked.needed("id"), asked.language)
        if page is None:
            raise ProtocolError(HTTPStatus.NOT_FOUND, "there is no thing of this id; ids are those of candidates")
        return HTMLResponse(page, headers={"Content-Security-Policy": EMBEDDABLE, "Vary": "Accept-Language"})


def _suggested(suggest: Callable[[str, int, str], Mapping[str, Any]]) -> Answer:
    def answer(asked: Asked) -> Response:
        return json_response(asked, suggest(asked.needed("prefix"), _number(asked, _CURSOR) or 0, asked.language))

    return answer


def _proposed(asked: Asked) -> Response:
    limit = _number(asked, _LIMIT)
    return json_response(asked, reconciliation.propose(asked.one("type"), limit, asked.language))


def _number(asked: Asked, name: str) -> int | None:
    given = asked.one(name)
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) < len(str(_LARGEST))):
        raise ProtocolError(HTTPStatus.BAD_REQUEST, f"'{name}' is not a whole number below {_LARGEST}; correct it")
    return int(given)
