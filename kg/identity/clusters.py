"""Clusters of records that are one thing, joined pair by pair; no cluster holds two that cannot be one."""

from collections.abc import Iterable, Mapping

from kg.identity.pair import Pair


class Clusters:
    """A partition of things that grows coarser."""

    def __init__(self, things: Iterable[str]) -> None:
        self._of = {thing: thing for thing in things}
        self._members = {thing: [thing] for thing in self._of}
        self._apart: dict[str, set[str]] = {thing: set() for thing in self._of}
        self._near: dict[str, dict[str, Pair]] = {thing: {} for thing in self._of}

    def of(self, thing: str) -> str:
        """The name of a thing's cluster: one of its members."""
        return self._of[thing]

    def members(self) -> Mapping[str, list[str]]:
        """The clusters by name."""
        return self._members

    def can_join(self, one: str, other: str) -> bool:
        """Whether the clusters of two things are two, and nothing keeps them apart."""
        return self._of[one] != self._of[other] and self._of[other] not in self._apart[self._of[one]]

    def keep_apart(self, one: str, other: str) -> None:
        """Let nothing but ``unite`` bring two things into one cluster."""
        self._keep_apart(self._of[one], self._of[other])

    def liken(self, pair: Pair) -> None:
        """Note how much two things are alike; of several pairs between two clusters the best one counts."""
        one, other = self._of[pair.left], self._of[pair.right]
        if one != other:
            self._note(one, other, pair)

    def best(self, one: str, other: str) -> Pair | None:
        """The best pair between two clusters."""
        return self._near[one].get(other)

    def near(self, cluster: str) -> Mapping[str, Pair]:
        """The clusters that are like one, each with the best pair."""
        return self._near[cluster]

    def unite(self, one: str, other: str) -> None:
        """Make one cluster of those of two things."""
        kept, gone = sorted((self._of[one], self._of[other]), key=lambda name: (-len(self._members[name]), name))
        if kept == gone:
            return
        for member in self._members[gone]:
            self._of[member] = kept
        self._members[kept] += self._members.pop(gone)
        for each in self._apart.pop(gone):
            self._apart[each].discard(gone)
            self._keep_apart(kept, each)
        for each, pair in self._near.pop(gone).items():
            del self._near[each][gone]
            if each != kept:
                self._note(kept, each, pair)

    def _keep_apart(self, one: str, other: str) -> None:
        if one != other:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def _note(self, one: str, other: str, pair: Pair) -> None:
        known = self._near[one].get(other)
        if known is None or order(pair) < order(known):
            self._near[one][other] = self._near[other][one] = pair


def order(pair: Pair) -> tuple[float, str, str]:
    """The best pairs first; the same whatever order they were found in."""
    return -pair.odds, pair.left, pair.right
