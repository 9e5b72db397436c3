"""The pages for readers: one form to ask a query, answered on the same page, without scripts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg import queries
from kg.errors import KgError
from kg.front_matter import without_front_matter
from kg.namespaces import PREFIXES
from kg.serving.engine import Engine, Reply
from kg.serving.negotiation import best_language
from kg.serving.protocol import ProtocolError, Query
from kg.serving.questions import Question, question
from kg.serving.tables import SHOWN, Table, table_of
from kg.serving.workers import Workers

LANGUAGES = ("vi", "en")
_HERE = Path(__file__).parent
_AS_TABLE_OR_TURTLE = "application/sparql-results+json, text/turtle"
_EXAMPLE = "holders"


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands under the form: a table, a truth value, a graph in Turtle, or why there is nothing."""

    table: Table | None = None
    truth: bool | None = None
    graph: str | None = None
    problem: str | None = None


class Pages:
    """Handlers of the pages."""

    def __init__(self, engine: Engine, workers: Workers) -> None:
        self._engine = engine
        self._workers = workers
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    async def front(self, request: Request) -> Response:
        """The form; with ``query`` its answer too, with ``saved`` that question, with ``ask`` and its answer."""
        given = request.query_params
        text, asked = given.get("query"), question(given.get("saved", ""), given, _language(request))
        status, shown = HTTPStatus.OK, None
        if text is None and asked:
            text, shown = _bound(asked)
            status = HTTPStatus.BAD_REQUEST if shown else status
        if text and not shown and ("query" in given or "ask" in given):
            status, shown = await self._answered(text)
        if text is None:
            text = "" if "saved" in given else without_front_matter(queries.load(_EXAMPLE).text)
        return self._page(request, "front.html", status, query=text, asked=asked, shown=shown)

    async def not_found(self, request: Request, _: Exception) -> Response:
        """There is nothing at this address."""
        return self._page(request, "not_found.html", HTTPStatus.NOT_FOUND)

    async def _answered(self, text: str) -> tuple[HTTPStatus, Shown]:
        try:
            return HTTPStatus.OK, await self._workers.run(self._shown, text)
        except KgError as error:
            return HTTPStatus.BAD_REQUEST, Shown(problem=str(error))
        except ProtocolError as error:
            return error.status, Shown(problem=error.message)

    def _shown(self, text: str) -> Shown:
        return _shown(self._engine.answer(Query(text), _AS_TABLE_OR_TURTLE))

    def _page(self, request: Request, template: str, status: HTTPStatus, **values: Any) -> Response:
        language = _language(request)
        other = next(other for other in LANGUAGES if other != language)
        page = self._templates.get_template(template).render(
            language=language,
            other=other,
            other_page=f"/?{urlencode({**request.query_params, 'lang': other})}",
            t=texts()[language],
            themes=queries.themes(),
            prefixes=PREFIXES,
            limit=SHOWN,
            **values,
        )
        return HTMLResponse(page, status_code=status, headers={"Vary": "Accept-Language"})


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """The words of the pages, by language."""
    return MappingProxyType(tomllib.loads((_HERE / "texts.toml").read_text(encoding="utf-8")))


def _language(request: Request) -> str:
    asked = request.query_params.get("lang")
    return asked if asked in LANGUAGES else best_language(request.headers.get("accept-language"), LANGUAGES)


def _bound(asked: Question) -> tuple[str, Shown | None]:
    """The text of a question with its values; with its defaults and the problem when a value does not fit."""
    try:
        return asked.text, None
    except KgError as error:
        return without_front_matter(asked.query.text), Shown(problem=str(error))


def _shown(reply: Reply) -> Shown:
    if reply.media_type == "text/turtle":
        return Shown(graph=reply.data.decode())
    result = table_of(reply.data)
    return Shown(truth=result) if isinstance(result, bool) else Shown(table=result)
