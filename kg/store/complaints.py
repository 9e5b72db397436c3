"""What the engine complains of in a query or an update, in one sentence with line and column."""

import re

from kg.errors import UsageError

_PROLOGUE = r"(?:\s|#[^\r\n]*+|PREFIX\s*+[\w.-]*+:\s*+<[^>]*+>|BASE\s*+<[^>]*+>)*+"
_BEGINNING = re.compile(_PROLOGUE, re.IGNORECASE)
_UPDATE = re.compile(_PROLOGUE + r"(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE)
_QUERY = re.compile(_PROLOGUE + r"(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_POSITION = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CHARACTER_CLASS = re.compile(r"\[[^\]]*\]")


def syntax_error(text: str, error: SyntaxError) -> UsageError:
    """The complaint about a query."""
    if is_update(text):
        return UsageError("updates are not accepted as a query; send them to kg serve with --token-file")
    return _said("query", text, error)


def is_update(text: str) -> bool:
    """Whether the text begins as an update does, and no query."""
    return _UPDATE.match(text) is not None


def update_error(text: str, error: SyntaxError) -> UsageError:
    """The complaint about an update."""
    if _QUERY.match(text):
        return UsageError("this is a query, not an update; send it as a query")
    return _said("update", text, error)


def after_prologue(text: str) -> int:
    """Where the first operation of an update begins, behind its prefixes, its base and comments."""
    found = _BEGINNING.match(text)
    return found.end() if found else 0


def without(error: SyntaxError, text: str, place: int, inserted: int) -> SyntaxError:
    """A complaint about a text into which so many ASCII characters were inserted at a place, as one about the text."""
    before = text[:place].split("\n")
    if not (match := _POSITION.match(str(error))) or int(match[1]) != len(before):
        return error
    column = max(int(match[2]) - inserted, len(before[-1].encode()) + 1)
    return SyntaxError(f"error at {match[1]}:{column}: expected {match[3]}")


def _said(kind: str, text: str, error: SyntaxError) -> UsageError:
    if not (match := _POSITION.match(str(error))):
        return UsageError(f"the {kind} cannot be read: {' '.join(str(error).split())}")
    line, column = int(match[1]), int(match[2])
    column, after = _place(text, line, column)
    return UsageError(f"the {kind} has a syntax error at line {line}, column {column}{after}{_message(match[3])}")


def _place(text: str, line: int, column: int) -> tuple[int, str]:
    """The column in characters (Oxigraph counts bytes) and the word that stands there."""
    lines = text.split("\n")
    if line > len(lines):
        return column, " (the end)"
    encoded = lines[line - 1].encode()
    before, rest = encoded[: column - 1].decode(errors="ignore"), encoded[column - 1 :].decode(errors="ignore")
    at_end = not rest.strip() and not any(map(str.strip, lines[line:]))
    return len(before) + 1, " (the end)" if at_end else f" (at {rest.split()[0]!r})" if rest.strip() else ""


def _message(alternatives: str) -> str:
    """What the engine says in words; its lists of signs that would fit are longer than any query."""
    parts = (part.strip() for part in _CHARACTER_CLASS.sub("", alternatives).split(", "))
    return next((f": {part}" for part in parts if " " in part and not part.startswith(('"', "'"))), "")
