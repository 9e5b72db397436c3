"""A writer of a store that is there, and words for what was asked for and is not in it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from kg.errors import UsageError
from kg.store import StoreDirectory, Writer


def existing(directory: Path | str) -> Writer:
    """The writer of a store; raises ``StoreError`` where there is none, which is not made."""
    return Writer(StoreDirectory.open(Path(directory)).path)


def refuse_twice(names: Sequence[str]) -> None:
    """Raise ``UsageError`` when something is named twice."""
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise UsageError(f"{twice[0]} is given twice; name each once")


def meant(name: str, known: Iterable[str], otherwise: str) -> str:
    """A question after those that are spelled much like a name; where there is none, what to do instead."""
    near = get_close_matches(name, sorted(known), n=3, cutoff=0.6)
    return f"did you mean {' or '.join(near)}?" if near else otherwise
