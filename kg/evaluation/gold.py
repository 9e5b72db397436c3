"""Gold annotations: one JSON file for each article, made by a careful reader."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluation.rows import KINDS, Row, as_text
from kg.text import nfc


@dataclass(frozen=True, slots=True)
class Gold:
    """What an article says. ``article`` is its file name; ``authors`` are bylines, which are not people of the text."""

    article: str
    authors: tuple[str, ...]
    rows: Mapping[str, tuple[Row, ...]]


def read_gold(directory: Path) -> tuple[Gold, ...]:
    """The annotations in a folder of ``.json`` files, by file name.

    Each file is an object with ``article`` (a file name), optionally ``authors``, and for each kind a list of
    objects, or of names. Raises ``InputError`` when the folder has none, or a file is something else.
    """
    paths = sorted(directory.glob("*.json")) if directory.is_dir() else []
    if not paths:
        raise InputError(f"{directory} has no gold annotations; name a folder of .json files")
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> Gold:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return _gold(record)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InputError(f"{path} is not JSON in UTF-8: {error}") from error
    except (TypeError, KeyError, AttributeError) as error:
        raise InputError(
            f"{path} is not an annotation: it needs an object with 'article' and lists of objects or names"
        ) from error


def _gold(record: Mapping[str, Any]) -> Gold:
    annotated = {kind: tuple(map(_row, record.get(kind) or ())) for kind in KINDS}
    return Gold(nfc(str(record["article"])), tuple(map(str, record.get("authors") or ())), annotated)


def _row(value: str | Mapping[str, object]) -> Row:
    if isinstance(value, str):
        return {"name": value}
    return {column: as_text(cell) for column, cell in value.items()}
