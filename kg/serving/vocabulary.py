"""The ontology at ``/ontology``: its page for people, Turtle and JSON-LD for programs, and the JSON-LD context."""

from collections.abc import Callable, Mapping
from functools import cache
from http import HTTPStatus
from types import MappingProxyType

from anyio.to_thread import run_sync
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from kg import vocabulary
from kg.serving.http import conditional
from kg.serving.http.fields import field
from kg.serving.http.handling import READING, among, handle
from kg.serving.http.negotiation import best_media_type
from kg.serving.http.respond import Wishes, finished, send_finished
from kg.serving.http.wanted import content_type, not_acceptable
from kg.serving.reply import Headers, Reply
from kg.serving.site.request import LANGUAGE, LANGUAGES

_HTML, _TURTLE, _JSON_LD = "text/html", "text/turtle", "application/ld+json"
_OFFERED = (_HTML, _TURTLE, _JSON_LD)
_VARY: Headers = (("Vary", "Accept"),)
_ADDRESSES = MappingProxyType(
    {
        "style": "/ontology/style.css",
        "turtle": "/ontology/vngov.ttl",
        "jsonld": "/ontology/vngov.jsonld",
        "context": "/ontology/context.jsonld",
    }
)
_FILES: Mapping[str, tuple[str, Callable[[], str]]] = MappingProxyType(
    {
        "style.css": ("text/css", vocabulary.style),
        "vngov.ttl": (_TURTLE, vocabulary.turtle),
        "vngov.jsonld": (_JSON_LD, vocabulary.json_ld),
        "context.jsonld": (_JSON_LD, vocabulary.context_document),
    }
)


def routes() -> list[Route]:
    """The routes of the ontology, of its files and of its modules."""
    endpoint = _Ontology()
    return [Route("/ontology", endpoint), Route("/ontology/{name}", endpoint)]


class _Ontology:
    """An ASGI application for all of them."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = scope["path_params"].get("name")
        if name not in (None, *_FILES, *vocabulary.modules(), vocabulary.ALIGNMENTS):
            raise HTTPException(HTTPStatus.NOT_FOUND)
        await handle(among(READING, self._answer), scope, receive, send)

    async def _answer(self, scope: Scope, _: Receive, send: Send) -> None:
        # The page is long: it is written and compressed beside the requests of others.
        await send_finished(send, await run_sync(lambda: finished(_reply(scope), Wishes.of(scope))))


def _reply(scope: Scope) -> Reply:
    name: str | None = scope["path_params"].get("name")
    if file := _FILES.get(name or ""):
        media_type, text = file
        return _said(media_type, text())
    return _negotiated(scope, name)


def _negotiated(scope: Scope, module: str | None) -> Reply:
    """The page, or the ontology in the syntax that the client likes best; to a module people are sent on the page."""
    media_type = best_media_type(field(scope["headers"], b"accept"), _OFFERED)
    if media_type is None:
        raise not_acceptable(", ".join(_OFFERED))
    if media_type != _HTML:
        write = vocabulary.turtle if media_type == _TURTLE else vocabulary.json_ld
        return _said(media_type, write(module), _VARY)
    if module:
        where = f"/ontology#{vocabulary.anchor(module)}"
        return Reply(HTTPStatus.SEE_OTHER, "", b"", (("Location", where), *_VARY))
    asked = Request(scope).query_params.get(LANGUAGE, "")
    return _said(_HTML, _page(asked if asked in LANGUAGES else ""), _VARY)


def _said(media_type: str, text: str, headers: Headers = ()) -> Reply:
    """A document that stays the same as long as the program does."""
    tag = f'"{conditional.digest((media_type, text))}"'
    kept = (("Cache-Control", conditional.REVALIDATE), ("ETag", tag))
    return Reply(HTTPStatus.OK, content_type(media_type), text.encode(), (*headers, *kept))


@cache
def _page(language: str) -> str:
    home = f"/query?lang={language}" if language else "/query"
    return vocabulary.page({**_ADDRESSES, "home": home}, language)
