"""Administrative units of the upper tiers: every life of the country, a province, a district.

A name is not a unit: ``Vĩnh Thạnh`` is a district of Bình Định and one of Cần Thơ, and ``Bắc Ninh`` one province
before 2025-07-01 and another after. ``units_named`` gives all of them; ``valid_on`` and the parents choose.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from kg.errors import KnowledgeError
from kg.gazetteers.integrity import Life, checked, vouched_for
from kg.gazetteers.tables import numbered_rows
from kg.model import Unit, UnitKind
from kg.text import fold, squeeze

TABLE = "units.tsv"
"""Name of the table."""
_KINDS = {kind.value: kind for kind in UnitKind}


def all_units() -> tuple[Unit, ...]:
    """Every country, province and district on record, in the order of the table."""
    return tuple(_by_key().values())


def unit(key: str) -> Unit:
    """The unit with this key, such as ``district/006``; raises ``KnowledgeError`` when there is none."""
    try:
        return _by_key()[key]
    except KeyError:
        raise KnowledgeError(f"{TABLE} has no unit {key}; add it or correct the reference") from None


def ancestors(of: Unit) -> tuple[Unit, ...]:
    """The units above, the nearest first: ``quận Đống Đa`` gives Hà Nội and Việt Nam."""
    return _chain(of.parent) if of.parent else ()


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
    """The units that existed on a day; all of them when the day is not known. None outlives its district."""
    if day is None:
        return tuple(units)
    return tuple(u for u in units if (u.valid_from or day) <= day <= (last_day(u) or day))


def last_day(of: Unit) -> date | None:
    """The last day on which a unit can have existed, its own or its district's; ``None`` when it exists."""
    if of.valid_to is None and of.parent is not None and of.parent.startswith("district/"):
        return unit(of.parent).valid_to
    return of.valid_to


def day(text: str) -> date | None:
    """The day of a column of a table, if it has one."""
    return date.fromisoformat(text) if text else None


@cache
def lives() -> Mapping[str, Life]:
    """The rows of the table by key, as they were checked; raises ``KnowledgeError`` for a table that cannot be true."""
    return MappingProxyType(checked(_life(number, row) for number, row in numbered_rows(TABLE)))


@cache
def source(key: str) -> str:
    """Where the unit and its days come from, as the table tells."""
    return _rows()[key]["source"]


@cache
def _by_key() -> Mapping[str, Unit]:
    return MappingProxyType({key: _unit(row) for key, row in _rows().items()})


@cache
def _rows() -> Mapping[str, dict[str, str]]:
    if not vouched_for(TABLE):
        lives()
    return MappingProxyType({_key(row): row for _, row in numbered_rows(TABLE)})


def _key(row: Mapping[str, str]) -> str:
    begins = row["valid_from"]
    return f"{_KINDS[row['kind']].level}/{row['code']}" + (f"@{begins}" if begins else "")


@cache
def _chain(key: str) -> tuple[Unit, ...]:
    nearest = unit(key)
    return (nearest, *ancestors(nearest))


def _life(number: int, row: dict[str, str]) -> Life:
    kind = _KINDS.get(row["kind"])
    if kind is None or kind.level == "commune":
        raise KnowledgeError(f"{TABLE} line {number}: {row['kind']!r} is no kind of these units; correct it")
    return Life(
        table=TABLE,
        line=number,
        key=_key(row),
        title=row["label"],
        parent=row["parent"],
        begins=row["valid_from"],
        ends=row["valid_to"],
        successors=tuple(row["successors"].split()),
    )


def _unit(row: dict[str, str]) -> Unit:
    return Unit(
        code=row["code"],
        name=row["name"],
        label=row["label"],
        kind=_KINDS[row["kind"]],
        parent=row["parent"] or None,
        valid_from=day(row["valid_from"]),
        valid_to=day(row["valid_to"]),
        successors=tuple(row["successors"].split()),
    )
