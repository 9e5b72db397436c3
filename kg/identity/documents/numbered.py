"""Pairs of documents with one running number."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from kg.identity.context import close, companion_features, time_features
from kg.identity.documents.number import NO_NUMBER
from kg.identity.documents.record import DocumentRecord
from kg.identity.documents.sources import (
    KIND,
    date_features,
    issuer_features,
    known_by_number,
    place_features,
    same_type,
)
from kg.identity.features import feature
from kg.identity.pair import Feature, Pair
from kg.identity.wording import listed

_LONG = 4
"""A running number of so many figures is that of few documents."""


def numbered_pairs(block: Sequence[DocumentRecord]) -> Iterator[Pair]:
    """The pairs of documents of one block that share issuer, day, year, article, or province."""
    found = set()
    buckets: defaultdict[Hashable, list[DocumentRecord]] = defaultdict(list)
    for record in block:
        for key in _keys(record):
            buckets[key].append(record)
    for bucket in buckets.values():
        for one, other in close(bucket):
            if (one.iri, other.iri) not in found and _comparable(one, other):
                found.add((one.iri, other.iri))
                yield Pair.of(one.iri, other.iri, tuple(_features(one, other)))


def _keys(record: DocumentRecord) -> Iterator[Hashable]:
    if record.issuer:
        yield "issuer", record.issuer
    if record.day:
        yield "day", record.day
    if record.number.year:
        yield "year", record.type, record.number.year
    if record.type in listed("documents", "policies"):
        yield "type", record.type
    yield from (("article", article) for article in record.said.articles)
    yield from (("province", province) for province in record.said.provinces)


def _comparable(one: DocumentRecord, other: DocumentRecord) -> bool:
    return NO_NUMBER not in (one.number, other.number) and one.number.fits(other.number) and same_type(one, other)


def _features(one: DocumentRecord, other: DocumentRecord) -> Iterator[Feature]:
    symbols = {one.number.symbol, other.number.symbol}
    yield feature(KIND, "number", one.said.one("number"))
    if len(one.number.running) >= _LONG:
        yield feature(KIND, "number_long")
    if _shortened(one, other):
        yield feature(KIND, "short_form")
    elif "" in symbols and len(symbols) > 1:
        yield feature(KIND, "symbol_left_out")
    elif len(symbols) == 1 and symbols != {""}:
        yield feature(KIND, "symbol")
    yield from _year_features(one, other)
    central = one.number.central and other.number.central
    yield from issuer_features(one, other, differing=not central)
    if not central:
        yield from place_features(one, other)
        yield from _unplaced(one, other)
    if not one.number.symbol and not other.number.symbol:
        yield from companion_features(KIND, one.said, other.said)
        yield from time_features(KIND, one.said, other.said)


def _unplaced(one: DocumentRecord, other: DocumentRecord) -> Iterator[Feature]:
    """That nothing tells whose number it is; those that have a year and a type of the state's own need no issuer."""
    national = one.type in listed("documents", "national") and one.number.year
    known = (one.issuer and other.issuer) or one.said.provinces & other.said.provinces or known_by_number(one, other)
    if not (national or known or one.said.articles & other.said.articles):
        yield feature(KIND, "unplaced")
    elif not (national or one.issuer or other.issuer or one.number.symbol or other.number.symbol):
        yield feature(KIND, "issuers_left_out")


def _shortened(one: DocumentRecord, other: DocumentRecord) -> bool:
    """Whether an article has the number of one without what stands behind the number of the other."""
    return (one.number.symbol == "") != (other.number.symbol == "") and bool(one.said.articles & other.said.articles)


def _year_features(one: DocumentRecord, other: DocumentRecord) -> Iterator[Feature]:
    same_day = one.day is not None and one.day == other.day
    if same_day or not (one.number.year or other.number.year):
        yield from date_features(one, other)
    elif one.number.year and one.number.year == other.number.year:
        yield feature(KIND, "number_year", one.number.year)
    elif one.year and other.year:
        yield feature(KIND, "year", one.year) if one.year == other.year else feature(KIND, "other_year")
    elif not _shortened(one, other):
        yield feature(KIND, "year_left_out")
