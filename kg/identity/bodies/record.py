"""What all articles together say of one local identity of a body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.identity.bodies.naming import BodyName, body_name
from kg.identity.kind import Row
from kg.identity.mentions import Described, mentions
from kg.model import Unit


@dataclass(frozen=True, slots=True)
class BodyRecord(Described):
    """A local identity: its name, its unit, and what else articles say."""

    name: BodyName
    unit: Unit | None


def records(rows: Iterable[Row]) -> Iterator[BodyRecord]:
    """Records of the rows of ``identity_bodies.rq``, which are ordered by body."""
    for said in mentions(rows, "name", "unit"):
        unit = said.unit("unit")
        yield BodyRecord(said, body_name(said.one("name"), unit), unit)
