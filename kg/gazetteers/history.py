"""The history of an administrative unit: what it lay in, what it had been, what became of it, and on which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from kg.gazetteers.resolutions import sources
from kg.gazetteers.succession import divided, holders, origins, parent_on, predecessors, successors
from kg.gazetteers.tables import day_of, numbered_rows
from kg.gazetteers.units import last_day, unit
from kg.model import Unit

_REACH = "unit_reach.tsv"


class State(StrEnum):
    """Where a day falls in the life of a unit."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    UNRECORDED = "unrecorded"
    """Before the tier's record begins, of a unit whose first day is not known."""


@dataclass(frozen=True, slots=True)
class Part:
    """A unit that passed territory on or took it over; ``wholly`` when the older of the two was not divided."""

    unit: Unit
    wholly: bool


@dataclass(frozen=True, slots=True)
class History:
    """One life of a unit. ``parents`` are what it lay in, one after the other, or on the day asked for.

    ``on_day`` are the units that held its territory on that day: itself, what it came from or what came of it;
    ``last`` are those that came of it last.
    """

    unit: Unit
    parents: tuple[Unit, ...]
    predecessors: tuple[Part, ...]
    successors: tuple[Part, ...]
    sources: tuple[str, ...]
    last: tuple[Unit, ...]
    state: State | None = None
    on_day: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """Since when a tier is complete, and what is missing of the time before, by language."""

    since: date
    before: Mapping[str, str]


def history(of: Unit, day: date | None = None) -> History:
    """The history of one life, and what stood in its place on a day."""
    state = _state(of, day) if day else None
    return History(
        unit=of,
        parents=_parent(of, day) if day and state is State.DURING else _parents(of),
        predecessors=tuple(Part(each, not divided(each)) for each in predecessors(of)),
        successors=tuple(Part(each, not divided(of)) for each in successors(of)),
        sources=sources(of),
        last=holders(of, None),
        state=state,
        on_day=_on_day(of, day, state) if day else (),
    )


def province(of: Unit) -> Unit:
    """The province that a unit lies in when it begins; the country and provinces are their own."""
    if of.parent is None or of.level == "province":
        return of
    return province(unit(of.parent))


@cache
def reach() -> Mapping[str, Reach]:
    """How far back each tier is complete, by tier."""
    return MappingProxyType(
        {
            row["tier"]: Reach(
                day_of(_REACH, number, row["since"]),
                MappingProxyType({"vi": row["before_vi"], "en": row["before_en"]}),
            )
            for number, row in numbered_rows(_REACH)
        }
    )


def _state(of: Unit, day: date) -> State:
    if of.valid_from and day < of.valid_from:
        return State.BEFORE
    if of.valid_from is None and of.level in reach() and day < reach()[of.level].since:
        return State.UNRECORDED
    end = last_day(of)
    return State.AFTER if end and day > end else State.DURING


def _on_day(of: Unit, day: date, state: State | None) -> tuple[Unit, ...]:
    if state is State.UNRECORDED:
        return ()
    return origins(of, day) if state is State.BEFORE else holders(of, day)


def _parent(of: Unit, day: date) -> tuple[Unit, ...]:
    above = parent_on(of, day)
    return () if above is None else (above,)


def _parents(of: Unit) -> tuple[Unit, ...]:
    """What a unit lay in, one after the other; the first that is on record where it is not known since when."""
    above = parent_on(of, of.valid_from or date.min)
    end = last_day(of) or date.max
    found: list[Unit] = []
    while above is not None:
        found.append(above)
        following = parent_on(of, above.valid_to + timedelta(days=1)) if above.valid_to else None
        above = following if following not in found and above.valid_to and above.valid_to < end else None
    return tuple(found)
