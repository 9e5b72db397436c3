"""Whether a text says one of the names to be forgotten, and where."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.forgetting.tombstones import NameDigest, Tombstones
from kg.forgetting.words import Key, key_of, plain_key_of, runs, words

Span = tuple[int, int]


@dataclass(frozen=True)
class Saying:
    """Finds names in texts. A longer name of somebody who stays is another name: it says nothing of the shorter one."""

    tombstones: Tombstones
    names: frozenset[NameDigest]
    kept: frozenset[Key] = frozenset()

    @classmethod
    def of(cls, tombstones: Tombstones, names: Collection[NameDigest], kept: Iterable[str] = ()) -> "Saying":
        """For these names; ``kept`` are the names of people who stay."""
        return cls(tombstones, frozenset(names), frozenset(map(key_of, kept)))

    def spans(self, text: str) -> list[Span]:
        """Where the text, in NFC, says a name, in its order."""
        found = words(text)
        keys = [word.key for word in found]
        others = [(i, i + len(key)) for key in self.kept for i, run in runs(keys, len(key)) if run == key]
        hits = {
            (index, index + length)
            for length, digests in self._digests.items()
            for index, run in runs(keys, length)
            if self.tombstones.of_name(run) in digests and not _within(index, index + length, others)
        }
        return [(found[first].start, found[end - 1].end) for first, end in sorted(hits)]

    def says(self, text: str) -> bool:
        """Whether the text says a name."""
        return bool(self.spans(text))

    def spells(self, address: str) -> bool:
        """Whether an address or a file's name has a name in it, with diacritics or without."""
        keys = plain_key_of(address)
        return self.says(address) or any(
            self.tombstones.of_plain_name(run) in self._plain
            for length in self._lengths
            for _, run in runs(keys, length)
        )

    @cached_property
    def _digests(self) -> dict[int, frozenset[str]]:
        return {n: frozenset(name.digest for name in self.names if name.words == n) for n in self._lengths}

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(name.plain for name in self.names)

    @cached_property
    def _lengths(self) -> frozenset[int]:
        return frozenset(name.words for name in self.names)


def _within(first: int, end: int, others: Iterable[Span]) -> bool:
    return any(start <= first and end <= stop and stop - start > end - first for start, stop in others)
