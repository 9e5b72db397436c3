"""The media types of answers, and which of them a client wants."""

from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from types import MappingProxyType

from kg.serving.http.negotiation import best_media_type
from kg.serving.reply import Refusal
from kg.store import formats

_ALSO_RESULTS = {"application/json": "json", "application/xml": "xml", "text/xml": "xml"}
_ALSO_GRAPHS = {"application/x-turtle": "turtle", "application/json": "jsonld", "application/xml": "rdfxml"}
_ONE_GRAPH = ("turtle", "ntriples", "rdfxml", "jsonld")


def _by_media_type(names: object, also: dict[str, str]) -> MappingProxyType[str, str]:
    named = {formats.MEDIA_TYPES[name].partition(";")[0]: name for name in names}  # type: ignore[attr-defined]
    return MappingProxyType(named | also)


RESULTS = _by_media_type(formats.RESULTS, _ALSO_RESULTS)
"""Media types of the answers to SELECT and ASK, and the format of each; the first is the one for ``*/*``."""
GRAPHS = _by_media_type(formats.GRAPHS, _ALSO_GRAPHS)
"""Media types of the answers to CONSTRUCT and DESCRIBE."""
ONE_GRAPH = _by_media_type(_ONE_GRAPH, _ALSO_GRAPHS)
"""Media types of a graph of the store."""

_OFFERS = f"{', '.join(RESULTS)} for SELECT and ASK, {', '.join(GRAPHS)} for CONSTRUCT and DESCRIBE"
_RESULTS_OFFERED, _GRAPHS_OFFERED, _ONE_OFFERED = tuple(RESULTS), tuple(GRAPHS), tuple(ONE_GRAPH)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The media types that a client wants results and graphs in; one may be ``None``."""

    results: str | None
    graphs: str | None

    def content_type(self, name: str) -> str:
        """``Content-Type`` of a format; raises ``Refusal`` (406) for one that is not wanted."""
        for media_type, known in ((self.results, RESULTS), (self.graphs, GRAPHS)):
            if media_type and known[media_type] == name:
                return content_type(media_type)
        raise not_acceptable(_OFFERS)

    @property
    def names(self) -> tuple[str, ...]:
        """The formats."""
        return _names(self.results, self.graphs)


@lru_cache
def _names(results: str | None, graphs: str | None) -> tuple[str, ...]:
    pairs = ((results, RESULTS), (graphs, GRAPHS))
    return tuple(known[media_type] for media_type, known in pairs if media_type)


@lru_cache(1024)
def wanted(accept: str | None) -> Wanted:
    """What an ``Accept`` field wants; raises ``Refusal`` (406) where nothing fits."""
    result = Wanted(best_media_type(accept, _RESULTS_OFFERED), best_media_type(accept, _GRAPHS_OFFERED))
    if not result.names:
        raise not_acceptable(_OFFERS)
    return result


def wanted_graph(accept: str | None) -> str:
    """The media type that an ``Accept`` field wants a graph in; raises ``Refusal`` (406) where none fits."""
    media_type = best_media_type(accept, _ONE_OFFERED)
    if media_type is None:
        raise not_acceptable(", ".join(ONE_GRAPH))
    return media_type


def content_type(media_type: str) -> str:
    """A media type with its character set, where it is one of text."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def not_acceptable(offers: str) -> Refusal:
    """The refusal of a request for media types that are not on offer; ``offers`` are those that are."""
    return Refusal(HTTPStatus.NOT_ACCEPTABLE, f"none of the media types asked for is on offer; accept {offers}")
