"""The holdings of one post: for each person, stretches of days with one answer, from all that is told of the post.

Certain is a day on which the person is attested, or between two days on which the same person is told to be in the
post, across mandates too, unless an end or another holder is told between (of posts that one person holds at a time).
Possible is a day within the mandate of something told, up to the nearest other holder; of a post without a mandate
only what follows a stated start, for as long as one is appointed. Possible too is the day of a stated end, and one on
which articles attest several holders. Excluded are days on which the body did not exist, days after an end that no
later article contradicts, days before a stated start on which the person cannot have been in the post already, as one
who is elected again is, and days on which someone else holds the post certainly. All other days are unknown: no holding
covers them.
"""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from kg.chronology.disputes import disputed
from kg.chronology.history import History
from kg.chronology.seat import Part, Seat, life_of
from kg.chronology.statement import Statement
from kg.model import Holding


def holdings(statements: Sequence[Statement]) -> tuple[Holding, ...]:
    """The holdings that the statements of one post come to, by person and day; their order does not matter."""
    if not statements:
        return ()
    life, single = life_of(statements), any(each.single_holder for each in statements)
    people = _undisputed(_histories(statements), statements) if single else _histories(statements)
    rivals = {own.person: _rivals(own, people) if single else [] for own in people}
    seats = {own.person: Seat(own, rivals[own.person], life) for own in people}
    found: list[Holding] = []
    for own in people:
        others = [seats[rival.person] for rival in rivals[own.person]]
        found += (_holding(statements[0].post, own.person, part) for part in seats[own.person].parts(others))
    return tuple(found)


def _undisputed(people: Sequence[History], statements: Sequence[Statement]) -> list[History]:
    """The histories in which attestations that others contradict count as disputed."""
    days = {own.person: disputed(own, _rivals(own, people)) for own in people}
    return [
        History(own.person, (each for each in statements if each.person == own.person), days[own.person])
        if days[own.person]
        else own
        for own in people
    ]


def _rivals(own: History, people: Sequence[History]) -> list[History]:
    """The others; not those whose names differ in diacritics alone, who may be one person in two spellings."""
    return [each for each in people if each is not own and _plain_name(each) != _plain_name(own)]


def _plain_name(of: History) -> str:
    """The readable part of a person's IRI, which has no diacritics; all of an IRI without one."""
    name = of.person.rpartition("/")[2]
    return name.rpartition("-")[0] or name


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
