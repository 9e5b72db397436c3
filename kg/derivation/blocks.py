"""Which blocks are decided together: those that people's judgements connect."""

from collections.abc import Iterable, Mapping

from kg.model import Judgement, Verdict


class Connected:
    """Blocks joined by judgements that things of theirs are one, or are called one with the same third thing."""

    def __init__(self, judgements: Iterable[Judgement], blocks: Mapping[str, Iterable[str]]) -> None:
        """``blocks`` are the blocks, as they were and as they are, of the things that judgements are about."""
        self._above: dict[str, str] = {}
        for each in judgements:
            if each.verdict is Verdict.SAME:
                self._join(each.left, each.right)
        for thing, its in blocks.items():
            for block in its:
                self._join(thing, block)

    def root(self, block: str) -> str:
        """A name shared by all blocks that are connected."""
        while (above := self._above.get(block, block)) != block:
            block = above
        return block

    def with_connected(self, blocks: Iterable[str]) -> set[str]:
        """The blocks, and all that are connected with them."""
        wanted = set(blocks)
        roots = {self.root(block) for block in wanted}
        return wanted | {name for name in self._above if self.root(name) in roots}

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first
        self._above.setdefault(first, first)
