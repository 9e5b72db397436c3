"""Contradictions for a terminal: a block each, the reason over the passages that it is about."""

from collections.abc import Iterable, Sequence

from kg.conflicts.contradiction import Conflict, Statement
from kg.conflicts.records import reason
from kg.text import printable

_CUT = "…"
_LEAST = 20
"""So many characters of a quote are shown however narrow the terminal is."""


def as_text(conflicts: Iterable[Conflict], language: str, width: int | None) -> str:
    """Blocks of text parted by empty lines; quotes are cut so that lines have at most ``width`` characters."""
    return "\n\n".join(_block(conflict, language, width) for conflict in conflicts)


def _block(conflict: Conflict, language: str, width: int | None) -> str:
    sides = [conflict.statements_of(value) for value in conflict.values]
    shown = [side[0] for side in sides]
    values = max(len(_line(statement.value)) for statement in shown)
    places = max(len(_place(statement)) for statement in shown)
    lines = [_passage(side, values, places, width) for side in sides]
    return "\n".join((f"{conflict.kind}: {_line(reason(conflict, language))}", *lines))


def _passage(statements: Sequence[Statement], values: int, places: int, width: int | None) -> str:
    first, others = statements[0], len(statements) - 1
    lead = f"  {_line(first.value):{values}}  {_place(first):{places}}  "
    tail = f" (+{others})" if others else ""
    quote = _line(first.passage.quote)
    room = None if width is None else max(_LEAST, width - len(lead) - len(tail) - 2)
    return f"{lead}“{_fitted(quote, room)}”{tail}"


def _fitted(quote: str, room: int | None) -> str:
    return quote if room is None or len(quote) <= room else quote[: room - 1].rstrip() + _CUT


def _place(statement: Statement) -> str:
    passage = statement.passage
    return f"{_line(passage.source)} {passage.start}-{passage.end}"


def _line(text: str) -> str:
    return printable(" ".join(text.split()))
