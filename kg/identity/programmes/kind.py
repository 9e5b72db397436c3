"""Programmes as a kind of thing to resolve."""

from kg.identity.kind import Kind
from kg.identity.programmes.pairs import KIND, pairs
from kg.identity.programmes.record import ProgrammeRecord, records
from kg.namespaces import VNGOV

PROGRAMMES: Kind[ProgrammeRecord] = Kind(
    name=KIND,
    cls=VNGOV.Programme,
    query="identity_programmes",
    records=records,
    block=lambda record: record.head,
    pairs=pairs,
)
