"""Who followed whom in a post that one person holds at a time."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from kg.quickstatements.tenures import Tenure

NOT_ADJACENT = "it is not certain that nobody came between: texts do not state both days, one right after the other"

_NEXT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The tenure before or after another; ``why`` it cannot be told to be the next, empty where it certainly is."""

    tenure: Tenure
    why: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The tenures before and after one in a post."""

    before: Neighbour | None = None
    after: Neighbour | None = None


def neighbours(tenures: Iterable[Tenure], single_holder: Collection[str]) -> Mapping[tuple[str, str], Neighbours]:
    """By person and post, the holders before and after, for posts that one person holds at a time.

    A neighbour is certain where texts state the end of one tenure and, for the same or the next day, the start of the
    other.
    """
    of_post: dict[str, list[Tenure]] = {}
    for tenure in tenures:
        if tenure.post in single_holder:
            of_post.setdefault(tenure.post, []).append(tenure)
    found: dict[tuple[str, str], Neighbours] = {}
    for holders in of_post.values():
        holders.sort(key=lambda tenure: (tenure.stretches[0], tenure.person))
        for earlier, later in pairwise(holders):
            why = "" if _adjacent(earlier, later) else NOT_ADJACENT
            _add(found, earlier, Neighbours(after=Neighbour(later, why)))
            _add(found, later, Neighbours(before=Neighbour(earlier, why)))
    return found


def _adjacent(earlier: Tenure, later: Tenure) -> bool:
    end, start = earlier.end.day, later.start.day
    return end is not None and start is not None and end <= start <= end + _NEXT


def _add(found: dict[tuple[str, str], Neighbours], of: Tenure, more: Neighbours) -> None:
    known = found.get((of.person, of.post), Neighbours())
    found[of.person, of.post] = Neighbours(known.before or more.before, known.after or more.after)
