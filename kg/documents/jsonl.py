"""Articles from JSON Lines: one object a line with ``id`` and ``text``, optional ``title``, ``url``, ``published``."""

import gzip
import json
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from kg.documents.article import article_from_text
from kg.documents.decoding import decode
from kg.documents.files import shown
from kg.errors import InputError
from kg.model import Article


def read_jsonl(path: Path) -> Iterator[tuple[str, Article | InputError]]:
    """Each line's place (``news.jsonl, line 7``) with its article, or with what is wrong with it."""
    opened = gzip.open if path.name.lower().endswith(".gz") else open
    name = shown(path)
    number = records = 0
    try:
        with opened(path, "rb") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip(b"\xef\xbb\xbf \t\r\n"):
                    records += 1
                    where = f"{name}, line {number},"
                    yield where.rstrip(","), _attempt(line, where)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield name, InputError(f"{name} is a broken gzip file (after line {number}); compress it again")
        return
    if not records:
        yield (
            name,
            InputError(f"{name} is empty; put one JSON object with `id` and `text` on each line or leave it out"),
        )


def _attempt(line: bytes, where: str) -> Article | InputError:
    try:
        return _article(_object(line, where), where)
    except InputError as error:
        return error


def _object(line: bytes, where: str) -> dict[str, object]:
    try:
        record = json.loads(decode(line, where))
    except (ValueError, RecursionError):
        raise InputError(f"{where} is not JSON; write one JSON object on each line") from None
    if not isinstance(record, dict):
        raise InputError(f"{where} is not a JSON object; write an object with `id` and `text`")
    return record


def _article(record: dict[str, object], where: str) -> Article:
    name = _string(record, "id", where)
    text = _string(record, "text", where)
    for key, value in (("id", name), ("text", text)):
        if value is None or not value.strip():
            raise InputError(f"{where} has no `{key}`; give it one that is not empty")
    return article_from_text(
        name or "",
        text or "",
        title=_string(record, "title", where) or None,
        url=_string(record, "url", where) or None,
        published=_date(record, where),
    )


def _string(record: dict[str, object], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InputError(f"{where} has a `{key}` that is not a string; write it in quotes")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise InputError(f"{where} has half a character (a lone surrogate) in `{key}`; write the text again as UTF-8")
    return value


def _date(record: dict[str, object], where: str) -> date | None:
    value = _string(record, "published", where)
    if not value or not value.strip():
        return None
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise InputError(
            f"{where} has a `published` that is no date ({value[:40]!r}); write it as 2024-12-31"
        ) from None
