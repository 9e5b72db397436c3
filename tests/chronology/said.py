"""Short ways to write statements; days are numbers from 1 (2020-01-01) on."""

from collections.abc import Iterable
from datetime import date, timedelta

from kg.chronology import Statement, holdings
from kg.model import Holding, Status

POST, BODY = "post/x", "body/x"
FIRST = date(2020, 1, 1)


def day(number: int) -> date:
    """Day 1 is the first of January 2020."""
    return FIRST + timedelta(days=number - 1)


def number(of: date | None) -> int | None:
    return None if of is None else (of - FIRST).days + 1


def said(
    person: str,
    published: int | None = None,
    status: Status = Status.CURRENT,
    *,
    stated: int | None = None,
    mandate: tuple[int, int] | None = None,
    single: bool = True,
    life: tuple[int | None, int | None] = (None, None),
) -> Statement:
    """One statement, its evidence named after what it tells."""
    first, last = mandate or (None, None)
    return Statement(
        post=POST,
        person=person,
        body=BODY,
        evidence=f"{person}:{status.value}:{published}:{stated}",
        status=status,
        stated=stated and day(stated),
        published=published and day(published),
        single_holder=single,
        exists_from=life[0] and day(life[0]),
        exists_until=life[1] and day(life[1]),
        mandate_start=first and day(first),
        mandate_end=last and day(last),
    )


def told(person: str, statements: Iterable[Statement]) -> list[tuple[str, str, int | None, int | None]]:
    """Certainty, reason, first and last day of the holdings of a person."""
    found = holdings(tuple(statements))
    return [(h.certainty.value, h.basis.value, number(h.since), number(h.until)) for h in found if h.person == person]


def on(person: str, at: int, statements: Iterable[Statement]) -> str:
    """The certainty on a day."""
    found = [h for h in holdings(tuple(statements)) if h.person == person and h.covers(day(at))]
    assert len(found) <= 1
    return found[0].certainty.value if found else "unknown"


def covering(person: str, at: int, statements: Iterable[Statement]) -> Holding:
    """The holding that covers a day."""
    return next(h for h in holdings(tuple(statements)) if h.person == person and h.covers(day(at)))
