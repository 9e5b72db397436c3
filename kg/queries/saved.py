"""Saved queries: ``.rq`` files that carry their own prefixes and begin with front matter in comment lines.

The fields are ``# title_vi: …``, ``title_en``, ``question_vi``, ``question_en`` and ``columns``, the variables of
the SELECT clause in order, joined by commas.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from kg.errors import KnowledgeError, UsageError

FIXED = ("people", "positions", "bodies", "programmes", "projects", "documents", "events", "indicators")
"""Queries whose columns scripts rely on."""

_FOLDER = Path(__file__).resolve().parent
_FIELD = re.compile(r"#\s*(\w+):\s*(.*?)\s*")
_FIELDS = ("title_vi", "title_en", "question_vi", "question_en", "columns")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A SELECT query with a title and the question that it answers; ``text`` is the whole file."""

    name: str
    title_vi: str
    title_en: str
    question_vi: str
    question_en: str
    columns: tuple[str, ...]
    text: str


def names() -> tuple[str, ...]:
    """Names of all saved queries: those with fixed columns, then the others by alphabet."""
    return (*FIXED, *sorted({path.stem for path in _FOLDER.glob("*.rq")} - set(FIXED)))


def load(name: str) -> SavedQuery:
    """The saved query with this name; raises ``UsageError`` when there is none."""
    if name not in names():
        raise UsageError(_unknown(name))
    return parse(name, (_FOLDER / f"{name}.rq").read_text(encoding="utf-8"))


def internal(name: str) -> str:
    """Text of a query that other stages build on, such as ``entities``."""
    return (_FOLDER / "internal" / f"{name}.rq").read_text(encoding="utf-8")


def parse(name: str, text: str) -> SavedQuery:
    """A saved query from its text; raises ``KnowledgeError`` when the front matter lacks a field."""
    fields = _front_matter(text)
    missing = [field for field in _FIELDS if not fields.get(field)]
    if missing:
        raise KnowledgeError(f"saved query {name} lacks {', '.join(missing)}; begin it with '# {missing[0]}: …'")
    columns = tuple(column.strip() for column in fields["columns"].split(","))
    return SavedQuery(
        name,
        fields["title_vi"],
        fields["title_en"],
        fields["question_vi"],
        fields["question_en"],
        columns,
        text,
    )


def _front_matter(text: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in text.splitlines():
        match = _FIELD.fullmatch(line)
        if not match:
            break
        fields[match[1]] = match[2]
    return fields


def _unknown(name: str) -> str:
    near = get_close_matches(name, names(), n=3, cutoff=0.5)
    meant = f"did you mean {' or '.join(near)}? All of them" if near else "they"
    return f"there is no saved query {name!r}; {meant} are: {', '.join(names())} (kg query --list explains them)"
