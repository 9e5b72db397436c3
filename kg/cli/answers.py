"""What a published store answers to a query, as records; the engine is loaded with the first one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyoxigraph as ox


def answers(snapshot: "ox.Store", text: str) -> list[dict[str, str]]:
    """The rows of a SELECT query: IRIs and lexical forms by variable; an unbound variable is missing."""
    from kg.store import solutions

    return solutions(snapshot, text)
