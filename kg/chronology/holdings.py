"""The holdings of one post: for each person, stretches of days with one answer, from all that is told of the post.

Certain is a day on which the person is attested, or between two days on which the same person is told to be in the
post, across mandates too, unless an end or another holder is told between (of posts that one person holds at a time).
Possible is a day within the mandate of something told, up to the nearest other holder; of a post without a mandate
only what follows a stated start. Excluded are days on which the body did not exist, days after a stated end or before
the first stated start, and days on which someone else holds the post certainly. All other days are unknown: no
holding covers them.
"""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from kg.chronology.history import History
from kg.chronology.seat import Part, Seat, life_of
from kg.chronology.statement import Statement
from kg.model import Holding


def holdings(statements: Sequence[Statement]) -> tuple[Holding, ...]:
    """The holdings that the statements of one post come to, by person and day; their order does not matter."""
    if not statements:
        return ()
    life, single = life_of(statements), any(each.single_holder for each in statements)
    people = _histories(statements)
    rivals = {own.person: [each for each in people if single and each is not own] for own in people}
    seats = {own.person: Seat(own, rivals[own.person], life) for own in people}
    found: list[Holding] = []
    for own in people:
        others = [seats[rival.person] for rival in rivals[own.person]]
        found += (_holding(statements[0].post, own.person, part) for part in seats[own.person].parts(others))
    return tuple(found)


def _histories(statements: Sequence[Statement]) -> list[History]:
    ordered = sorted(statements, key=attrgetter("person"))
    return [History(person, said) for person, said in groupby(ordered, attrgetter("person"))]


def _holding(post: str, person: str, part: Part) -> Holding:
    first, last, answer = part
    return Holding(
        person=person,
        post=post,
        certainty=answer.certainty,
        basis=answer.basis,
        since=None if first is None else date.fromordinal(first),
        until=None if last is None else date.fromordinal(last),
        from_evidence=answer.since,
        until_evidence=answer.until,
    )
