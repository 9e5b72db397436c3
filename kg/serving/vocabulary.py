"""The ontology at ``/ontology``: its page for people, Turtle and JSON-LD for programs, and the JSON-LD context."""

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from anyio.to_thread import run_sync
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg import vocabulary
from kg.serving.http.negotiation import best_media_type
from kg.serving.http.wanted import not_acceptable
from kg.serving.site.request import LANGUAGES

_HTML, _TURTLE, _JSON_LD = "text/html", "text/turtle", "application/ld+json"
_OFFERED = (_HTML, _TURTLE, _JSON_LD)
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
    return [Route("/ontology", _whole), Route("/ontology/{name}", _part)]


async def _whole(request: Request) -> Response:
    """The page, or the ontology in the syntax that the client likes best."""
    return await _negotiated(request, None)


async def _part(request: Request) -> Response:
    """A file, or a module: people are sent to its place on the page."""
    name = request.path_params["name"]
    if name in _FILES:
        media_type, text = _FILES[name]
        return Response(await run_sync(text), media_type=media_type)
    if name not in (*vocabulary.modules(), vocabulary.ALIGNMENTS):
        raise HTTPException(404)
    return await _negotiated(request, name)


async def _negotiated(request: Request, module: str | None) -> Response:
    media_type = best_media_type(request.headers.get("accept"), _OFFERED)
    headers = {"Vary": "Accept"}
    if media_type is None:
        refusal = not_acceptable(", ".join(_OFFERED))
        return Response(f"{refusal.message}\n", refusal.status, headers, "text/plain")
    if media_type != _HTML:
        write = vocabulary.turtle if media_type == _TURTLE else vocabulary.json_ld
        return Response(await run_sync(write, module), headers=headers, media_type=media_type)
    if module:
        return RedirectResponse(f"/ontology#{vocabulary.anchor(module)}", 303, headers)
    language = request.query_params.get("lang", "")
    return Response(await run_sync(_page, language if language in LANGUAGES else ""), headers=headers, media_type=_HTML)


@cache
def _page(language: str) -> str:
    home = f"/query?lang={language}" if language else "/query"
    return vocabulary.page({**_ADDRESSES, "home": home}, language)
