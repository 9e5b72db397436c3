"""Where pages are found: requests become ``PageRequest`` records, and calls of the pool answer them."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from kg.errors import StoreError
from kg.serving.http import conditional, cors
from kg.serving.http.errors import answer_to
from kg.serving.http.fields import field
from kg.serving.http.handling import READING, as_response, handle, not_allowed
from kg.serving.http.negotiation import best_language, best_media_type
from kg.serving.http.respond import send_reply
from kg.serving.http.wanted import not_acceptable
from kg.serving.reply import Headers, Refusal, Reply
from kg.serving.searching.service import searches
from kg.serving.site.data import FORMATS, data
from kg.serving.site.problems import problem_page
from kg.serving.site.query import query
from kg.serving.site.rendering import edition
from kg.serving.site.request import LANGUAGE, LANGUAGES, PageRequest
from kg.serving.site.search import search, search_json
from kg.serving.site.start import start
from kg.serving.site.thing import thing
from kg.store import formats

STATIC = Path(__file__).with_name("static")
_HTML, _JSON = "text/html", "application/json"
_SUFFIXES = {formats.MEDIA_TYPES[name]: suffix for suffix, name in FORMATS.items()}
_RDF = {**_SUFFIXES, _JSON: ".jsonld"}
"""Media types that a client may ask for data in, and the suffix of each."""


class Call(NamedTuple):
    """What answers a request: a function of the pool, and its arguments."""

    function: Callable[..., Reply]
    arguments: tuple[Any, ...]
    prepared: bool = False


Handler = Callable[[Request, PageRequest], Call | Reply]


def routes() -> list[BaseRoute]:
    """The routes of all pages, of data, of the identifiers of things, and of the files that pages need."""
    return [
        Route("/", _Page(_home)),
        Route("/search", _Page(_search)),
        Route("/query", _Page(_query)),
        Route("/page", _Page(_thing)),
        Route("/page/{path:path}", _Page(_thing)),
        Route("/data", _Page(_data)),
        Route("/data.{suffix}", _Page(_data)),
        Route("/data/{path:path}", _Page(_data)),
        Route("/id/{path:path}", _Page(_identifier)),
        Mount("/static", StaticFiles(directory=STATIC), name="static"),
    ]


async def not_found(request: Request, error: Exception) -> Response:
    """There is nothing at this address: a page, or a sentence for a program."""
    refusal = Refusal(HTTPStatus.NOT_FOUND, "there is nothing at this address; begin at the first page")
    reply = _refused(request, refusal if getattr(error, "status_code", 404) == HTTPStatus.NOT_FOUND else error)
    return as_response(request, reply)


def page_request(request: Request) -> PageRequest:
    """The record of a request: the first value of each parameter, and the language asked for."""
    parameters: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        parameters.setdefault(name, value)
    chosen = parameters.get(LANGUAGE)
    language = chosen if chosen in LANGUAGES else best_language(request.headers.get("accept-language"), LANGUAGES)
    return PageRequest(request.path_params.get("path", ""), parameters, language, request.scope.get("root_path", ""))


class _Page:
    """An ASGI application for one route."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await handle(self._answer, scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        if request.method == "OPTIONS":
            await send_reply(scope, send, cors.preflight(READING))
            return
        try:
            reply = await self._replied(request)
        except Exception as error:  # noqa: BLE001 - every error is answered, and those that nobody meant are logged
            reply = _refused(request, error)
        await send_reply(scope, send, reply)

    async def _replied(self, request: Request) -> Reply:
        if request.method not in READING:
            raise not_allowed(request.method, READING)
        called = self._handler(request, page_request(request))
        if isinstance(called, Reply):
            return called
        answer = await request.app.state.pool.call(called.function, *called.arguments, prepared=called.prepared)
        reply: Reply = answer.reply
        if reply.status != HTTPStatus.OK or any(name == "Cache-Control" for name, _ in reply.headers):
            return reply
        asked = (edition(), called.function.__name__, request.url.path, request.url.query, *map(repr, called.arguments))
        tag = conditional.entity_tag(answer.snapshot, asked)
        headers = (("Cache-Control", conditional.REVALIDATE), ("ETag", tag))
        return Reply(reply.status, reply.media_type, reply.body, (*reply.headers, *headers))


def _refused(request: Request, error: Exception) -> Reply:
    """Why there is no page: as a page for who prefers that, or else as a sentence."""
    reply = answer_to(error, _accept(request))
    if best_media_type(_accept(request), ("text/plain", _HTML)) != _HTML:
        return reply
    message = reply.body.decode().strip() if reply.media_type.startswith("text/plain") else str(error)
    status, unreadable = HTTPStatus(reply.status), isinstance(error, StoreError)
    return problem_page(page_request(request), status, message, reply.headers, unreadable=unreadable)


def _home(request: Request, asked: PageRequest) -> Call | Reply:
    """The first page; addresses of the query form, which once stood here, lead to where it is now."""
    if not {"query", "saved"}.isdisjoint(asked.parameters):
        return _see(f"{asked.root}/query?{request.url.query}")
    return Call(start, (asked,))


def _search(request: Request, asked: PageRequest) -> Call:
    """Hits as a page or as JSON: by ``format``, or else by what the client likes better."""
    format_ = asked.parameters.get("format")
    json = format_ == "json" or (format_ is None and best_media_type(_accept(request), (_HTML, _JSON)) == _JSON)
    return Call(search_json if json else search, (asked,), prepared=True)


def _query(_: Request, asked: PageRequest) -> Call:
    prepared = "ask" in asked.parameters or searches(asked.parameters.get("query", ""))
    return Call(query, (asked,), prepared=prepared)


def _thing(_: Request, asked: PageRequest) -> Call:
    return Call(thing, (asked,))


def _data(request: Request, asked: PageRequest) -> Call:
    """A thing's statements in the syntax of the suffix, or in the one that the client likes best."""
    suffix = f".{request.path_params.get('suffix', '')}"
    if asked.path:
        suffix = next((each for each in FORMATS if asked.path.endswith(each)), ".")
        asked = PageRequest(asked.path.removesuffix(suffix), asked.parameters, asked.language, asked.root)
    if suffix == ".":
        suffix = _RDF[_liked(request, tuple(_RDF))]
    if suffix not in FORMATS:
        raise Refusal(HTTPStatus.NOT_FOUND, f"there is no syntax {suffix}; end the address with {', '.join(FORMATS)}")
    return Call(data, (asked, FORMATS[suffix]))


def _identifier(request: Request, asked: PageRequest) -> Reply:
    """The name of a thing leads to its page or, for who asks for RDF, to its data (303)."""
    media_type = _liked(request, (_HTML, *_RDF))
    page, described = (f"{asked.root}/{where}/{quote(asked.path)}" for where in ("page", "data"))
    chosen = f"?{LANGUAGE}={asked.language}" if asked.parameters.get(LANGUAGE) == asked.language else ""
    links = (
        f'<{described}>; rel="describedby"',
        f'<{page}>; rel="alternate"; type="{_HTML}"',
        *(f'<{described}{suffix}>; rel="alternate"; type="{each}"' for each, suffix in _SUFFIXES.items()),
    )
    where = f"{page}{chosen}" if media_type == _HTML else f"{described}{_RDF[media_type]}"
    return _see(where, (("Link", ", ".join(links)), ("Vary", "Accept")))


def _liked(request: Request, offered: tuple[str, ...]) -> str:
    """The media type that the client likes best; raises ``Refusal`` (406) where it takes none that is offered."""
    media_type = best_media_type(_accept(request), offered)
    if media_type is None:
        raise not_acceptable(", ".join(offered))
    return media_type


def _see(where: str, headers: Headers = ()) -> Reply:
    return Reply(HTTPStatus.SEE_OTHER, "", b"", (("Location", where), *headers))


def _accept(request: Request) -> str | None:
    return field(request.scope["headers"], b"accept")
