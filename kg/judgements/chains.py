"""Chains of ``same``: what is one with what, and where that is said."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.model import Judgement, Verdict

Placed = tuple[str, Judgement]
"""A judgement, and where it stands, for a reader: ``line 3``, ``line 3 of more.tsv``, ``this decision``."""

_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True)
class Chains:
    """Judgements, asked for what follows from those that say ``same``."""

    placed: Sequence[Placed]

    def groups(self) -> Iterator[frozenset[str]]:
        """Things that are one, in groups of two or more."""
        seen: set[str] = set()
        for start in self._links:
            if start not in seen:
                group = frozenset(self._way_back(start))
                seen |= group
                yield group

    def between(self, left: str, right: str) -> list[str]:
        """Where the shortest chain between two things is said, in the order given; empty where there is none."""
        back = self._way_back(left) if left in self._links else {}
        links, here = [], right
        while here in back and here != left:
            here, index = back[here]
            links.append(index)
        return [self.placed[index][0] for index in sorted(links)]

    @cached_property
    def _links(self) -> dict[str, list[tuple[str, int]]]:
        links: dict[str, list[tuple[str, int]]] = {}
        for index, (_, judgement) in enumerate(self.placed):
            if judgement.verdict is Verdict.SAME:
                links.setdefault(judgement.left, []).append((judgement.right, index))
                links.setdefault(judgement.right, []).append((judgement.left, index))
        return links

    def _way_back(self, start: str) -> dict[str, tuple[str, int]]:
        """All that is one with ``start``, each with its neighbour on the shortest way back and their judgement."""
        back = {start: ("", 0)}
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for there, index in self._links.get(here, ()):
                if there not in back:
                    back[there] = here, index
                    queue.append(there)
        return back


def told(places: Sequence[str]) -> str:
    """Places in words."""
    numbers = [match.group(1) for match in map(_LINE.fullmatch, places) if match]
    if 1 < len(numbers) == len(places):
        return f"lines {', '.join(numbers[:-1])} and {numbers[-1]}"
    *others, last = places
    return f"{', '.join(others)} and {last}" if others else last
