"""The graph of identities: which things of different articles are one, decided anew in the blocks that changed.

Only things of one block are ever compared, and blocks that a person's judgements connect are decided together. So
deciding the blocks of changed things, as they were and as they are, gives the same graph as deciding all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from kg import identity, mapping
from kg.derivation.blocks import Connected
from kg.derivation.recorded import Recorded
from kg.derivation.rows import rows, rows_about
from kg.mapping.triples import Triple
from kg.model import Judgement
from kg.namespaces import identity_graph
from kg.store import Writer

Records = Mapping[str, Any]
"""Records by the IRI of the thing."""
Blocks = Mapping[str, str]
"""Blocks, as IRIs, by the IRI of the thing."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """Decides the identities of one kind of thing in a store; ``judgements`` are those on things of this kind."""

    kind: identity.Kind[Any]
    judgements: tuple[Judgement, ...]
    base: str

    @classmethod
    def of(cls, kind: identity.Kind[Any], judgements: Iterable[Judgement], base: str) -> "Resolver":
        """The resolver of a kind; judgements name things by what follows the base."""
        prefix = f"{kind.name}/"
        about = (each for each in judgements if each.left.startswith(prefix) and each.right.startswith(prefix))
        return cls(kind, tuple(replace(each, left=base + each.left, right=base + each.right) for each in about), base)

    def all_triples(self, writer: Writer) -> Iterator[Triple]:
        """What the graph of identities says of all things of the kind."""
        records = self._records(rows(writer, self.kind.query))
        blocks = self._blocks(records)
        judged = {thing: [blocks[thing]] for thing in self._judged() if thing in blocks}
        return chain.from_iterable(self._decided(records, blocks, Connected(self.judgements, judged)))

    def update(self, writer: Writer, changed: Iterable[str]) -> set[str]:
        """Decide anew where things changed; returns what then stands or stood for others than before."""
        things, recorded = set(changed), Recorded(writer)
        if not things:
            return set()
        before = {thing: recorded.blocks(thing) for thing in things | self._judged()}
        records = self._records_of(writer, things)
        now = self._blocks(records)
        after = {thing: [now[thing]] if thing in now else its * (thing not in things) for thing, its in before.items()}
        around = Connected(self.judgements, {thing: before[thing] + after[thing] for thing in before})
        touched = {block for thing in things for block in before[thing] + after[thing]}
        members = things.union(recorded.in_blocks(sorted(around.with_connected(touched))))
        records |= self._records_of(writer, members - things)
        decided = self._decided(records, self._blocks(records), Connected(self.judgements, after))
        return self._exchange(writer, recorded, members, decided)

    def _exchange(
        self, writer: Writer, recorded: Recorded, members: set[str], decided: Iterable[Iterable[Triple]]
    ) -> set[str]:
        before = {thing: recorded.of(thing) for thing in members}
        subjects = members.union(recorded.matches(sorted(members)))
        writer.replace_subjects(identity_graph(self.base), sorted(subjects), chain.from_iterable(decided))
        return recorded.moved(before)

    def _decided(self, records: Records, blocks: Blocks, connected: Connected) -> Iterator[Iterable[Triple]]:
        groups, judged = defaultdict(list), defaultdict(list)
        for thing in sorted(records):
            groups[connected.root(blocks[thing])].append(records[thing])
        for each in self.judgements:
            judged[connected.root(each.left)].append(each)
        for group, its in groups.items():
            decision = identity.decide(self.kind, its, judged.get(group, ()))
            yield mapping.identities(decision.identity, blocks)
            yield mapping.matches(decision.matches, self.base)

    def _judged(self) -> set[str]:
        """The things that judgements are about."""
        return {thing for each in self.judgements for thing in (each.left, each.right)}

    def _records(self, found: Iterable[tuple[Any, ...]]) -> dict[str, Any]:
        return {record.iri: record for record in self.kind.records(found)}

    def _records_of(self, writer: Writer, things: Iterable[str]) -> dict[str, Any]:
        return self._records(rows_about(writer, self.kind.query, self.kind.name, things))

    def _blocks(self, records: Records) -> dict[str, str]:
        keys = {thing: f"{self.kind.name} {self.kind.block(record)}" for thing, record in records.items()}
        return {thing: str(mapping.block_iri(key, self.base)) for thing, key in keys.items()}
