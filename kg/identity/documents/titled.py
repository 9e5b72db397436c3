"""Pairs of documents that are known by their titles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, product

from kg.identity.bodies.slips import slips
from kg.identity.context import companion_features, time_features
from kg.identity.documents.record import DocumentRecord
from kg.identity.documents.sources import KIND, date_features, issuer_features, place_features
from kg.identity.features import feature
from kg.identity.nearness import near
from kg.identity.pair import Feature, Pair
from kg.identity.wording import listed, numbers, words

_TELLING = 5
"""So many words tell a document that is not the whole country's."""
_BEGINNING = 5
_SPECIFIC = 8
"""Titles with fewer words, and without a number, begin those of several documents."""
_SYLLABLES = 4
"""Shorter titles may differ by one mark and be of two documents."""
_MOST = 64
_AHEAD = 8
"""A title is compared with so many that follow it in alphabetical order and begin with it."""


def titled_pairs(block: Sequence[DocumentRecord]) -> Iterator[Pair]:
    """The pairs of one block whose titles have the same words, or begin one another."""
    same = ((block[one], block[other]) for one, other in near([each.title.all for each in block], 1.0))
    for one, other in same:
        yield Pair.of(one.iri, other.iri, tuple(_features(one, other, "title")))
    for one, other in _slips(block):
        yield Pair.of(one.iri, other.iri, tuple(_features(one, other, "slip")))
    for one, other in _begun(block):
        name = "title_begins" if _specific(one) else "title_begins_short"
        yield Pair.of(one.iri, other.iri, tuple(_features(one, other, name)))


def _common(one: DocumentRecord, other: DocumentRecord) -> bool:
    """Whether the titles are what many documents are called, and no issuer is told of both."""
    return not (one.title.names & other.title.names or one.title.figures or (one.issuer and other.issuer))


def _slips(block: Sequence[DocumentRecord]) -> Iterator[tuple[DocumentRecord, DocumentRecord]]:
    """Documents whose titles differ in the marks of one syllable."""
    spelled: defaultdict[tuple[str, ...], list[DocumentRecord]] = defaultdict(list)
    for each in block:
        spelled[words(each.said.one("title"))].append(each)
    for one, other in slips(spelled, _SYLLABLES):
        yield from islice(product(spelled[one], spelled[other]), _MOST)


def _begun(block: Sequence[DocumentRecord]) -> Iterator[tuple[DocumentRecord, DocumentRecord]]:
    spelled = sorted(((words(each.said.one("title")), each.iri, each) for each in block), key=lambda entry: entry[:2])
    for place, (short, _, one) in enumerate(spelled):
        if len(one.title.all) < _BEGINNING:
            continue
        for long, _, other in spelled[place + 1 : place + 1 + _AHEAD]:
            if long[: len(short)] != short:
                break
            if one.title.all != other.title.all and not numbers(long[len(short) :]):
                yield one, other


def _specific(record: DocumentRecord) -> bool:
    return len(record.title.all) >= _SPECIFIC or bool(record.title.figures)


def _features(one: DocumentRecord, other: DocumentRecord, name: str) -> Iterator[Feature]:
    yield feature(KIND, name)
    yield from issuer_features(one, other)
    yield from place_features(one, other)
    if one.said.articles & other.said.articles:
        yield feature(KIND, "article")
    yield from date_features(one, other)
    yield from companion_features(KIND, one.said, other.said)
    if one.type not in listed("documents", "statutes"):
        yield from time_features(KIND, one.said, other.said)
        if _common(one, other):
            yield feature(KIND, "common")
    if len(one.title.all) < _TELLING and one.type not in listed("documents", "national") and not _of_issuer(one, other):
        yield feature(KIND, "vague")


def _of_issuer(one: DocumentRecord, other: DocumentRecord) -> bool:
    """Whether a number in the titles tells which document of one issuer it is."""
    return bool(one.issuer and one.issuer == other.issuer and one.title.figures and one.title.names & other.title.names)
