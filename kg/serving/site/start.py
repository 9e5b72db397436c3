"""The first page: a search box, what the graph holds, and where to go on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kg import queries
from kg.namespaces import SCHEMA, VNGOV
from kg.serving.reply import Headers, Reply
from kg.serving.site.desk import Desk
from kg.serving.site.reading import Reading, value_of
from kg.serving.site.rendering import page
from kg.serving.site.request import LANGUAGES, PageRequest
from kg.serving.view import View

_COUNTED = ("Article", "Person", "Post", "Body", "AdministrativeUnit")
_COUNTED_NEXT = ("Document", "Event", "Project", "Programme", "Observation")
_SPAN = f"SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last) {{ ?article <{SCHEMA.datePublished}> ?day }}"
UNFINISHED: Headers = (("Cache-Control", "no-store"),)
"""Of a page that will say more in a moment, though nothing new is published."""


@dataclass(frozen=True, slots=True)
class Overview:
    """How many things there are of each kind, each counted once, and when the articles were published."""

    counts: Mapping[str, int]
    first: str
    last: str


_overviews: dict[str, Overview] = {}
"""By the identity of what they are of: a worker has one, however often it opens it."""


def start(view: View, request: PageRequest) -> Reply:
    """The first page; it says what the graph holds where that is known already, and waits for nothing."""
    desk = Desk(view, request, "/")
    known = view.is_prepared
    seen = overview(view) if known else Overview({}, "", "")
    kinds = [kind for kind in (*_COUNTED, *_COUNTED_NEXT) if seen.counts.get(kind)]
    return page(
        "start.html",
        request,
        desk.addresses,
        "/",
        headers=() if known else UNFINISHED,
        counts=[(kind, desk.number(seen.counts[kind])) for kind in kinds],
        span=(desk.day(seen.first), desk.day(seen.last)) if seen.first else None,
        themes=queries.themes(),
    )


def overview(view: View) -> Overview:
    """What a snapshot holds: of things that are one, one is counted."""
    if view.identity not in _overviews:
        _overviews[view.identity] = _overview(view)
    return _overviews[view.identity]


def _overview(view: View) -> Overview:
    instances = dict(view.statistics.classes)
    counts = {kind: instances.get(str(VNGOV[kind]), 0) for kind in (*_COUNTED, *_COUNTED_NEXT)}
    once = Counter(kind for entry in view.catalogue.index.entries for kind in entry.kinds)
    [span] = Reading(view, LANGUAGES[0]).select(_SPAN)
    first, last = (value_of(day)[:10] if day else "" for day in span)
    return Overview({kind: once[kind] or count for kind, count in counts.items()}, first, last)
