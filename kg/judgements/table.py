"""A file of judgements: tab-separated values in UTF-8 under a header, ``#`` comments, one judgement a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.judgements.consistency import contradiction
from kg.model import Judgement, Verdict, is_item
from kg.text import nfc, plain_lines

HEADER = "verdict\tleft\tright\tauthor\treason"

_COLUMNS = HEADER.split("\t")
_NAME = re.compile(r"[a-z]+(?:/[^\s/<>\"{}|\\^`?#]+)+")
_BOM = "\ufeff"
_NOT_RESOLVED = {"unit": "administrative units", "term": "terms of office", "tenure": "tenures", "role": "roles"}


class Line(NamedTuple):
    """A judgement with the number of its line, from 1."""

    number: int
    judgement: Judgement


def read(path: Path) -> tuple[Judgement, ...]:
    """The judgements of a file, in its order; none where the file is missing.

    Raises ``InputError``, which names the file and the lines, for what cannot be understood or contradicts itself.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check its permissions") from error
    return tuple(line.judgement for line in parse(decoded(data, str(path)), str(path)))


def decoded(data: bytes, where: str) -> str:
    """The text of a file of judgements, with the line ends that it has; ``InputError`` where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{where} line {number} is not UTF-8; save the file as UTF-8") from None


def parse(text: str, where: str) -> tuple[Line, ...]:
    """The judgements of a text with their lines; ``where`` names the text in an ``InputError``."""
    lines = tuple(_lines(text, where))
    if problem := contradiction((f"line {line.number}", line.judgement) for line in lines):
        raise InputError(f"{where}: {problem}")
    return lines


def to_text(judgements: Iterable[Judgement]) -> str:
    """The file of judgements, which ``parse`` reads as the same ones; white space in author and reason is one space."""
    return "".join(f"{line}\n" for line in (HEADER, *map(row, judgements)))


def row(judgement: Judgement) -> str:
    """A judgement as a line, without its end."""
    return "\t".join(" ".join(nfc(plain_lines(str(cell))).split()) for cell in astuple(judgement))


def is_name(side: str) -> bool:
    """Whether a side of a judgement is a thing of the store: an IRI without its base, such as ``person/…``."""
    return _NAME.fullmatch(side) is not None


def check(left: str, right: str) -> str:
    """Why nothing can be decided about two sides, in words; empty where it can."""
    return _unusable(left) or _unusable(right) or _unfit(left, right)


def _lines(text: str, where: str) -> Iterator[Line]:
    rows = [
        (number, line)
        for number, line in enumerate(nfc(text).removeprefix(_BOM).split("\n"), 1)
        if line.strip() and not line.startswith("#")
    ]
    for index, (number, line) in enumerate(rows):
        if index:
            yield Line(number, _judgement(line.split("\t"), f"{where} line {number}"))
        elif [cell.strip() for cell in line.split("\t")] != _COLUMNS:
            raise InputError(f"{where} line {number} is not the header; it is, with tabs between: {' '.join(_COLUMNS)}")


def _judgement(cells: list[str], where: str) -> Judgement:
    if len(cells) != len(_COLUMNS):
        raise InputError(f"{where} has {len(cells)} columns, not {len(_COLUMNS)}; put one tab between columns")
    verdict, left, right, author, reason = (" ".join(cell.split()) for cell in cells)
    if verdict not in set(Verdict):
        raise InputError(f"{where} has the verdict {verdict!r}; write {', '.join(Verdict)}")
    for name, value in (("author", author), ("reason", reason)):
        if not value:
            raise InputError(f"{where} has no {name}; say {'who decided' if name == 'author' else 'why'}")
    if problem := check(left, right):
        raise InputError(f"{where}: {problem}")
    return Judgement(Verdict(verdict), left, right, author, reason)


def _unusable(side: str) -> str:
    if is_item(side) or is_name(side):
        return ""
    if "://" in side:
        return f"{side} is a whole IRI; leave out the base of the store (person/…), or give an item of Wikidata as Q881"
    return f"{side!r} is neither a thing (person/…) nor an item of Wikidata (Q881)"


def _unfit(left: str, right: str) -> str:
    if left == right:
        return f"{left} stands on both sides; give two things"
    if is_item(left) and is_item(right):
        return f"{left} and {right} are both items of Wikidata; one must be a thing of the store"
    if is_name(left) and is_name(right):
        if _kind(left) != _kind(right):
            return f"{left} and {right} are things of two kinds, which are never one"
        if _kind(left) in _NOT_RESOLVED:
            return (
                f"{left} and {right} are {_NOT_RESOLVED[_kind(left)]}, of which each is told apart by what defines it"
            )
        if _kind(left) == "post":
            return f"{left} and {right} are posts, which are one where their bodies are; decide about the bodies"
    return ""


def _kind(name: str) -> str:
    return name.partition("/")[0]
