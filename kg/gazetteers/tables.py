"""Reading a gazetteer: tab-separated values under a ``#`` header that names source and columns."""

import csv
import tomllib
from collections.abc import Iterator
from typing import Any

from kg.errors import KnowledgeError
from kg.resources import gazetteer


def rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of ``data/gazetteers/<name>`` by column; lines that begin with ``#`` are comments.

    Raises ``KnowledgeError`` when a row has too few or too many columns.
    """
    with gazetteer(name).open(encoding="utf-8", newline="") as handle:
        lines = (line for line in handle if not line.startswith("#") and line.strip())
        reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        for row in reader:
            if None in row or None in row.values():
                raise KnowledgeError(f"{name}: a row does not have the columns of the header; correct it: {row}")
            yield row


def table(name: str) -> dict[str, Any]:
    """The TOML gazetteer ``data/gazetteers/<name>``; raises ``KnowledgeError`` when it is not TOML."""
    try:
        return tomllib.loads(gazetteer(name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{name} is not valid TOML ({error}); correct it") from error
