"""The headline of a plain text: its first line, when that is no paragraph."""

from collections.abc import Sequence

from kg.model import Span

_LONGEST = 200
_NOT_AT_THE_END = tuple(".,;:|…")


def headline(text: str, proper: Sequence[Span]) -> str | None:
    """The first line of the article proper if it is short, unpunctuated, and followed by more; else ``None``."""
    if not proper:
        return None
    first, *more = text[proper[0].start : proper[0].end].strip().split("\n", 1)
    line = first.strip()
    follows = len(proper) > 1 or bool(more and more[0].strip())
    return line if follows and len(line) <= _LONGEST and not line.endswith(_NOT_AT_THE_END) else None
