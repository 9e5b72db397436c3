"""Reading a gazetteer: tab-separated values under a ``#`` header that names source and columns."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from kg.errors import KnowledgeError
from kg.resources import gazetteer


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/gazetteers/<name>`` by column; lines that begin with ``#`` are comments.

    Raises ``KnowledgeError`` when a row has too few or too many columns.
    """
    for _, row in numbered_rows(name):
        yield row


def numbered_rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The same, each with the number of its line, for what is to be reported by place."""
    table = iter(numbered_lines(name))
    columns = next(table, (0, ""))[1].split("\t")
    for number, line in table:
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise KnowledgeError(f"{name} line {number} does not have the columns of the header; correct it: {line}")
        yield number, dict(zip(columns, cells, strict=True))


def numbered_lines(name: str) -> list[tuple[int, str]]:
    """Lines of the table without its comments, the columns' names first, each with its number in the file: from 1."""
    text = gazetteer(name).read_text(encoding="utf-8")
    lines = enumerate(text.split("\n"), 1)
    return [(number, line) for number, line in lines if line and not line.startswith("#") and not line.isspace()]


def digest(name: str) -> str:
    """SHA-256 of the table as it lies there."""
    return sha256(gazetteer(name).read_bytes()).hexdigest()


def day_of(name: str, number: int, text: str) -> date:
    """The day in a row; raises ``KnowledgeError`` when there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise KnowledgeError(
            f"{name} line {number} has the day {text!r}, which does not exist; write it as 2025-07-01"
        ) from None
