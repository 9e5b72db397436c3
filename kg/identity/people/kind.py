"""People as a kind of thing to resolve."""

from kg.identity.kind import Kind
from kg.identity.people.features import KIND
from kg.identity.people.pairs import pairs
from kg.identity.people.record import PersonRecord, records
from kg.namespaces import VNGOV


def _block(record: PersonRecord) -> str:
    """The name without any marks, as the local identity has it before its digest; a first word written twice once."""
    first, *others = record.iri.rpartition("/")[2].split("-")[:-1]
    return "-".join(others if len(others) > 1 and others[0] == first else (first, *others))


PEOPLE: Kind[PersonRecord] = Kind(
    name=KIND, cls=VNGOV.Person, query="identity_people", records=records, block=_block, pairs=pairs
)
