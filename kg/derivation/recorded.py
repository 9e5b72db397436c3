"""What the graph of identities of a store says now."""

from collections.abc import Iterable, Mapping

from kg.namespaces import VNGOV, identity_graph
from kg.store import Writer


class Recorded:
    """Identities as the live database has them; asking for one thing costs the same however large the store is."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._graph = identity_graph(writer.base)

    def of(self, thing: str) -> str:
        """The representative of a thing; of what is not resolved the thing itself."""
        return next(iter(self._writer.objects(self._graph, thing, VNGOV.identity)), thing)

    def members(self, representative: str) -> list[str]:
        """All that are one with a representative, sorted; of what is not resolved the thing itself."""
        return self._writer.subjects(self._graph, VNGOV.identity, [representative]) or [representative]

    def blocks(self, thing: str) -> list[str]:
        """The block of a thing, if it has one."""
        return self._writer.objects(self._graph, thing, VNGOV.block)

    def in_blocks(self, blocks: Iterable[str]) -> list[str]:
        """The things of blocks."""
        return self._writer.subjects(self._graph, VNGOV.block, blocks)

    def matches(self, things: Iterable[str]) -> list[str]:
        """The comparisons of things."""
        return self._writer.subjects(self._graph, VNGOV.matches, things)

    def moved(self, before: Mapping[str, str]) -> set[str]:
        """The things whose representative is not what it was before, with the old and the new one."""
        now = {thing: self.of(thing) for thing in before}
        return {each for thing, old in before.items() if now[thing] != old for each in (thing, old, now[thing])}
