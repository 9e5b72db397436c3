"""Administrative units by the IRIs that a store names them with."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from kg.gazetteers import communes, units
from kg.gazetteers.communes import commune
from kg.gazetteers.succession import successors
from kg.gazetteers.units import ancestors
from kg.model import EntityId, Unit

_UNIT = "/unit/"
_CACHED = 1 << 16


def unit_of(iri: str | None) -> Unit | None:
    """The unit with this IRI, whatever the base of the store; ``None`` for none, and for one that is not on record."""
    return _by_name().get(iri.rpartition(_UNIT)[2]) if iri else None


@cache
def _by_name() -> Mapping[str, Unit]:
    every = (*units.all_units(), *map(commune, communes.keys()))
    return {EntityId.of("unit", unit.label, unit.key).path.partition("/")[2]: unit for unit in every}


class Tie(StrEnum):
    """How the places of two units are related."""

    SAME = "same"
    WITHIN = "within"  # one lies in the other, or took over what the other governed
    PROVINCE = "province"  # two places of one province
    APART = "apart"


@lru_cache(_CACHED)
def tie(one: Unit, other: Unit) -> Tie:
    """How two units are related; a unit of another life with the same name, level and province is the same."""
    if one == other or (one.label == other.label and not provinces(one).isdisjoint(provinces(other))):
        return Tie.SAME
    if one in ancestors(other) or other in ancestors(one) or one in _heirs(other) or other in _heirs(one):
        return Tie.WITHIN
    if provinces(one).isdisjoint(provinces(other)):
        return Tie.APART
    return Tie.WITHIN if "province" in (one.level, other.level) else Tie.PROVINCE


@lru_cache(_CACHED)
def provinces(unit: Unit) -> frozenset[str]:
    """Names of the province of a unit and of what that became; none for the country."""
    province = next((each for each in (unit, *ancestors(unit)) if each.level == "province"), None)
    return frozenset(each.name for each in (province, *successors(province))) if province else frozenset()


@lru_cache(_CACHED)
def _heirs(unit: Unit) -> frozenset[Unit]:
    return frozenset(successors(unit))
