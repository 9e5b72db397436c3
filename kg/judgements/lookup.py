"""What follows from judgements: who is one with whom, and who is not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.judgements.chains import Chains
from kg.model import Judgement, Verdict


@dataclass(frozen=True)
class Judgements:
    """Judgements that do not contradict each other, to be asked about pairs; the order of a pair does not matter."""

    judgements: tuple[Judgement, ...] = ()

    @cached_property
    def same_groups(self) -> tuple[frozenset[str], ...]:
        """Things that are one by a chain of ``same``, two or more, with the item of Wikidata if one was named.

        Sorted by their smallest member.
        """
        return tuple(sorted(Chains([("", each) for each in self.judgements]).groups(), key=min))

    def same(self, left: str, right: str) -> bool:
        """Whether two things are one, by a chain of judgements."""
        return self._named(left) == self._named(right)

    def different(self, left: str, right: str) -> bool:
        """Whether two things are different, by a judgement on them or on what is the same as they."""
        return frozenset((self._named(left), self._named(right))) in self._different

    def between(self, left: str, right: str) -> Judgement | None:
        """The first judgement on exactly these two; ``None`` where there is none."""
        return self._by_pair.get(frozenset((left, right)))

    @cached_property
    def _by_pair(self) -> Mapping[frozenset[str], Judgement]:
        return {frozenset((each.left, each.right)): each for each in reversed(self.judgements)}

    @cached_property
    def _different(self) -> frozenset[frozenset[str]]:
        apart = (each for each in self.judgements if each.verdict is Verdict.DIFFERENT)
        return frozenset(frozenset((self._named(each.left), self._named(each.right))) for each in apart)

    @cached_property
    def _first(self) -> Mapping[str, str]:
        return {name: min(group) for group in self.same_groups for name in group}

    def _named(self, name: str) -> str:
        """One name for all that are one."""
        return self._first.get(name, name)
