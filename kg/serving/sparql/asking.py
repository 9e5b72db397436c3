"""A query as a client asks it: the text, the graphs, the media types; and the name of its answer."""

from dataclasses import dataclass
from functools import lru_cache

from kg.serving.http import conditional
from kg.serving.http.protocol import Query
from kg.serving.http.wanted import Wanted, wanted
from kg.serving.reply import Headers

_VARY = (("Vary", "Accept"),)
_REMEMBERED = 2048
_SHORT = 4096


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, what is wanted, a digest of both, and whether the answer may differ from call to call."""

    query: Query
    wanted: Wanted
    digest: str
    varies: bool

    def tag(self, snapshot: str) -> str:
        """The entity tag of the answer from a snapshot, which is a key for caches too."""
        return conditional.weak_tag(snapshot, self.digest)

    def headers(self, snapshot: str) -> Headers:
        """The fields of the answer from a snapshot that concern caches."""
        if self.varies:
            return (*_VARY, ("Cache-Control", conditional.NEVER_STORE))
        return (*_VARY, ("Cache-Control", conditional.REVALIDATE), ("ETag", self.tag(snapshot)))


def asked(query: Query, accept: str | None, *, remote: bool = False) -> Asked:
    """A query with the ``Accept`` field of its request; raises ``Refusal`` (406) where nothing fits.

    ``remote`` tells whether SERVICE may call other servers.
    """
    make = _remembered if len(query.text) <= _SHORT else asked_once
    return make(query, wanted(accept), remote)


def asked_once(query: Query, wants: Wanted, remote: bool) -> Asked:  # noqa: FBT001 - remembered by position
    """The same for a query that is not likely to come again."""
    graphs = query.graphs
    parts = (
        query.text,
        wants.results or "",
        wants.graphs or "",
        str(len(graphs.default)),
        *graphs.default,
        *graphs.named,
    )
    return Asked(query, wants, conditional.digest(parts), conditional.varies(query.text, remote=remote))


_remembered = lru_cache(_REMEMBERED)(asked_once)
