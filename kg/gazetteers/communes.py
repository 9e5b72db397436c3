"""Administrative units of the lowest tier: every life of a ward, commune, township or special zone.

Until 2025-06-30 they lie in districts, since then in provinces. Names repeat (there are dozens of ``xã Tân Lập``), so
they are looked up only where a kind's word stands before the name, and what is named beside them chooses.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.errors import KnowledgeError
from kg.gazetteers.tables import lines
from kg.gazetteers.units import day
from kg.model import Unit, UnitKind

_TABLE = "communes.tsv"
_COLUMNS = "code\tname\tkind\tparent\tvalid_from\tvalid_to\tsuccessors"
_WIDTH = _COLUMNS.count("\t") + 1
_CODE, _NAME, _PARENT, _BEGINS = 0, 1, 3, 4
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
def commune(key: str) -> Unit:
    """The unit with this key, such as ``commune/00235@2025-07-01``; raises ``KnowledgeError`` when there is none."""
    cells = _rows().get(key)
    if cells is None:
        raise KnowledgeError(f"{_TABLE} has no unit {key}; add it or correct the reference")
    return _unit(cells)


@cache
def keys_by_name() -> Mapping[str, tuple[str, ...]]:
    """Keys of the units that bear a bare name (``Tân Lập``), as the table spells it."""
    found: dict[str, list[str]] = {}
    for key, cells in _rows().items():
        found.setdefault(cells[_NAME], []).append(key)
    return MappingProxyType({name: tuple(keys) for name, keys in found.items()})


@cache
def keys_by_parent() -> Mapping[str, tuple[str, ...]]:
    """Keys of the units in each district or province, by its key."""
    found: dict[str, list[str]] = {}
    for key, cells in _rows().items():
        found.setdefault(_parent(cells[_PARENT]), []).append(key)
    return MappingProxyType({parent: tuple(keys) for parent, keys in found.items()})


@cache
def _rows() -> Mapping[str, tuple[str, ...]]:
    """The cells of each row by key; a row becomes a unit when it is asked for, and most never are."""
    header, *table = lines(_TABLE)
    if header != _COLUMNS:
        raise KnowledgeError(f"{_TABLE} has the columns {header.split()}; correct its header")
    found: dict[str, tuple[str, ...]] = {}
    for cells in map(_cells, table):
        begins = cells[_BEGINS]
        key = f"commune/{cells[_CODE]}@{begins}" if begins else f"commune/{cells[_CODE]}"
        if key in found:
            raise KnowledgeError(f"{_TABLE} has two rows for {key}; give one of them a start of validity")
        found[key] = cells
    return MappingProxyType(found)


def _cells(line: str) -> tuple[str, ...]:
    cells = tuple(line.split("\t"))
    if len(cells) != _WIDTH:
        raise KnowledgeError(f"{_TABLE}: a row does not have the columns of the header; correct it: {line}")
    return cells


def _unit(cells: tuple[str, ...]) -> Unit:
    code, name, kind_name, parent, begins, ends, successors = cells
    kind = _KINDS[kind_name]
    return Unit(
        code=code,
        name=name,
        label=f"{_WORDS[kind]} {name}",
        kind=kind,
        parent=_parent(parent),
        valid_from=day(begins),
        valid_to=day(ends),
        successors=tuple(f"commune/{each if '@' in each else f'{each}@{_SUCCESSION}'}" for each in successors.split()),
    )


def _parent(cell: str) -> str:
    tier = "district" if len(cell.partition("@")[0]) == _DISTRICT_DIGITS else "province"
    return f"{tier}/{cell}"
