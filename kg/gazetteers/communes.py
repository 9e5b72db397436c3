"""Administrative units of the lowest tier: every life of a ward, commune, township or special zone.

Until 2025-06-30 they lie in districts, since then in provinces. Names repeat (there are dozens of ``xã Tân Lập``), so
they are looked up only where a kind's word stands before the name, and what is named beside them chooses.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from kg.errors import KnowledgeError
from kg.gazetteers.tables import lines
from kg.gazetteers.units import check_lives, day
from kg.model import Unit, UnitKind
from kg.text import fold, squeeze

_TABLE = "communes.tsv"
_COLUMNS = "code\tname\tkind\tparent\tvalid_from\tvalid_to\tsuccessors"
_WORDS = {
    UnitKind.WARD: "phường",
    UnitKind.COMMUNE: "xã",
    UnitKind.TOWNSHIP: "thị trấn",
    UnitKind.SPECIAL_ZONE: "đặc khu",
}
_KINDS = {kind.value: kind for kind in _WORDS}
_DISTRICT_DIGITS = 3
_SUCCESSION = "2025-07-01"


@cache
def communes() -> tuple[Unit, ...]:
    """Every unit of the lowest tier on record, in the order of the table: those until 2025-06-30 first."""
    header, *table = lines(_TABLE)
    if header != _COLUMNS:
        raise KnowledgeError(f"{_TABLE} has the columns {header.split()}; correct its header")
    days: dict[str, date | None] = {}
    units = tuple(_commune(line, days) for line in table)
    check_lives(_TABLE, units)
    return units


def commune(key: str) -> Unit:
    """The unit with this key, such as ``commune/00235@2025-07-01``; raises ``KnowledgeError`` when there is none."""
    try:
        return _by_key()[key]
    except KeyError:
        raise KnowledgeError(f"{_TABLE} has no unit {key}; add it or correct the reference") from None


def communes_named(name: str) -> tuple[Unit, ...]:
    """Units of the lowest tier with this bare name, whatever its case and tone placement."""
    return _by_name().get(fold(squeeze(name)), ())


@cache
def _by_key() -> Mapping[str, Unit]:
    return MappingProxyType({each.key: each for each in communes()})


@cache
def _by_name() -> Mapping[str, tuple[Unit, ...]]:
    found: dict[str, list[Unit]] = {}
    for each in communes():
        found.setdefault(each.name, []).append(each)
    folded: dict[str, tuple[Unit, ...]] = {}
    for name, units in found.items():
        form = fold(name)
        folded[form] = (*folded.get(form, ()), *units)
    return MappingProxyType(folded)


def _commune(line: str, days: dict[str, date | None]) -> Unit:
    """The unit of a line; ``days`` keeps the few days that the table has, each read once."""
    cells = line.split("\t")
    if len(cells) != _COLUMNS.count("\t") + 1:
        raise KnowledgeError(f"{_TABLE}: a row does not have the columns of the header; correct it: {line}")
    code, name, kind_name, parent, begins, ends, successors = cells
    for text in (begins, ends):
        if text not in days:
            days[text] = day(text)
    kind = _KINDS[kind_name]
    tier = "district" if len(parent.partition("@")[0]) == _DISTRICT_DIGITS else "province"
    return Unit(
        code=code,
        name=name,
        label=f"{_WORDS[kind]} {name}",
        kind=kind,
        parent=f"{tier}/{parent}",
        valid_from=days[begins],
        valid_to=days[ends],
        successors=tuple(f"commune/{each if '@' in each else f'{each}@{_SUCCESSION}'}" for each in successors.split()),
    )
