"""The graph of entities: what the article graphs taken together call a thing, and when they attest it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from rdflib import URIRef
from rdflib.namespace import SKOS

from kg.mapping.triples import Triples, day, integer, vi
from kg.namespaces import VNGOV

Row = tuple[str, str, str, str | None]
"""A thing, a label of it, the graph of an article that has the label, a day on which the article attests the thing."""


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """One thing over all articles: how many use each label, how many name it, and the days it is attested on."""

    iri: str
    labels: Mapping[str, int]
    articles: int
    attested: tuple[date, ...] = ()


def records(rows: Iterable[Row]) -> Iterator[EntityRecord]:
    """Records from rows that are ordered by thing (``kg/queries/internal/entities.rq``)."""
    for iri, of_one in groupby(rows, key=itemgetter(0)):
        yield _record(iri, tuple(of_one))


def consolidate(entities: Iterable[EntityRecord]) -> Triples:
    """Preferred and other labels, the number of articles, and the first and last day of attestation."""
    for entity in entities:
        iri = URIRef(entity.iri)
        preferred, *others = sorted(entity.labels, key=lambda label: (-entity.labels[label], label))
        yield iri, SKOS.prefLabel, vi(preferred)
        for label in others:
            yield iri, SKOS.altLabel, vi(label)
        yield iri, VNGOV.articleCount, integer(entity.articles)
        if entity.attested:
            yield iri, VNGOV.firstAttested, day(min(entity.attested))
            yield iri, VNGOV.lastAttested, day(max(entity.attested))


def _record(iri: str, rows: tuple[Row, ...]) -> EntityRecord:
    uses = Counter(label for label, _ in {(label, graph) for _, label, graph, _ in rows})
    return EntityRecord(
        iri=iri,
        labels=MappingProxyType(dict(sorted(uses.items()))),
        articles=len({graph for _, _, graph, _ in rows}),
        attested=tuple(sorted({date.fromisoformat(attested) for *_, attested in rows if attested})),
    )
