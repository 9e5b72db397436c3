"""What tables of administrative units must keep to be believed: each fault is named with its file and line.

The rules: a key is borne once, and a code by one unit at a time; days are dates, and the last is not before the first;
a unit above exists, is not below, and lives as long as the unit, or has one successor to pass it on to; a successor is
on record and exists on the day after; and no two units of one kind and name lie in one unit at one time.

Tables whose digests stand in ``unit_tables.tsv`` were checked when they were last changed, and are not checked again
each time they are read: that would take longer than to read them.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from kg.errors import KnowledgeError
from kg.gazetteers.tables import digest, rows

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OPEN = "9999-12-31"
_VOUCHED = "unit_tables.tsv"


class Life(NamedTuple):
    """A row of a table of units as the checks read it: ISO days, empty where not known or open; ``parent`` a key."""

    table: str
    line: int
    key: str
    title: str
    parent: str
    begins: str
    ends: str
    successors: tuple[str, ...]

    @property
    def place(self) -> str:
        """File and line."""
        return f"{self.table} line {self.line}"


def checked(lives: Iterable[Life], above: Mapping[str, Life] | None = None) -> dict[str, Life]:
    """The lives by key; ``above`` are those of other tables that may be parents.

    Raises ``KnowledgeError`` for the first fault.
    """
    own = _by_key(lives)
    known = {**above, **own} if above else own
    fault = next(_faults(own, known), None)
    if fault is not None:
        raise KnowledgeError(fault)
    return own


def vouched_for(*tables: str) -> bool:
    """Whether tables are, byte for byte, those that were checked when they were last changed."""
    digests = {row["table"]: row["sha256"] for row in rows(_VOUCHED)}
    return all(digests.get(table) == digest(table) for table in tables)


def _by_key(lives: Iterable[Life]) -> dict[str, Life]:
    found: dict[str, Life] = {}
    for life in lives:
        first = found.setdefault(life.key, life)
        if first is not life:
            raise KnowledgeError(
                f"{life.place}: there are two rows for {life.key}, the other in {first.place}; "
                "give one of them a start of validity, or delete it"
            )
    return found


def _faults(own: Mapping[str, Life], known: Mapping[str, Life]) -> Iterator[str]:
    yield from _of_days(own)
    yield from _of_parents(own, known)
    yield from _of_successors(own, known)
    yield from _shared(own, known, lambda life: life.key.partition("@")[0], "have one code at one time")
    yield from _shared(own, known, lambda life: (life.title, life.parent), "have one name in one unit at one time")


def _of_days(own: Mapping[str, Life]) -> Iterator[str]:
    wrong = {day for life in own.values() for day in life[-3:-1] if day and not _is_day(day)}
    for life in own.values():
        if wrong & {life.begins, life.ends}:
            day = life.begins if life.begins in wrong else life.ends
            yield f"{life.place}: {life.key} has the day {day!r}, which does not exist; write it as 2025-07-01"
        if life.begins and life.ends and life.ends < life.begins:
            yield f"{life.place}: {life.key} ends on {life.ends}, before it begins on {life.begins}; correct the days"


def _of_parents(own: Mapping[str, Life], known: Mapping[str, Life]) -> Iterator[str]:
    children: dict[str, list[Life]] = defaultdict(list)
    for life in own.values():
        children[life.parent].append(life)
    for key, lives in children.items():
        above = known.get(key)
        if above is not None:
            yield from _of_circle(above, known)
            yield from _of_lives_in(above, _last(above, known), lives)
        elif key:
            life = lives[0]
            yield f"{life.place}: {life.key} lies in {key}, which has no row; add it or correct the parent"


def _of_circle(life: Life, known: Mapping[str, Life]) -> Iterator[str]:
    chain = [life.key]
    above = known.get(life.parent)
    while above is not None and above.key not in chain:
        chain.append(above.key)
        above = known.get(above.parent)
    if above is life:
        circle = " in ".join([*chain, life.key])
        yield f"{life.place}: {life.key} lies in itself ({circle}); correct one of the parents"


def _of_lives_in(above: Life, last: str, lives: Iterable[Life]) -> Iterator[str]:
    for life in lives:
        if life.begins and life.begins < above.begins:
            yield (
                f"{life.place}: {life.key} begins on {life.begins}, before the unit it lies in, {above.key} "
                f"({above.place}), which begins on {above.begins}; name the parent of that time or correct the days"
            )
        if life.ends > last or life.begins > last:
            yield (
                f"{life.place}: {life.key} outlives the unit it lies in, {above.key} ({above.place}), which ended on "
                f"{last} without one successor; correct the parent or the days"
            )


def _of_successors(own: Mapping[str, Life], known: Mapping[str, Life]) -> Iterator[str]:
    tiers = {key.partition("/")[0] for key in known}
    for life in own.values():
        for key in life.successors:
            heir = known.get(key)
            if heir is life:
                yield f"{life.place}: {life.key} is succeeded by itself; correct the successor"
            elif heir is None and key.partition("/")[0] in tiers:
                yield f"{life.place}: {key}, which succeeds {life.key}, has no row; add it or correct the successor"
            elif heir is not None and life.ends and not heir.begins <= _day_after(life.ends) <= (heir.ends or _OPEN):
                yield (
                    f"{life.place}: {life.key} ends on {life.ends}, but its successor {key} ({heir.place}) does not "
                    "exist on the day after; correct the days or the successor"
                )


def _shared(
    own: Mapping[str, Life], known: Mapping[str, Life], of: Callable[[Life], object], problem: str
) -> Iterator[str]:
    firsts: dict[object, Life] = {}
    alike: dict[object, list[Life]] = {}
    for life in own.values():
        key = of(life)
        first = firsts.setdefault(key, life)
        if first is not life:
            alike.setdefault(key, [first]).append(life)
    for lives in alike.values():
        for first, then in pairwise(sorted(lives, key=attrgetter("begins"))):
            if then.begins <= _end(first, known):
                yield (
                    f"{then.place}: {then.key} and {first.key} ({first.place}) {problem}; "
                    "end the one before the other begins"
                )


def _end(life: Life, known: Mapping[str, Life]) -> str:
    """The last day of a life: its own, or where it is not known that of the unit it lies in."""
    above = known.get(life.parent)
    return life.ends or (above.ends if above else "") or _OPEN


def _last(life: Life, known: Mapping[str, Life]) -> str:
    """The last day of a unit that what lies in it can see: one successor of its tier takes the rest on."""
    passed = {life.key}
    while life.ends:
        heir = known.get(life.successors[0]) if len(life.successors) == 1 else None
        if heir is None or heir.key in passed or _tier(heir) != _tier(life):
            return life.ends
        passed.add(heir.key)
        life = heir
    return _OPEN


def _tier(life: Life) -> str:
    return life.key.partition("/")[0]


@lru_cache
def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


@lru_cache
def _day_after(text: str) -> str:
    return (date.fromisoformat(text) + timedelta(days=1)).isoformat()
