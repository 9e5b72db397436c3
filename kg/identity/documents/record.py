"""What all articles together say of one local identity of a document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.identity.bodies.naming import body_name
from kg.identity.documents.number import NO_NUMBER, Number, number
from kg.identity.kind import Row
from kg.identity.mentions import Described, mentions
from kg.identity.titles import Title, title
from kg.text import fold


@dataclass(frozen=True, slots=True)
class DocumentRecord(Described):
    """A local identity: its folded type, number, title, day, and the core of its issuer's name; else empty."""

    type: str
    number: Number
    title: Title
    day: date | None
    issuer: tuple[str, ...]

    @property
    def year(self) -> str:
        """The year of its number, else of its day."""
        return self.number.year or (str(self.day.year) if self.day else "")


def records(rows: Iterable[Row]) -> Iterator[DocumentRecord]:
    """Records of the rows of ``identity_documents.rq``, which are ordered by document."""
    for said in mentions(rows, "type", "number", "title", "date", "issuer", "others"):
        issuer, digits = said.one("issuer"), said.one("number")
        yield DocumentRecord(
            said=said,
            type=fold(said.one("type")),
            number=number(digits) if digits else NO_NUMBER,
            title=title("documents", said.one("title")),
            day=said.day("date"),
            issuer=body_name(issuer).core if issuer else (),
        )
