"""What is told of one person in one post, day by day, and what is told of the others."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import reduce

from kg.chronology.days import Days
from kg.chronology.statement import Statement
from kg.model import Status


class Told(Enum):
    """What a statement tells for a day."""

    ATTESTED = auto()
    """The person is in the post, says an article of the day."""
    STARTED = auto()
    """The text states the day as the first."""
    ENDED = auto()
    """The text states the day as the last."""
    ARRIVING = auto()
    """An article of the day says that the person has just been, or is being, given the post."""
    LEAVING = auto()
    """An article of the day says that the person is leaving it."""
    FORMER = auto()
    """An article of the day says that the person held it before."""
    DISPUTED = auto()
    """The person is attested, and other articles of the time attest someone else (``kg/chronology/disputes.py``)."""


BEGINNINGS = frozenset({Told.STARTED, Told.ARRIVING})
ENDINGS = frozenset({Told.ENDED, Told.LEAVING})
STOPS = ENDINGS | {Told.FORMER}
MARKS = STOPS | {Told.ATTESTED, Told.STARTED}
"""What bounds certainty; an undated arrival may be told long after the first day."""

_WITH_DAY = {Status.INCOMING: Told.STARTED, Status.OUTGOING: Told.ENDED}
_WITHOUT_DAY = {
    Status.CURRENT: Told.ATTESTED,
    Status.INCOMING: Told.ARRIVING,
    Status.OUTGOING: Told.LEAVING,
    Status.FORMER: Told.FORMER,
}


@dataclass(frozen=True, slots=True)
class Window:
    """The days of a mandate, both bounds included; ``None`` is open."""

    start: int | None
    end: int | None

    def covers(self, day: int) -> bool:
        """Whether the day is one of them."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def union(self, other: "Window") -> "Window":
        """The narrowest window that holds both."""
        start = None if self.start is None or other.start is None else min(self.start, other.start)
        return Window(start, None if self.end is None or other.end is None else max(self.end, other.end))


class History:
    """All that is told of one person in one post.

    ``told`` gives the evidence by day and kind, ``windows`` the mandate by day, ``undated`` the mandates, with their
    evidence, that are told without a day. On ``disputed`` days an attestation counts as disputed.
    """

    def __init__(self, person: str, statements: Iterable[Statement], disputed: Collection[int] = ()) -> None:
        self.person = person
        told: dict[int, dict[Told, set[str]]] = {}
        windows: dict[int, list[Window]] = {}
        undated: dict[Window, set[str]] = {}
        for each in statements:
            point, window = point_of(each), window_of(each)
            if point and point[1] is Told.ATTESTED and point[0] in disputed:
                point = point[0], Told.DISPUTED
            if point:
                told.setdefault(point[0], {}).setdefault(point[1], set()).add(each.evidence)
            if window and point and point[1] is not Told.FORMER:
                windows.setdefault(point[0], []).append(window)
            elif window:
                undated.setdefault(window, set()).add(each.evidence)
        self.told = {day: {kind: tuple(sorted(kinds[kind])) for kind in kinds} for day, kinds in sorted(told.items())}
        self.windows = {day: reduce(Window.union, found) for day, found in windows.items()}
        self.undated = tuple((window, tuple(sorted(found))) for window, found in sorted(undated.items(), key=repr))
        self.marks = self.days(MARKS)
        self.all = Days(self.told)
        self.resumptions = self.days(BEGINNINGS | {Told.ATTESTED})
        self.attested, self.starts = self.days({Told.ATTESTED}), self.days({Told.STARTED})
        self.beginnings, self.endings, self.formers = map(self.days, (BEGINNINGS, ENDINGS, {Told.FORMER}))

    def days(self, kinds: Iterable[Told]) -> Days:
        """The days on which one of these kinds is told."""
        wanted = set(kinds)
        return Days(day for day, told in self.told.items() if wanted & told.keys())

    def tells(self, day: int, kinds: Iterable[Told]) -> bool:
        """Whether one of these kinds is told for a day."""
        return not self.told.get(day, {}).keys().isdisjoint(kinds)

    def evidence(self, day: int, *kinds: Told) -> tuple[str, ...]:
        """One evidence of the day, of the first of these kinds that it has, else of any."""
        told: Mapping[Told, tuple[str, ...]] = self.told[day]
        found = next((told[kind] for kind in (*kinds, *Told) if kind in told), ())
        return found[:1]


class Others:
    """What is told of all other people in a post that one person holds at a time."""

    def __init__(self, histories: Sequence[History]) -> None:
        told = [(day, kinds.keys()) for history in histories for day, kinds in history.told.items()]
        self._attested = Days(day for day, kinds in told if kinds & {Told.ATTESTED, Told.DISPUTED})
        self._beginnings = Days(day for day, kinds in told if kinds & BEGINNINGS)
        self._endings = Days(day for day, kinds in told if kinds & ENDINGS)
        self.present = Days(day for day, kinds in told if kinds - {Told.FORMER})
        self._histories = histories

    def between(self, first: int, last: int) -> bool:
        """Whether someone else holds the post between two days, by an attestation, a beginning or an end."""
        return (
            self._attested.any_in(first + 1, last - 1)
            or self._beginnings.any_in(first, last - 1)
            or self._endings.any_in(first + 1, last)
        )

    def evidence(self, day: int) -> tuple[str, ...]:
        """One evidence of someone else for a day."""
        kinds = (Told.ATTESTED, Told.DISPUTED, *sorted(BEGINNINGS | ENDINGS, key=lambda kind: kind.value))
        found = (history.evidence(day, *kinds) for history in self._histories if history.tells(day, kinds))
        return min(found, default=())


def point_of(statement: Statement) -> tuple[int, Told] | None:
    """The day for which a statement tells something, and what; ``None`` when it tells no day.

    The day of the article never makes a start or an end: only a stated day does, and one that is to come is a plan.
    """
    if statement.stated and statement.status in _WITH_DAY:
        planned = statement.published is not None and statement.published < statement.stated
        told = _WITHOUT_DAY if planned else _WITH_DAY
        return statement.stated.toordinal(), told[statement.status]
    if statement.published:
        return statement.published.toordinal(), _WITHOUT_DAY[statement.status]
    return None


def window_of(statement: Statement) -> Window | None:
    """The mandate of a statement, if it is known."""
    if statement.mandate_start is None and statement.mandate_end is None:
        return None
    start, end = statement.mandate_start, statement.mandate_end
    return Window(start.toordinal() if start else None, end.toordinal() if end else None)
