"""Which units took the territory of a unit over.

A province or commune has the successors that its table states. A district that ended with its tier on 2025-06-30 has
none of its own: its communes' successors stand for them.
"""

from functools import cache
from itertools import chain

from kg.gazetteers.communes import commune, keys_by_parent
from kg.gazetteers.units import unit
from kg.model import Unit


def successors(of: Unit) -> tuple[Unit, ...]:
    """The units that took a unit's territory over, in the order of the table; none for a unit that goes on."""
    keys = of.successors or _of_district(of)
    return tuple(commune(key) if key.startswith("commune/") else unit(key) for key in keys)


@cache
def _of_district(of: Unit) -> tuple[str, ...]:
    """Successors of the communes that lived to the last day of their district."""
    if of.level != "district" or not of.valid_to:
        return ()
    last = (each for each in map(commune, keys_by_parent().get(of.key, ())) if each.valid_to == of.valid_to)
    return tuple(dict.fromkeys(chain.from_iterable(each.successors for each in last)))
