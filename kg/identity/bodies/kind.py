"""Bodies as a kind of thing to resolve."""

from kg.identity.bodies.pairs import KIND, pairs
from kg.identity.bodies.record import BodyRecord, records
from kg.identity.kind import Kind
from kg.namespaces import VNGOV

BODIES: Kind[BodyRecord] = Kind(
    name=KIND,
    cls=VNGOV.Body,
    query="identity_bodies",
    records=records,
    block=lambda record: record.name.key,
    pairs=pairs,
)
