"""What one evidence says of one tenure, as the rows of ``kg/queries/internal/holdings.rq`` tell it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model import Status

Row = Sequence[str | None]
"""post, person, body, single, existsFrom, existsUntil, mandateStart, mandateEnd, status, stated, published, evidence"""


@dataclass(frozen=True, slots=True)
class Statement:
    """A person in a post, said once. Things are IRIs.

    ``stated`` is the day on which the text says the post was taken up or left, ``published`` the day of the article.
    ``mandate_start`` and ``mandate_end`` bound the mandate that the tenure falls in, ``exists_from`` and
    ``exists_until`` the life of the body; all days are inclusive.
    """

    post: str
    person: str
    body: str
    evidence: str
    status: Status
    stated: date | None = None
    published: date | None = None
    single_holder: bool = False
    exists_from: date | None = None
    exists_until: date | None = None
    mandate_start: date | None = None
    mandate_end: date | None = None


def statements(rows: Iterable[Row]) -> Iterator[Statement]:
    """Statements of the rows, in their order."""
    return map(_statement, rows)


def _statement(row: Row) -> Statement:
    post, person, body, single, exists_from, exists_until, start, end, status, stated, published, evidence = row
    return Statement(
        post=post or "",
        person=person or "",
        body=body or "",
        evidence=evidence or "",
        status=Status(status or ""),
        stated=_day(stated),
        published=_day(published),
        single_holder=single == "true",
        exists_from=_day(exists_from),
        exists_until=_day(exists_until),
        mandate_start=_day(start),
        mandate_end=_day(end),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
