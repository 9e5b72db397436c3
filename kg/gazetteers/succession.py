"""Which units took the territory of a unit over.

A province or commune has the successors that its table states. A district that ended with its tier on 2025-06-30 has
none of its own: its communes' successors stand for them.
"""

from collections.abc import Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType

from kg.gazetteers.communes import commune, communes
from kg.gazetteers.units import unit
from kg.model import Unit


def successors(of: Unit) -> tuple[Unit, ...]:
    """The units that took a unit's territory over, in the order of the table; none for a unit that goes on."""
    keys = of.successors or _of_district(of)
    return tuple(commune(key) if key.startswith("commune/") else unit(key) for key in keys)


def _of_district(of: Unit) -> tuple[str, ...]:
    return _last_successors().get(of.key, ()) if of.level == "district" and of.valid_to else ()


@cache
def _last_successors() -> Mapping[str, tuple[str, ...]]:
    """Successors of the communes that lived to the last day of their district, by the district's key."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for each in communes():
        if each.parent and each.parent.startswith("district/") and each.valid_to == unit(each.parent).valid_to:
            found.setdefault(each.parent, []).append(each.successors)
    return MappingProxyType({key: tuple(dict.fromkeys(chain.from_iterable(of))) for key, of in found.items()})
