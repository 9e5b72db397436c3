"""What a statement is cited from: a page of the web that anybody can open."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kg.quickstatements import values
from kg.quickstatements.command import Snak

NO_ADDRESS = "no article that says it has an address that can be cited"

_URL, _TITLE, _PUBLISHED = "P854", "P1476", "P577"
Row = Mapping[str, str]
"""One solution of a query: variables and their values; an unbound variable is missing."""


@dataclass(frozen=True, slots=True)
class Source:
    """A page by its address, with its title and the day it was published, where these are known."""

    url: str
    title: str = ""
    published: date | None = None
    language: str = "vi"

    def reference(self) -> tuple[Snak, ...]:
        """The properties of the reference, the address first. No day of retrieval: the output has no clock."""
        return tuple(Snak(name, value) for name, value in self._properties() if value)

    def _properties(self) -> Iterator[tuple[str, str | None]]:
        yield _URL, values.url(self.url)
        yield _TITLE, values.text(self.title, self.language)
        yield _PUBLISHED, values.time(self.published) if self.published else None


def sources(rows: Iterable[Row]) -> dict[str, Source]:
    """By article, what it can be cited by, from the rows of ``citable_articles.rq``; nothing without an address."""
    found: dict[str, Source] = {}
    for row in rows:
        if values.url(row["url"]):
            known = found.get(row["article"])
            source = Source(row["url"], row.get("title", ""), _day(row.get("published")))
            found[row["article"]] = source if known is None else min(known, source, key=_rank)
    return found


def best(articles: Iterable[str], citable: Mapping[str, Source]) -> Source | None:
    """The source to cite of these articles: the earliest; undated ones come last."""
    return min((citable[each] for each in articles if each in citable), key=_rank, default=None)


def _rank(source: Source) -> tuple[date, str, str]:
    return source.published or date.max, source.url, source.title


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
