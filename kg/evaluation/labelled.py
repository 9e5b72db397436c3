"""Labelled sets by careful readers: mentions that are one thing, and the items of Wikidata that things are."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kg.errors import InputError
from kg.model import is_item
from kg.text import nfc

HALVES = ("development", "held-out")
"""What rules may be written by, and what they are measured by only."""
MENTION_KINDS = ("person", "body", "post", "programme", "project", "document", "event")
"""Kinds of things whose mentions can be labelled."""
UNIT_KINDS = ("province", "district", "ward")
"""Tiers of units; a ward is any unit of the lowest."""
LINK_KINDS = (*UNIT_KINDS, *MENTION_KINDS)
"""Kinds of things whose links can be labelled."""
NIL = "NIL"
"""What stands for no item."""

_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing in an article: ``source`` is the article's id, ``name`` what its graph calls the thing.

    Mentions of one ``kind`` and ``cluster`` are one thing, all others are not.
    """

    half: str
    kind: str
    cluster: str
    source: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class LinkLabel:
    """A thing and its item, ``Q881`` or ``NIL``.

    A unit is told by ``code`` and its last day ``valid_to`` (empty where it goes on), another thing by ``source``.
    """

    half: str
    kind: str
    name: str
    code: str
    valid_to: str
    source: str
    qid: str
    note: str


def read_identities(path: Path) -> tuple[Mention, ...]:
    """The mentions in a TSV file: ``#`` comments, then a header with the fields of ``Mention``.

    Raises ``InputError``, with the line, for what is not such a table, and for a mention that stands in it twice.
    """
    mentions = tuple(_checked(path, ("half", "kind", "cluster", "source", "name", "note"), MENTION_KINDS, Mention))
    _once(path, [(each.kind, each.source, each.name) for each in mentions])
    return mentions


def read_links(path: Path) -> tuple[LinkLabel, ...]:
    """The things and items in a TSV file: ``#`` comments, then a header with the fields of ``LinkLabel``.

    Raises ``InputError``, with the line, for what is not such a table, and for a thing that stands in it twice.
    """
    columns = ("half", "kind", "name", "code", "valid_to", "source", "qid", "note")
    labels = tuple(_checked(path, columns, LINK_KINDS, LinkLabel))
    _once(path, [(each.kind, each.name, each.code, each.valid_to, each.source) for each in labels])
    return labels


def _checked(path: Path, columns: Sequence[str], kinds: Sequence[str], record: Callable[..., _R]) -> Iterator[_R]:
    for number, row in _rows(path, columns):
        wrong = _fault(row, kinds)
        if wrong:
            raise InputError(f"{path} line {number} has {wrong}")
        yield record(**row)


def _fault(row: Mapping[str, str], kinds: Sequence[str]) -> str:
    """What is wrong with a row, as words that follow "has"; empty for nothing."""
    if row["half"] not in HALVES:
        return f"the half {row['half']!r}; use {' or '.join(HALVES)}"
    if row["kind"] not in kinds:
        return f"the kind {row['kind']!r}; use one of {', '.join(kinds)}"
    if "qid" in row and row["qid"] != NIL and not is_item(row["qid"]):
        return f"the item {row['qid']!r}; use one such as Q881, or {NIL}"
    of_unit = row["kind"] in UNIT_KINDS
    needed = ["name", *(("code",) if of_unit else ("source",)), *(("cluster",) if "cluster" in row else ())]
    empty = [column for column in needed if not row[column]]
    return f"no {empty[0]}; every {row['kind']} needs one" if empty else ""


def _rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows by column, each with the number of its line."""
    lines = ((number, line) for number, line in enumerate(_lines(path), 1) if line and not line.startswith("#"))
    number, header = next(lines, (1, ""))
    if tuple(header.split("\t")) != tuple(columns):
        raise InputError(
            f"{path} line {number} is not the header of a labelled set; write {' '.join(columns)}, with tabs"
        )
    for number, line in lines:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise InputError(f"{path} line {number} has {len(cells)} cells; give it {len(columns)}, parted by tabs")
        yield number, dict(zip(columns, cells, strict=True))


def _lines(path: Path) -> list[str]:
    try:
        return [line.rstrip("\r") for line in nfc(path.read_text(encoding="utf-8")).split("\n")]
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as a table in UTF-8: {error}") from error


def _once(path: Path, keys: Sequence[tuple[str, ...]]) -> None:
    twice = [key for key, count in Counter(keys).items() if count > 1]
    if twice:
        raise InputError(f"{path} has {' '.join(filter(None, twice[0]))} twice; keep one of the lines")
    if not keys:
        raise InputError(f"{path} has a header and no rows; label something first")
