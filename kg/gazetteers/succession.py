"""What became of a unit's territory, and what it had been before.

A province or commune has the successors that its table states. A district that ended with its tier on 2025-06-30 has
none of its own: its communes' successors stand for them. Where there are several successors, each took a part.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import chain
from types import MappingProxyType

from kg.gazetteers import communes, units
from kg.gazetteers.communes import commune, keys_by_parent
from kg.gazetteers.units import last_day, unit
from kg.model import Unit


def any_unit(key: str) -> Unit:
    """The unit of any tier with this key; raises ``KnowledgeError`` when there is none."""
    return commune(key) if key.startswith("commune/") else unit(key)


@cache
def successors(of: Unit) -> tuple[Unit, ...]:
    """The units that took a unit's territory over, in the order of the table; none for a unit that goes on."""
    return tuple(map(any_unit, of.successors or _of_district(of)))


def divided(of: Unit) -> bool:
    """Whether the territory went to several units, so that none of them took it wholly."""
    return len(of.successors or _of_district(of)) > 1


@cache
def predecessors(of: Unit) -> tuple[Unit, ...]:
    """The units whose territory a unit took over, wholly or in part: those that name it, then their districts."""
    named = tuple(map(any_unit, _heirs_of().get(of.key, ())))
    parents = (parent_on(each, each.valid_to) for each in named if each.level == of.level == "commune")
    districts = (above for above in parents if above is not None and of.key in _of_district(above))
    return tuple(dict.fromkeys((*named, *districts)))


def holders(of: Unit, day: date | None) -> tuple[Unit, ...]:
    """The units that hold, on a day, what was a unit's territory: itself while it exists; later, who came of it.

    Without a day, those that came of it last. None for a day before the unit began.
    """
    if day is not None and day < (of.valid_from or day):
        return ()
    end = last_day(of)
    if end is None or (day is not None and day <= end):
        return (of,)
    heirs = successors(of)
    if not heirs:
        return ()
    return tuple(dict.fromkeys(chain.from_iterable(holders(each, day) for each in heirs)))


def origins(of: Unit, day: date) -> tuple[Unit, ...]:
    """The units that held, on a day before a unit began, what became its territory, as far as they are on record."""
    if of.valid_from is None or of.valid_from <= day:
        return ()
    before = [each for each in predecessors(of) if each.level == of.level or of.level != "commune"]
    earlier = chain.from_iterable((each,) if _exists(each, day) else origins(each, day) for each in before)
    return tuple(dict.fromkeys(earlier))


def parent_on(of: Unit, day: date | None) -> Unit | None:
    """The unit that a unit lies in on a day: what lies in a unit goes on under the one unit that succeeds it."""
    if of.parent is None:
        return None
    above = unit(of.parent)
    while day is not None and above.valid_to is not None and above.valid_to < day and _passes_on(above):
        above = unit(above.successors[0])
    while day is not None and above.valid_from is not None and day < above.valid_from:
        before = [each for each in predecessors(above) if _passes_on(each) and each.code == above.code]
        if len(before) != 1:
            break
        above = before[0]
    return above


def _passes_on(above: Unit) -> bool:
    return len(above.successors) == 1 and above.successors[0].startswith(f"{above.level}/")


def _exists(of: Unit, day: date) -> bool:
    return (of.valid_from or day) <= day <= (last_day(of) or day)


@cache
def _of_district(of: Unit) -> tuple[str, ...]:
    """Successors of the communes that lived to the last day of their district."""
    if of.level != "district" or not of.valid_to or of.successors:
        return ()
    passed_on = (each.key for each in predecessors(of) if _passes_on(each))
    keys = chain.from_iterable(keys_by_parent().get(key, ()) for key in (of.key, *passed_on))
    last = (each for each in map(commune, keys) if each.valid_to == of.valid_to)
    return tuple(dict.fromkeys(chain.from_iterable(each.successors for each in last)))


@cache
def _heirs_of() -> Mapping[str, tuple[str, ...]]:
    """Keys of the units that name a unit as their successor, by its key."""
    found: dict[str, list[str]] = {}
    for own, heirs in chain(((each.key, each.successors) for each in units.all_units()), communes.heirs()):
        for key in heirs:
            found.setdefault(key, []).append(own)
    return MappingProxyType({key: tuple(keys) for key, keys in found.items()})
