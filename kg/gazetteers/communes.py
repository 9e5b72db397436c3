"""Administrative units of the lowest tier: every life of a ward, commune, township or special zone.

Until 2025-06-30 they lie in districts, since then in provinces. Names repeat (there are dozens of ``xã Tân Lập``), so
they are looked up only where a kind's word stands before the name, and what is named beside them chooses.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import starmap
from types import MappingProxyType

from kg.errors import KnowledgeError
from kg.gazetteers import units
from kg.gazetteers.integrity import Life, checked, vouched_for
from kg.gazetteers.tables import numbered_lines
from kg.gazetteers.units import day
from kg.model import Unit, UnitKind

_TABLE = "communes.tsv"
_COLUMNS = "code\tname\tkind\tparent\tvalid_from\tvalid_to\tsuccessors"
_WIDTH = _COLUMNS.count("\t") + 1
_CODE, _NAME, _PARENT, _BEGINS, _HEIRS = 0, 1, 3, 4, 6
_WORDS = {
    UnitKind.WARD: "phường",
    UnitKind.COMMUNE: "xã",
    UnitKind.TOWNSHIP: "thị trấn",
    UnitKind.SPECIAL_ZONE: "đặc khu",
}
_KINDS = {kind.value: kind for kind in _WORDS}
_WORD_OF = {kind.value: word for kind, word in _WORDS.items()}
_TIER = "commune/"
_DISTRICT_DIGITS = 3
_SUCCESSION = "2025-07-01"


@cache
def commune(key: str) -> Unit:
    """The unit with this key, such as ``commune/00235@2025-07-01``; raises ``KnowledgeError`` when there is none."""
    cells = _rows().get(key)
    if cells is None:
        raise KnowledgeError(f"{_TABLE} has no unit {key}; add it or correct the reference")
    return _unit(cells)


def keys() -> tuple[str, ...]:
    """Keys of all units, in the order of the table."""
    return tuple(_rows())


def heirs() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The key of each unit that has successors, with theirs."""
    return ((key, _heirs(cells[_HEIRS])) for key, cells in _rows().items() if cells[_HEIRS])


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
def lives() -> Mapping[str, Life]:
    """The rows of the table by key, as they were checked; raises ``KnowledgeError`` for a table that cannot be true."""
    found = checked(starmap(_life, _table()), units.lives())
    _check_heirs(found)
    return MappingProxyType(found)


def _check_heirs(found: Mapping[str, Life]) -> None:
    """A district or province may be succeeded by a commune, which its own table cannot tell to be on record."""
    for life in units.lives().values():
        for key in life.successors:
            if key.startswith(_TIER) and key not in found:
                raise KnowledgeError(
                    f"{life.place}: {key}, which succeeds {life.key}, has no row in {_TABLE}; "
                    "add it or correct the successor"
                )


@cache
def _rows() -> Mapping[str, tuple[str, ...]]:
    """The cells of each row by key; a row becomes a unit when it is asked for, and most never are."""
    if not vouched_for(_TABLE, units.TABLE):
        lives()
    _, *lines = numbered_lines(_TABLE)
    table = (tuple(line.split("\t")) for _, line in lines)
    return MappingProxyType({_key(cells[_CODE], cells[_BEGINS]): cells for cells in table})


def _key(code: str, begins: str) -> str:
    return f"{_TIER}{code}@{begins}" if begins else f"{_TIER}{code}"


def _table() -> Iterator[tuple[int, tuple[str, ...]]]:
    """The cells of each row with the number of its line."""
    (_, header), *table = numbered_lines(_TABLE) or [(0, "")]
    if header != _COLUMNS:
        raise KnowledgeError(f"{_TABLE} has the columns {header.split()}; correct its header")
    return ((number, _cells(number, line)) for number, line in table)


def _cells(number: int, line: str) -> tuple[str, ...]:
    cells = tuple(line.split("\t"))
    if len(cells) != _WIDTH:
        raise KnowledgeError(f"{_TABLE} line {number} does not have the columns of the header; correct it: {line}")
    return cells


def _life(number: int, cells: tuple[str, ...]) -> Life:
    code, name, kind, parent, begins, ends, heirs = cells
    if kind not in _KINDS:
        raise KnowledgeError(f"{_TABLE} line {number}: {kind!r} is no kind of these units; correct it")
    key = _key(code, begins)
    return Life(_TABLE, number, key, f"{_WORD_OF[kind]} {name}", _parent(parent), begins, ends, _heirs(heirs))


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
        successors=_heirs(successors),
    )


def _heirs(cell: str) -> tuple[str, ...]:
    """Keys of the successors: a bare code is of the reform, one before ``@`` of a day that is not known."""
    return tuple([_heir(each) for each in cell.split()]) if " " in cell else (_heir(cell),) if cell else ()


def _heir(cell: str) -> str:
    return f"{_TIER}{cell}".removesuffix("@") if "@" in cell else f"{_TIER}{cell}@{_SUCCESSION}"


@cache
def _parent(cell: str) -> str:
    tier = "district" if len(cell.partition("@")[0]) == _DISTRICT_DIGITS else "province"
    return f"{tier}/{cell}"
