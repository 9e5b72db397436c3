"""What every page is written from: the request, the snapshot, addresses, quotes and words."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

import pyoxigraph as ox
from rdflib.namespace import ORG, XSD

from kg.namespaces import VNGOV
from kg.serving.site.addresses import Addresses, Link
from kg.serving.site.paging import Paged, Pager, paged, pager
from kg.serving.site.quotes import Quotes
from kg.serving.site.reading import Reading, Term, value_of
from kg.serving.site.request import PageRequest
from kg.serving.site.terms import most_precise, term_name
from kg.serving.site.texts import day, number, texts
from kg.serving.view import View

T = TypeVar("T")
_DAYS = frozenset(map(str, (XSD.date, XSD.dateTime)))
_NUMBERS = frozenset(map(str, (XSD.integer, XSD.decimal, XSD.double, XSD.float)))


class Desk:
    """The things at hand while one page is written."""

    def __init__(self, view: View, request: PageRequest, at: str) -> None:
        """``at`` is the path of the page itself."""
        self.view = view
        self.at = at
        self.request = request
        self.language = request.language
        self.words = texts(request.language)
        self.reading = Reading(view, request.language)
        self.addresses = Addresses(view.base, request)

    @cached_property
    def quotes(self) -> Quotes:
        """The quotes of the snapshot."""
        return Quotes(self.reading, self.addresses)

    def link(self, iri: str, *, outside: bool = False) -> Link:
        """A thing by its name, and its page."""
        name, language = self.reading.name(iri)
        described = self.reading.is_described(iri)
        mere_name = iri.startswith(self.view.base) and not described and not self.reading.has_graph(iri)
        href = None if mere_name else self.addresses.of(iri, described=described)
        return Link(name, href, language, outside or (href is not None and "://" in href))

    def value(self, term: Term) -> Link:
        """A value as a reader reads it, with where it leads."""
        if isinstance(term, ox.NamedNode):
            return self.link(term.value)
        if isinstance(term, ox.Literal):
            return self._literal(term)
        return Link(value_of(term))

    def one(self, term: Term) -> Term:
        """The thing that a local identity is one with; other terms as they are."""
        if isinstance(term, ox.NamedNode) and term.value.startswith(self.view.base):
            return ox.NamedNode(self.reading.representative(term.value))
        return term

    def property_name(self, iri: str) -> str:
        """What a property is called."""
        return term_name(iri, self.language)

    def kind_names(self, kinds: frozenset[str]) -> str:
        """Classes of the ontology for a reader, without those that another one implies."""
        return ", ".join(term_name(VNGOV[kind], self.language) for kind in most_precise(kinds))

    def named_by(self, iri: str) -> list[str]:
        """The things that a statement about people, bodies and posts is about: their names stand in its words."""
        return self.reading.texts(iri, ORG.member, ORG.organization, VNGOV.owner, VNGOV.host, VNGOV.unit)

    def day(self, iso: str) -> str:
        """A day as the reader writes it."""
        return day(iso, self.language)

    def number(self, value: int) -> str:
        """A number as the reader writes it."""
        return number(str(value), self.language)

    def paged(self, items: Sequence[T], name: str, size: int) -> Paged[T]:
        """The page of a list that the request asks for; ``name`` is the list's parameter and the section's anchor."""
        return paged(items, size, self.request.number(name), lambda at: self._list_page(name, at))

    def pager(self, total: int, name: str, size: int) -> Pager:
        """The same for a list of which only one page is read."""
        return pager(total, size, self.request.number(name), lambda at: self._list_page(name, at))

    def _list_page(self, name: str, number_: int) -> str:
        return self.addresses.here(self.at, name, **{name: number_})

    def _literal(self, term: ox.Literal) -> Link:
        datatype = term.datatype.value
        if datatype in _DAYS:
            return Link(self.day(term.value))
        if datatype in _NUMBERS:
            return Link(number(term.value, self.language))
        if datatype == str(XSD.boolean):
            return Link(self.words["yes" if term.value in {"true", "1"} else "no"])
        if datatype == str(XSD.anyURI) or (
            datatype == str(XSD.string) and term.value.startswith(("http://", "https://"))
        ):
            href = self.addresses.of(term.value)
            return Link(term.value, href, outside=href is not None)
        return Link(term.value, language=term.language or "")
