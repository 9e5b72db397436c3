"""Finding things by name: a page of hits with a few telling words of each, or the same as JSON.

The JSON is ``{"query", "total", "page", "pages", "kinds": {kind: count}, "hits": [hit, …],
"quotes": [quote, …]}``; a hit has ``iri``,
``page`` (its address here), ``label``, ``kind`` (a class of the ontology), ``kindLabel``, ``description``,
``articles`` (how many name it) and ``score`` (0 to 1: how like its name is to what was typed). ``quotes`` has, on the
first page, the first quotes with the words typed: ``iri`` of the evidence, ``page``, ``text``, ``article`` (its IRI),
``title``, ``published`` and ``url``, empty where the article has none.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from itertools import islice
from typing import Any

from kg.reconciliation.types import KINDS, types
from kg.search import Entry, Hit, TextHit
from kg.serving.reply import Headers, Reply
from kg.serving.searching.finding import find_quotes, find_things
from kg.serving.site.desk import Desk
from kg.serving.site.paging import Paged
from kg.serving.site.quotes import Quote
from kg.serving.site.rendering import page
from kg.serving.site.request import PageRequest
from kg.serving.site.tenures import Tenures
from kg.serving.view import View
from kg.text import ascii_fold, fold, squeeze

PAGE = "page"
QUERY = "q"
KIND = "kind"
_SIZE = 20
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_MOST = 200  # hits
_QUOTES = 5
_QUOTES_READ = 200  # to choose from
_TELLING = 4  # words beside those typed
_LONGEST = 200  # characters of a query that are read
_JSON = "application/json"
_HEADERS: Headers = (("Vary", "Accept, Accept-Language"),)


@dataclass(frozen=True, slots=True)
class Found:
    """A hit as it is shown."""

    iri: str
    page: str
    label: str
    kind: str
    kind_label: str
    description: str
    articles: int
    score: float


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits, how many there are of each kind before one is chosen, and quotes with the words typed."""

    query: str
    chosen: str
    kinds: Mapping[str, int]
    hits: Paged[Found]
    quotes: tuple[Quote, ...]


def search(view: View, request: PageRequest) -> Reply:
    """The page of hits for the parameter ``q``, of one ``kind`` where that is given; to be called prepared."""
    desk = Desk(view, request, "/search")
    results = find(desk)
    kinds = [
        (kind, desk.words["kinds"][kind], count, desk.addresses.at("/search", {QUERY: results.query, KIND: kind}))
        for kind, count in results.kinds.items()
    ]
    every = desk.addresses.at("/search", {QUERY: results.query})
    return page("search.html", request, desk.addresses, "/search", results=results, kinds=kinds, every=every)


def search_json(view: View, request: PageRequest) -> Reply:
    """The same as JSON."""
    results = find(Desk(view, request, "/search"))
    pager = results.hits.pager
    message = {
        "query": results.query,
        "total": pager.total,
        "page": pager.number,
        "pages": pager.pages,
        "kinds": dict(results.kinds),
        "hits": [_message(found) for found in results.hits.items],
        "quotes": [_quote_message(quote) for quote in results.quotes],
    }
    return Reply(HTTPStatus.OK, _JSON, json.dumps(message, ensure_ascii=False).encode(), _HEADERS)


def find(desk: Desk) -> Results:
    """What the request asks for."""
    query = squeeze(desk.request.parameters.get(QUERY, "")[:_LONGEST])
    hits = find_things(desk.view, query, limit=_MOST) if query else []
    counts = Counter(_kind(hit.entry) for hit in hits)
    kinds = {kind: counts[kind] for kind in KINDS if counts[kind]}
    chosen = desk.request.parameters.get(KIND, "")
    chosen = chosen if chosen in kinds else ""
    paged = desk.paged([hit for hit in hits if not chosen or _kind(hit.entry) == chosen], PAGE, _SIZE)
    described = desk.view.catalogue.descriptions([hit.entry for hit in paged.items], desk.language)
    shown = tuple(_found(desk, hit, _described(desk, hit, described.get(hit.entry.id, ""))) for hit in paged.items)
    quotes = _quotes(desk, _accented(query, hits)) if query and paged.pager.number == 1 and not chosen else ()
    return Results(query, chosen, kinds, Paged(shown, paged.pager), quotes)


def _accented(query: str, hits: Sequence[Hit]) -> str:
    """What was typed as the best hit writes it: ``dong da`` is meant with the marks of ``Đống Đa``."""
    typed = ascii_fold(query)
    if typed != fold(query):
        return query
    for name in hits[0].entry.names if hits else ():
        plain = ascii_fold(name)
        start = f" {plain} ".find(f" {typed} ")
        if start >= 0 and len(plain) == len(name):
            return name[start : start + len(typed)]
    return query


def _described(desk: Desk, hit: Hit, description: str) -> str:
    """What tells a thing from others, days as readers write them; of a post who is known to have held it last."""
    if _kind(hit.entry) == "Post":
        holder = Tenures(desk).latest(desk.reading.members(desk.view.base + hit.entry.id))
        return "; ".join(filter(None, (description, desk.reading.name(holder)[0] if holder else "")))
    return _DAY.sub(lambda day: desk.day(day[0]), description)


def _quotes(desk: Desk, query: str) -> tuple[Quote, ...]:
    """The first quotes that say what was typed, each once; before mere names those that tell something."""
    hits: dict[str, TextHit] = {}
    for hit in find_quotes(desk.view, query, limit=_QUOTES_READ):
        hits.setdefault(fold(hit.text), hit)
    telling = len(query.split()) + _TELLING
    best = sorted(hits.values(), key=lambda hit: len(hit.text.split()) < telling)
    quotes = (desk.quotes.quote(hit.iri, (query,)) for hit in best)
    return tuple(islice((quote for quote in quotes if quote.source.iri), _QUOTES))


def _kind(entry: Entry) -> str:
    return next(kind for kind in KINDS if kind in entry.kinds)


def _found(desk: Desk, hit: Hit, description: str) -> Found:
    entry = hit.entry
    precise = entry.kinds - {_kind(entry)} or entry.kinds
    return Found(
        desk.view.base + entry.id,
        desk.addresses.page(desk.view.base + entry.id),
        entry.names[0],
        _kind(entry),
        ", ".join(types()[each].names[desk.language] for each in sorted(precise)),
        description,
        entry.mentions,
        round(hit.likeness.value, 4),
    )


def _message(found: Found) -> dict[str, Any]:
    return {
        "iri": found.iri,
        "page": found.page,
        "label": found.label,
        "kind": found.kind,
        "kindLabel": found.kind_label,
        "description": found.description,
        "articles": found.articles,
        "score": found.score,
    }


def _quote_message(quote: Quote) -> dict[str, Any]:
    return {
        "iri": quote.iri,
        "page": quote.page,
        "text": "".join(segment.text for segment in quote.segments),
        "article": quote.source.iri,
        "title": quote.source.title,
        "published": quote.source.published_iso,
        "url": quote.source.url or "",
    }
