"""The words of articles that statements rest on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice

from rdflib.namespace import DCTERMS, PROV, RDFS

from kg.namespaces import OA, SCHEMA, VNGOV
from kg.serving.site.addresses import Addresses, web
from kg.serving.site.asking import query_about
from kg.serving.site.marking import Segment, marked
from kg.serving.site.reading import Reading
from kg.serving.site.texts import day

_FEW = 40  # pieces of evidence: fewer are read one by one, which is quicker than a query


@dataclass(frozen=True, slots=True)
class Source:
    """An article: its title, its page here, its own address if it has one, and the day as readers write it."""

    iri: str
    title: str
    page: str
    url: str | None
    published: str
    published_iso: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence: the words in runs, their article, where they begin in its text, what is known of them."""

    iri: str
    page: str
    segments: tuple[Segment, ...]
    source: Source
    start: int
    status: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of evidence and its article, by their IRIs."""

    iri: str
    article: str


class Quotes:
    """Quotes from one snapshot, as one reader needs them."""

    def __init__(self, reading: Reading, addresses: Addresses) -> None:
        self._reading = reading
        self._addresses = addresses
        self._sources: dict[str, Source] = {}
        self._evidence = cache(self._read_evidence)

    def evidence(self, things: Iterable[str]) -> tuple[Evidence, ...]:
        """The evidence for things, with that of the latest article first."""
        return self._evidence(tuple(things))

    def _read_evidence(self, things: tuple[str, ...]) -> tuple[Evidence, ...]:
        listed = list(islice((quad for each in things for quad in self._reading.quads(None, OA.hasBody, each)), _FEW))
        if len(listed) == _FEW:
            rows = self._reading.select(query_about("evidence", "thing", things))
            return tuple(Evidence(each.value, article.value) for each, article, _ in rows)
        found = {quad.subject.value for quad in listed}  # type: ignore[union-attr]
        stated = [
            Evidence(each, article) for each in found if (article := self._reading.text(each, PROV.wasDerivedFrom))
        ]
        stated.sort(key=lambda each: (each.article, each.iri))
        return tuple(sorted(stated, key=lambda each: self.source(each.article).published_iso, reverse=True))

    def of(self, evidence: Iterable[Evidence], names: Iterable[str] = ()) -> tuple[Quote, ...]:
        """The quotes of pieces of evidence, in their order, with the names marked."""
        listed = list(names)
        return tuple(self.quote(each.iri, listed) for each in evidence)

    def quote(self, evidence: str, names: Iterable[str] = ()) -> Quote:
        """The quote of a piece of evidence."""
        reading = self._reading
        exact, start = "", 0
        for target in reading.texts(evidence, OA.hasTarget):
            for selector in reading.texts(target, OA.hasSelector):
                said = dict(reading.statements(selector))
                if (words := said.get(str(OA.exact))) is not None:
                    exact = getattr(words, "value", "")
                if (begin := said.get(str(OA.start))) is not None:
                    start = int(getattr(begin, "value", "0"))
        return Quote(
            evidence,
            self._addresses.page(evidence),
            marked(exact, names),
            self.source(reading.text(evidence, PROV.wasDerivedFrom)),
            start,
            reading.text(evidence, VNGOV.status),
            reading.text(evidence, VNGOV.inferred) == "true",
        )

    def source(self, article: str) -> Source:
        """An article as the source of a quote."""
        if article not in self._sources:
            self._sources[article] = self._source(article)
        return self._sources[article]

    def _source(self, article: str) -> Source:
        if not article:
            return Source("", "", "", None, "", "")
        reading = self._reading
        published = reading.text(article, SCHEMA.datePublished)
        return Source(
            article,
            reading.text(article, DCTERMS.title, RDFS.label, DCTERMS.identifier) or article,
            self._addresses.page(article),
            web(reading.text(article, SCHEMA.url)),
            day(published, reading.language),
            published,
        )
