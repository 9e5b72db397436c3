"""The bundled items of Wikidata, each with what tells it apart from others of its name."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import Self

from kg.errors import KnowledgeError
from kg.gazetteers.tables import rows
from kg.text import ascii_fold, fold, nfc, squeeze

_TABLE = "wikidata.tsv"
_YEAR = 4
_SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Item:
    """An item: ``parent`` is the item above; of a person ``valid_from`` is in the year of birth; ``None`` is open.

    ``offices`` are items of positions that the person held, ``instead`` is the item to use in its place, if any;
    ``confidence`` is ``1``, ``2+`` (sources agree) or ``unsure``.
    """

    qid: str
    label: str
    kind: str
    parent: str
    valid_from: date | None
    valid_to: date | None
    code: str
    later_code: str = ""
    aliases: tuple[str, ...] = ()
    offices: frozenset[str] = frozenset()
    instead: str = ""
    confidence: str = "1"
    label_en: str = ""

    @property
    def codes(self) -> frozenset[str]:
        """The codes that a unit has had; empty where none is known."""
        return frozenset(filter(None, (self.code, self.later_code)))


@dataclass(frozen=True)
class Catalogue:
    """Items by kind and name; one item may stand there twice, as sources contradict each other."""

    items: tuple[Item, ...]

    def named(self, kind: str, label: str) -> tuple[Item, ...]:
        """Items of this label, or with it as another name, whatever its case and tone placement."""
        return self._by_name.get((kind, same_label(label)), ())

    def sounding(self, kind: str, label: str) -> tuple[Item, ...]:
        """Items whose label or other name has the same letters, whatever their marks."""
        return self._by_letters.get((kind, same_letters(label)), ())

    def coded(self, kind: str, code: str) -> tuple[Item, ...]:
        """Items of units that have had this official code."""
        return self._by_code.get((kind, code), ()) if code else ()

    def rows_of(self, qid: str) -> tuple[Item, ...]:
        """What is told of an item."""
        return self._by_qid.get(qid, ())

    def with_others(self, others: Iterable[Item]) -> Self:
        """The catalogue with other items added; what it tells of an item already is kept."""
        new = {item: None for item in others if item.qid not in self._by_qid}
        return type(self)((*self.items, *new))

    @cached_property
    def _by_name(self) -> Mapping[Hashable, tuple[Item, ...]]:
        return _grouped(self.items, lambda item: ((item.kind, same_label(name)) for name in _names(item)))

    @cached_property
    def _by_letters(self) -> Mapping[Hashable, tuple[Item, ...]]:
        return _grouped(self.items, lambda item: ((item.kind, same_letters(name)) for name in _names(item)))

    @cached_property
    def _by_code(self) -> Mapping[Hashable, tuple[Item, ...]]:
        return _grouped(self.items, lambda item: ((item.kind, code) for code in item.codes))

    @cached_property
    def _by_qid(self) -> Mapping[Hashable, tuple[Item, ...]]:
        return _grouped(self.items, lambda item: (item.qid,))


@cache
def items() -> tuple[Item, ...]:
    """Every bundled item; raises ``KnowledgeError`` when the table is broken."""
    return tuple(_item(row) for row in rows(_TABLE))


@cache
def catalogue() -> Catalogue:
    """The bundled items."""
    return Catalogue(items())


@cache
def items_by_qid() -> Mapping[str, Item]:
    """Items by their identifier; of two rows the first."""
    return MappingProxyType({item.qid: item for item in reversed(items())})


def same_label(label: str) -> str:
    """The form in which equal labels are equal: letters with all their marks, whatever case and tone placement."""
    return fold(squeeze(nfc(label)))


def same_letters(label: str) -> str:
    """The form in which labels are equal that differ in marks alone: ``Hoà Bình``, ``Hoa Binh``."""
    return ascii_fold(squeeze(nfc(label)))


def _names(item: Item) -> tuple[str, ...]:
    return (item.label, *item.aliases)


def _grouped(found: Iterable[Item], keys: Callable[[Item], Iterable[Hashable]]) -> Mapping[Hashable, tuple[Item, ...]]:
    groups: dict[Hashable, dict[Item, None]] = {}
    for item in found:
        for key in keys(item):
            groups.setdefault(key, {})[item] = None
    return MappingProxyType({key: tuple(group) for key, group in groups.items()})


def _item(row: Mapping[str, str]) -> Item:
    try:
        return Item(
            qid=row["qid"],
            label=row["label"],
            kind=row["kind"],
            parent=row["parent"],
            valid_from=_day(row["valid_from"], "01-01"),
            valid_to=_day(row["valid_to"], "12-31"),
            code=row["code"],
            later_code=row["later_code"],
            aliases=tuple(filter(None, row["aliases"].split(_SEPARATOR))),
            offices=frozenset(row["offices"].split()),
            instead=row["instead"],
            confidence=row["confidence"],
            label_en=row["label_en"],
        )
    except (KeyError, ValueError) as error:
        raise KnowledgeError(f"{_TABLE} has a row that cannot be read ({error}); correct it: {dict(row)}") from error


def _day(text: str, within_year: str) -> date | None:
    """A day, or of a bare year its first or last one."""
    if not text:
        return None
    return date.fromisoformat(f"{text}-{within_year}" if len(text) == _YEAR else text)
