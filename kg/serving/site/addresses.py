"""Where things lead: pages of this server, the ontology, or the web."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from kg.namespaces import VNGOV
from kg.serving.site.request import LANGUAGE, PageRequest

_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead; ``href`` is ``None`` where they lead nowhere, ``language`` that of the words."""

    text: str
    href: str | None = None
    language: str = ""
    outside: bool = False


class Addresses:
    """Addresses as one reader needs them: with the root of the application, and the language that they chose."""

    def __init__(self, base: str, request: PageRequest) -> None:
        self.base = base
        self._root = request.root
        self._request = request
        chosen = request.parameters.get(LANGUAGE)
        self._language = {LANGUAGE: request.language} if chosen == request.language else {}

    @property
    def chosen(self) -> bool:
        """Whether the reader chose the language, which links then keep."""
        return bool(self._language)

    def at(self, path: str, parameters: Mapping[str, object] | None = None, fragment: str = "") -> str:
        """A page of this server; ``path`` begins with a slash."""
        query = urlencode({**(parameters or {}), **self._language})
        return f"{self._root}{quote(path)}{'?' if query else ''}{query}{'#' if fragment else ''}{quote(fragment)}"

    def here(self, path: str, fragment: str = "", **changed: object) -> str:
        """The page at a path with the parameters of this request, some of them changed."""
        query = urlencode({**self._request.parameters, **changed})
        return f"{self._root}{quote(path)}{'?' if query else ''}{query}{'#' if fragment else ''}{quote(fragment)}"

    def static(self, name: str) -> str:
        """A file that pages need."""
        return f"{self._root}/static/{quote(name)}"

    def page(self, iri: str, **parameters: object) -> str:
        """The page of a thing."""
        if iri.startswith(self.base):
            return self.at(f"/page/{iri.removeprefix(self.base)}", parameters)
        return self.at("/page", {"iri": iri, **parameters})

    def data(self, iri: str, suffix: str = "") -> str:
        """The statements of a thing as RDF, in the syntax of a suffix such as ``.ttl``."""
        if iri.startswith(self.base):
            return f"{self._root}/data/{quote(iri.removeprefix(self.base))}{suffix}"
        return f"{self._root}/data{suffix}?{urlencode({'iri': iri})}"

    def of(self, iri: str, *, described: bool = False) -> str | None:
        """Where an IRI leads: to a page here if the store describes it, to the ontology, or to the web."""
        if iri.startswith(str(VNGOV)):
            return self.at("/ontology", fragment=iri.removeprefix(str(VNGOV)))
        if iri.startswith(self.base) or described:
            return self.page(iri)
        return web(iri)


def web(iri: str) -> str | None:
    """The IRI, if a browser may follow it without running anything."""
    return iri if iri.lower().startswith(_WEB) else None
