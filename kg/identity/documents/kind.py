"""Documents as a kind of thing to resolve."""

from collections.abc import Iterator, Sequence

from kg.identity.documents.number import NO_NUMBER
from kg.identity.documents.numbered import numbered_pairs
from kg.identity.documents.record import DocumentRecord, records
from kg.identity.documents.sources import KIND
from kg.identity.documents.titled import titled_pairs
from kg.identity.kind import Kind
from kg.identity.pair import Pair
from kg.identity.wording import words
from kg.namespaces import VNGOV

_BEGINNING = 2
"""So many words of a title tell the block."""


def _block(record: DocumentRecord) -> str:
    """The running number, else type and beginning of the title; a document with neither number nor title is alone."""
    if record.number != NO_NUMBER:
        return f"number {record.number.running}"
    told = [word for word in words(record.said.one("title")) if word in record.title.all]
    return " ".join(("title", record.type, *told[:_BEGINNING])) if told else record.iri


def _pairs(block: Sequence[DocumentRecord]) -> Iterator[Pair]:
    yield from numbered_pairs(block) if block[0].number != NO_NUMBER else titled_pairs(block)


DOCUMENTS: Kind[DocumentRecord] = Kind(
    name=KIND, cls=VNGOV.Document, query="identity_documents", records=records, block=_block, pairs=_pairs
)
