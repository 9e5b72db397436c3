"""What is known of one person in one post on one day."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.chronology.history import BEGINNINGS, ENDINGS, STOPS, History, Others, Told, Window
from kg.model import Basis, Certainty

APPOINTMENT = 5 * 366
"""Days for which one is appointed without being elected (Law on cadres and civil servants 22/2008/QH12, art. 51)."""
ELECTION = 150
"""Days from the first on which a mandate can begin in which those who are elected may be so anew."""
_SOON = 31
"""An attestation, or another end, within so many days of an end shows that the end was yet to come."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A certainty with its reason and the evidence that bounds the days it holds for."""

    certainty: Certainty
    basis: Basis
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Days in a row on which a person holds a post certainly, with the evidence at both ends."""

    first: int
    last: int
    since: tuple[str, ...]
    until: tuple[str, ...]


def certain(own: History, others: Others, day: int) -> Answer | None:
    """Attested or stated for the day, or between two days of one holding without another holder between."""
    return _told_that_day(own, day) or _between(own, others, day)


def last_day(own: History, day: int) -> Answer | None:
    """The day of a stated end, which may not be wholly spent in the post: whoever follows may be there already."""
    ended = own.told.get(day, {}).get(Told.ENDED)
    return Answer(Certainty.POSSIBLE, Basis.UNTIL_END, (), ended) if ended else None


def excluded(own: History, others: Others, day: int, other: Stretch | None) -> Answer | None:
    """After an end or before a first start that is told, or ``other`` holds the post on that day."""
    if (stop := _stopped(own, day)) is not None:
        return Answer(Certainty.EXCLUDED, Basis.AFTER_END, own.evidence(stop, *_in_order(STOPS)))
    if (start := _first_start(own)) is not None and day < start and _was_elsewhere(own, others, day, start):
        return Answer(Certainty.EXCLUDED, Basis.BEFORE_START, (), own.evidence(start, Told.STARTED))
    if other:
        return Answer(Certainty.EXCLUDED, Basis.OTHER, other.since, other.until)
    return None


def possible(own: History, others: Others, day: int) -> Answer | None:
    """Within the mandate of something told earlier or later, with no other holder between; or since a stated start."""
    if disputed := own.told.get(day, {}).get(Told.DISPUTED):
        return Answer(Certainty.POSSIBLE, Basis.DISPUTED, disputed)
    before, after = _reaching_forward(own, others, day), _reaching_back(own, others, day)
    if before is not None and after is not None:
        return Answer(Certainty.POSSIBLE, Basis.MANDATE, own.evidence(before), own.evidence(after))
    if before is not None:
        return _onwards(own, others, day, before)
    if after is not None:
        return _backwards(own, others, day, after)
    told = next((evidence for window, evidence in own.undated if window.covers(day)), None)
    return Answer(Certainty.POSSIBLE, Basis.MANDATE, told[:1]) if told else None


def _told_that_day(own: History, day: int) -> Answer | None:
    told = own.told.get(day, {})
    if Told.ATTESTED in told:
        return Answer(Certainty.CERTAIN, Basis.ATTESTED, told[Told.ATTESTED])
    if Told.STARTED in told:
        return Answer(Certainty.CERTAIN, Basis.FROM_START, told[Told.STARTED])
    return None


def _between(own: History, others: Others, day: int) -> Answer | None:
    first, last = own.marks.before(day), own.marks.after(day)
    if first is None or last is None or not _opens(own, first) or not _closes(own, first, last):
        return None
    if others.between(first, last):
        return None
    since, until = own.evidence(first, Told.ATTESTED, Told.STARTED), own.evidence(last, Told.ATTESTED, Told.ENDED)
    if not own.tells(first, {Told.ATTESTED}):
        return Answer(Certainty.CERTAIN, Basis.FROM_START, since, until)
    ended = own.tells(last, {Told.ENDED}) and not own.tells(last, {Told.ATTESTED})
    return Answer(Certainty.CERTAIN, Basis.UNTIL_END if ended else Basis.BETWEEN, since, until)


def _opens(own: History, day: int) -> bool:
    """Whether the person is still in the post at the end of a day: a new start outweighs an end on that day."""
    if own.tells(day, {Told.STARTED}):
        return not own.tells(day, {Told.FORMER})
    return own.tells(day, {Told.ATTESTED}) and not own.tells(day, STOPS)


def _closes(own: History, first: int, last: int) -> bool:
    """Whether a day tells that the person was in the post before it; a start does so after a re-election only."""
    if own.tells(last, {Told.STARTED}) and not own.tells(last, ENDINGS):
        return _later_mandate(own.windows.get(first), own.windows.get(last))
    return own.tells(last, {Told.ATTESTED, Told.ENDED})


def _later_mandate(first: Window | None, last: Window | None) -> bool:
    if first is None or last is None or first.start is None or last.start is None:
        return False
    return first.start < last.start


def _stopped(own: History, day: int) -> int | None:
    """The day that tells the end of the post for the person, unless something later tells that it is held again."""
    stop = max((each for each in (own.endings.before(day), own.formers.until(day)) if each is not None), default=None)
    if stop is None or own.attested.any_in(stop + 1, max(day, stop + _SOON)) or own.beginnings.any_in(stop, day):
        return None
    return None if own.endings.any_in(day, stop + _SOON) else stop


def _first_start(own: History) -> int | None:
    """The first day of the first holding that is told, if it is stated."""
    first = own.marks.first()
    if first is None or not own.tells(first, {Told.STARTED}) or own.tells(first, STOPS):
        return None
    earlier = any(window.start is None or window.start < first for window, _ in own.undated)
    return None if earlier else first


def _was_elsewhere(own: History, others: Others, day: int, start: int) -> bool:
    """Whether who took a post up on ``start`` cannot have been in it before, as one who is elected again would be."""
    other, window = others.present.until(day), own.windows.get(start)
    if other is not None or others.between(day - 1, start):
        return True
    return window is not None and window.start is not None and window.start + ELECTION <= day


def _reaching_forward(own: History, others: Others, day: int) -> int | None:
    anchor = own.resumptions.until(day)
    if anchor is None or others.between(anchor, day + 1):
        return None
    window = own.windows.get(anchor)
    open_ended = window is None and _since_stated_start(own, anchor, day)
    return anchor if open_ended or (window and window.covers(day)) else None


def _since_stated_start(own: History, anchor: int, day: int) -> bool:
    start = own.starts.until(anchor)
    if start is None or day >= start + APPOINTMENT:
        return False
    return not own.endings.any_in(start + 1, anchor) and not own.formers.any_in(start, anchor)


def _reaching_back(own: History, others: Others, day: int) -> int | None:
    anchor = own.all.since(day)
    if anchor is None or own.tells(anchor, BEGINNINGS) or not own.tells(anchor, ENDINGS | {Told.ATTESTED}):
        return None
    window = own.windows.get(anchor)
    return anchor if window and window.covers(day) and not others.between(day - 1, anchor) else None


def _onwards(own: History, others: Others, day: int, anchor: int) -> Answer:
    window, other = own.windows.get(anchor), others.present.after(day)
    since, until = own.evidence(anchor), window.end if window else None
    if other is not None and (until is None or other <= until):
        return Answer(Certainty.POSSIBLE, Basis.BEFORE_OTHER, since, others.evidence(other))
    return Answer(Certainty.POSSIBLE, Basis.MANDATE if window else Basis.FROM_START, since)


def _backwards(own: History, others: Others, day: int, anchor: int) -> Answer:
    start, other = own.windows[anchor].start, others.present.before(day)
    if other is not None and (start is None or other >= start):
        return Answer(Certainty.POSSIBLE, Basis.AFTER_OTHER, others.evidence(other), own.evidence(anchor))
    return Answer(Certainty.POSSIBLE, Basis.MANDATE, (), own.evidence(anchor))


def _in_order(kinds: Iterable[Told]) -> list[Told]:
    return sorted(kinds, key=lambda kind: kind.value)
