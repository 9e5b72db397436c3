"""Administrative units: every life of a province, district, and of the wards and communes on record.

A name is not a unit: ``Vĩnh Thạnh`` is a district of Bình Định and one of Cần Thơ, and ``Bắc Ninh`` one province
before 2025-07-01 and another after. ``units_named`` gives all of them; ``valid_on`` and the parents choose.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from kg.errors import KnowledgeError
from kg.gazetteers.tables import rows
from kg.model import Unit, UnitKind
from kg.text import fold, squeeze

_TABLE = "units.tsv"


@cache
def all_units() -> tuple[Unit, ...]:
    """Every unit on record, in the order of the table: country, provinces, districts, communes."""
    units = tuple(_unit(row) for row in rows(_TABLE))
    _check(units)
    return units


def unit(key: str) -> Unit:
    """The unit with this key, such as ``district/006``; raises ``KnowledgeError`` when there is none."""
    try:
        return _by_key()[key]
    except KeyError:
        raise KnowledgeError(f"{_TABLE} has no unit {key}; add it or correct the reference") from None


def ancestors(of: Unit) -> tuple[Unit, ...]:
    """The units above, the nearest first: ``quận Đống Đa`` gives Hà Nội and Việt Nam."""
    above: list[Unit] = []
    while of.parent is not None:
        of = unit(of.parent)
        above.append(of)
    return tuple(above)


def units_named(name: str) -> tuple[Unit, ...]:
    """Units with this bare name or label, whatever its case and tone placement."""
    return names().get(fold(squeeze(name)), ())


@cache
def names() -> Mapping[str, tuple[Unit, ...]]:
    """Units by folded bare name and by folded label."""
    found: dict[str, list[Unit]] = {}
    for each in all_units():
        for form in dict.fromkeys((fold(each.name), fold(each.label))):
            found.setdefault(form, []).append(each)
    return MappingProxyType({form: tuple(units) for form, units in found.items()})


def valid_on(units: Iterable[Unit], day: date | None) -> tuple[Unit, ...]:
    """The units that existed on a day; all of them when the day is not known."""
    if day is None:
        return tuple(units)
    return tuple(u for u in units if (u.valid_from or day) <= day <= (u.valid_to or day))


@cache
def _by_key() -> Mapping[str, Unit]:
    return MappingProxyType({each.key: each for each in all_units()})


def _unit(row: dict[str, str]) -> Unit:
    return Unit(
        code=row["code"],
        name=row["name"],
        label=row["label"],
        kind=UnitKind(row["kind"]),
        parent=row["parent"] or None,
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _check(units: tuple[Unit, ...]) -> None:
    keys = [each.key for each in units]
    if len(set(keys)) != len(keys):
        repeated = sorted({key for key in keys if keys.count(key) > 1})
        raise KnowledgeError(f"{_TABLE} has two rows for {', '.join(repeated)}; give one of them a start of validity")
    orphans = {each.parent for each in units if each.parent} - set(keys)
    if orphans:
        raise KnowledgeError(f"{_TABLE} names parents without a row: {', '.join(sorted(orphans))}")
