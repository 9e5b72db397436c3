"""The bundled items of Wikidata, each with what tells it apart from others of its name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from kg.errors import KnowledgeError
from kg.gazetteers.tables import rows
from kg.text import fold, nfc, squeeze

_TABLE = "wikidata.tsv"
_YEAR = 4


@dataclass(frozen=True, slots=True)
class Item:
    """An item: ``parent`` is the item above; of a person ``valid_from`` is in the year of birth; ``None`` is open."""

    qid: str
    label: str
    kind: str
    parent: str
    valid_from: date | None
    valid_to: date | None
    code: str


@cache
def items() -> tuple[Item, ...]:
    """Every bundled item; raises ``KnowledgeError`` when the table is broken."""
    return tuple(_item(row) for row in rows(_TABLE))


@cache
def items_named() -> Mapping[tuple[str, str], tuple[Item, ...]]:
    """Items by kind and ``same_label``."""
    found: dict[tuple[str, str], list[Item]] = {}
    for item in items():
        found.setdefault((item.kind, same_label(item.label)), []).append(item)
    return MappingProxyType({key: tuple(group) for key, group in found.items()})


@cache
def items_by_qid() -> Mapping[str, Item]:
    """Items by their identifier."""
    return MappingProxyType({item.qid: item for item in items()})


def same_label(label: str) -> str:
    """The form in which equal labels are equal: letters with all their marks, whatever case and tone placement."""
    return fold(squeeze(nfc(label)))


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
        )
    except (KeyError, ValueError) as error:
        raise KnowledgeError(f"{_TABLE} has a row that cannot be read ({error}); correct it: {dict(row)}") from error


def _day(text: str, within_year: str) -> date | None:
    """A day, or of a bare year its first or last one."""
    if not text:
        return None
    return date.fromisoformat(f"{text}-{within_year}" if len(text) == _YEAR else text)
