"""The page of a thing: its sections, each with the words of articles."""

from http import HTTPStatus

from kg.errors import StoreError
from kg.serving.reply import Reply
from kg.serving.site import problems
from kg.serving.site.data import SUFFIXES
from kg.serving.site.desk import Desk
from kg.serving.site.rendering import HTML, page
from kg.serving.site.request import PageRequest
from kg.serving.site.sections import SECTIONS
from kg.serving.site.things import Thing
from kg.serving.view import View
from kg.store import named_node

IRI = "iri"
"""The parameter of ``/page`` and ``/data`` that names a thing which is not under the base of the store."""


def thing(view: View, request: PageRequest) -> Reply:
    """The page of the thing ``{base}{path}``, or of the parameter ``iri`` where there is no path.

    A local identity leads to its representative, the graph of an article to the article; 404 for what is nothing.
    """
    iri = iri_of(view, request)
    desk = Desk(view, request, _at(request))
    try:
        named_node(iri)
    except StoreError:
        return problems.not_found(request)
    one = desk.reading.representative(iri)
    if one == iri and not desk.reading.is_described(iri):
        article = iri.replace(f"{view.base}graph/article/", f"{view.base}article/", 1)
        if article == iri or not desk.reading.is_described(article):
            return problems.not_found(request)
        one = article
    if one != iri:
        return Reply(HTTPStatus.SEE_OTHER, HTML, b"", (("Location", desk.addresses.page(one)),))
    return _page(desk, Thing(iri, desk.reading))


def iri_of(view: View, request: PageRequest) -> str:
    """The thing that a request is about."""
    return view.base + request.path if request.path else request.parameters.get(IRI, "")


def _at(request: PageRequest) -> str:
    return f"/page/{request.path}" if request.path else "/page"


def _page(desk: Desk, about: Thing) -> Reply:
    built = ((section, section.build(desk, about)) for section in SECTIONS if section.fits(about))
    sections = [(section, content) for section, content in built if content is not None]
    formats = [(suffix, label, desk.addresses.data(about.iri, suffix)) for suffix, label in SUFFIXES]
    return page(
        "thing.html",
        desk.request,
        desk.addresses,
        desk.at,
        headers=tuple(
            ("Link", f'<{desk.addresses.data(about.iri)}>; rel="alternate"; type="{media_type}"')
            for media_type in ("text/turtle",)
        ),
        thing=about,
        name_language=desk.reading.name(about.iri)[1],
        kind=desk.kind_names(about.kinds),
        sections=sections,
        formats=formats,
    )
