"""What all articles together say of one local identity of a body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.identity.bodies.naming import BodyName, body_name
from kg.identity.kind import Row
from kg.identity.mentions import Mentions, mentions
from kg.model import Unit


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """A local identity: its name, its unit, and what else articles say."""

    said: Mentions
    name: BodyName
    unit: Unit | None

    @property
    def iri(self) -> str:
        """The body."""
        return self.said.iri

    @property
    def first(self) -> date | None:
        """The day of the earliest article that names the body."""
        return self.said.first


def records(rows: Iterable[Row]) -> Iterator[BodyRecord]:
    """Records of the rows of ``identity_bodies.rq``, which are ordered by body."""
    for said in mentions(rows, "name", "unit"):
        unit = said.unit("unit")
        yield BodyRecord(said, body_name(said.one("name"), unit), unit)
