"""What an index is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing: its id, its names with the preferred one first, its kinds, and how often it is spoken of.

    ``short`` are names that leave out a part of the official one (``Đống Đa``): found too, but after full names.
    """

    id: str
    names: tuple[str, ...]
    kinds: frozenset[str]
    mentions: int = 0
    short: tuple[str, ...] = ()
