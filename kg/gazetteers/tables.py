"""Reading a gazetteer: tab-separated values under a ``#`` header that names source and columns."""

import csv
from collections.abc import Iterator

from kg.errors import KnowledgeError
from kg.resources import gazetteer


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/gazetteers/<name>`` by column; lines that begin with ``#`` are comments.

    Raises ``KnowledgeError`` when a row has too few or too many columns.
    """
    with gazetteer(name).open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(filter(_is_data, handle), delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in reader:
            if None in row or None in row.values():
                raise KnowledgeError(f"{name}: a row does not have the columns of the header; correct it: {row}")
            yield row


def lines(name: str) -> list[str]:
    """Lines of ``data/gazetteers/<name>`` without its comments, the columns' names first: for large tables."""
    text = gazetteer(name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if _is_data(line)]


def _is_data(line: str) -> bool:
    return not line.startswith("#") and bool(line.strip())
