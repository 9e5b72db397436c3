"""Version 1 of the commands of QuickStatements, read from its documentation, independently of what writes them.

https://www.wikidata.org/wiki/Help:QuickStatements: columns are parted by tabs; an item, a property and a value; then
qualifiers, a property and a value each; then sources, which are properties with S for P. A value is an item, a string
in quotation marks, a text with its language before such a string, or a time with a precision. A string goes on to the
last quotation mark of its column. Programs that read the commands also part columns at ``|`` and cut off ``/* … */``.
"""

import re
from calendar import monthrange
from dataclasses import dataclass

ITEM, STRING, TEXT, TIME = "item", "string", "monolingual text", "time"
TYPES = {
    "P39": ITEM, "P131": ITEM, "P571": TIME, "P576": TIME, "P577": TIME, "P580": TIME, "P582": TIME, "P854": STRING,
    "P1365": ITEM, "P1366": ITEM, "P1476": TEXT,
}  # fmt: skip
"""The data types that Wikidata gives to the properties in use."""

_YEAR, _MONTH, _DAY = 9, 10, 11
_ITEM = re.compile(r"Q[1-9]\d*", re.ASCII)
_PROPERTY = re.compile(r"[PS][1-9]\d*", re.ASCII)
_STRING = re.compile(r'"(?P<text>.+)"')
_TEXT = re.compile(r'(?P<language>[a-z]{2,3}(?:-[a-z]+)*):"(?P<text>.+)"')
_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T00:00:00Z/(9|10|11)", re.ASCII)


class CommandSyntaxError(Exception):
    """A line that is not a command."""


@dataclass(frozen=True)
class Parsed:
    """A command: qualifiers and sources are pairs of a property and what its value means."""

    item: str
    property: str
    value: str
    qualifiers: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]


def parse(line: str) -> Parsed:
    """The command in a line; raises ``CommandSyntaxError`` for anything else."""
    if line != line.strip() or len(line.splitlines()) != 1 or "|" in line or "/*" in line:
        raise CommandSyntaxError(line)
    item, name, value, *rest = line.split("\t") if line.count("\t") >= 2 else ("", "", "")
    if not _ITEM.fullmatch(item) or not name.startswith("P") or len(rest) % 2:
        raise CommandSyntaxError(line)
    pairs = [(key, _value(key, cell)) for key, cell in zip(rest[::2], rest[1::2], strict=True)]
    sources = [pair for pair in pairs if pair[0].startswith("S")]
    if pairs[len(pairs) - len(sources) :] != sources:
        raise CommandSyntaxError(f"a qualifier after a source: {line}")
    qualifiers = pairs[: len(pairs) - len(sources)]
    return Parsed(item, name, _value(name, value), tuple(qualifiers), tuple(sources))


def parse_all(text: str) -> list[Parsed]:
    """The commands of a file, every line one."""
    assert not text or text.endswith("\n")
    return [parse(line) for line in text.split("\n")[:-1]]


def _value(name: str, cell: str) -> str:
    """What a value means, if it has the type of the property."""
    if not _PROPERTY.fullmatch(name):
        raise CommandSyntaxError(name)
    of_type = TYPES[f"P{name[1:]}"]
    if of_type == ITEM and _ITEM.fullmatch(cell):
        return cell
    if of_type == STRING and (match := _STRING.fullmatch(cell)):
        return match["text"]
    if of_type == TEXT and (match := _TEXT.fullmatch(cell)):
        return match["text"]
    if of_type == TIME and (match := _TIME.fullmatch(cell)):
        return _time(*map(int, match.groups()), cell)
    raise CommandSyntaxError(f"{name} has no {of_type}: {cell}")


def _time(year: int, month: int, day: int, precision: int, cell: str) -> str:
    if precision >= _MONTH and not 1 <= month <= 12:
        raise CommandSyntaxError(cell)
    if precision == _DAY and not 1 <= day <= monthrange(year, month)[1]:
        raise CommandSyntaxError(cell)
    return f"{year:04}-{month:02}-{day:02}"[: {_YEAR: 4, _MONTH: 7, _DAY: 10}[precision]]
