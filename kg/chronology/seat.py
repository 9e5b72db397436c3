"""One person in one post: the days cut into parts that share an answer."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter

from kg.chronology.answers import APPOINTMENT, ELECTION, Answer, Stretch, certain, excluded, last_day, possible
from kg.chronology.history import History, Others, Window
from kg.chronology.statement import Statement
from kg.model import Basis, Certainty, Status

_MIN, _MAX = date.min.toordinal(), date.max.toordinal()
_AROUND = (-1, 0, 1, 2)
"""An answer can change this many days from one on which something is told."""
_ACTIVE = frozenset({Status.CURRENT, Status.OUTGOING})

Part = tuple[int | None, int | None, Answer]
"""First and last day, ``None`` where open, and the answer for all of them."""


class Seat:
    """A person in a post, with what is told of the ``rivals`` for a post that one person holds at a time."""

    def __init__(self, own: History, rivals: Sequence[History], life: Window) -> None:
        self._own, self._others, self._life = own, Others(rivals), life
        self._cuts = _cuts([own, *rivals], life)

    def parts(self, others: Iterable["Seat"]) -> Iterator[Part]:
        """Days for which something is known, in order; ``others`` are the seats of the rivals."""
        seats = tuple(others)
        return _parts(self._cuts, lambda day: self.answer(day, seats))

    @cached_property
    def held(self) -> list[Stretch]:
        """The stretches of days on which the person holds the post certainly."""
        found: list[Stretch] = []
        for first, last, answer in _parts(self._cuts, lambda day: certain(self._own, self._others, day)):
            since, until = answer.since or answer.until, answer.until or answer.since
            if first is None or last is None:
                continue
            if found and found[-1].last == first - 1:
                found[-1] = Stretch(found[-1].first, last, found[-1].since, until[:1])
            else:
                found.append(Stretch(first, last, since[:1], until[:1]))
        return found

    def held_on(self, day: int) -> Stretch | None:
        """The stretch that a day belongs to."""
        at = bisect_right(self.held, day, key=attrgetter("first"))
        return self.held[at - 1] if at and day <= self.held[at - 1].last else None

    def answer(self, day: int, seats: Sequence["Seat"]) -> Answer | None:
        """What is known of one day; ``None`` when nothing is."""
        if not self._life.covers(day):
            return Answer(Certainty.EXCLUDED, Basis.NO_BODY)
        if answer := certain(self._own, self._others, day) or last_day(self._own, day):
            return answer
        other = min((held for seat in seats if (held := seat.held_on(day))), default=None)
        return excluded(self._own, self._others, day, other) or possible(self._own, self._others, day)


def life_of(statements: Iterable[Statement]) -> Window:
    """The days on which the body of a post exists, as far as they are known.

    Who is in a post before its body began shows that units of that name were older than the record tells.
    """
    lives = tuple(statements)
    begins = [each.exists_from.toordinal() for each in lives if each.exists_from]
    begins += [each.published.toordinal() for each in lives if begins and each.published and each.status in _ACTIVE]
    ends = [each.exists_until.toordinal() for each in lives if each.exists_until]
    return Window(min(begins, default=None), max(ends, default=None))


def _cuts(histories: Iterable[History], life: Window) -> list[int]:
    """The days on which an answer can differ from that of the day before, sorted."""
    cuts = set(_beginnings(life))
    for history in histories:
        cuts.update(day + shift for day in history.told for shift in _AROUND)
        cuts.update(start + APPOINTMENT for start in history.starts)
        for window in (*history.windows.values(), *(window for window, _ in history.undated)):
            cuts.update(_beginnings(window))
            if window.start is not None:
                cuts.add(window.start + ELECTION)
    return sorted(day for day in cuts if _MIN < day <= _MAX)


def _beginnings(window: Window) -> Iterator[int]:
    if window.start is not None:
        yield window.start
    if window.end is not None:
        yield window.end + 1


def _parts(cuts: Sequence[int], answer_on: Callable[[int], Answer | None]) -> Iterator[Part]:
    """The stretches between the cuts, neighbours with one answer as one; those without an answer are left out."""
    first: int | None = None
    answer = answer_on(cuts[0] - 1) if cuts else None
    for cut in cuts:
        here = answer_on(cut)
        if here != answer:
            if answer:
                yield first, cut - 1, answer
            first, answer = cut, here
    if answer:
        yield first, None, answer
