"""Whom a name or an IRI means among the people of a store, those in quarantine included."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import pyoxigraph as ox

from kg import queries
from kg.errors import UsageError
from kg.forgetting import key_of
from kg.store import bindings
from kg.upkeep.opening import meant


class Source(Protocol):
    """What answers queries, in which IRIs may be given for variables."""

    def query(self, text: str, given: Mapping[str, str] | None = None) -> Any:
        """The answer."""


@dataclass(frozen=True, slots=True)
class Scratch:
    """Graphs that are not in a store, to ask them the same questions."""

    store: ox.Store

    @classmethod
    def of(cls, graphs: Iterable[Iterable[ox.Quad]]) -> "Scratch":
        """These graphs."""
        store = ox.Store()
        for quads in graphs:
            store.extend(quads)
        return cls(store)

    def query(self, text: str, given: Mapping[str, str] | None = None) -> Any:
        """The answer."""
        return self.store.query(text, substitutions=bindings(given or {}))


@dataclass(frozen=True, slots=True)
class People:
    """Everybody whom the graphs of a store name: every spelling of the name, by IRI; and which IRIs are one person.

    ``identity`` has for each IRI the one that represents all of the same person.
    """

    names: Mapping[str, frozenset[str]]
    identity: Mapping[str, str]
    sources: tuple[Source, ...]

    @classmethod
    def of(cls, *sources: Source, groups: Iterable[Collection[str]] = ()) -> "People":
        """The people of published graphs and of graphs in quarantine; in ``groups`` are IRIs judged to be one."""
        names: dict[str, set[str]] = {}
        for source in sources:
            for person, name in source.query(queries.internal("named_people")):
                names.setdefault(person.value, set()).add(name.value)
        rows = (row for source in sources for row in source.query(queries.internal("identities")))
        identity = {thing.value: one.value for thing, one in rows if thing.value in names}
        known = {person: frozenset(found) for person, found in sorted(names.items())}
        return cls(known, _united({person: identity.get(person, person) for person in known}, groups), sources)

    def called(self, name: str) -> tuple[str, ...]:
        """The IRIs of all who bear a name, in any spelling."""
        key = key_of(name)
        return tuple(person for person, names in self.names.items() if key in map(key_of, names))

    def one(self, person: str) -> tuple[str, ...]:
        """All IRIs of the one who is meant by an IRI or a name; raises ``UsageError`` where it is not exactly one.

        An IRI may stand in angle brackets, and without the base of the store (``person/…``).
        """
        found = self._addressed(person) or self.called(person)
        if not found:
            known = {name for names in self.names.values() for name in names}
            near = meant(person, known, "give the name in full, or --all to keep everybody of that name out")
            raise UsageError(f"nobody in the store is called {person}; {near}")
        clusters = self.clusters(found)
        if len(clusters) > 1:
            listed = "; ".join(map(self._described, clusters))
            raise UsageError(
                f"{len(clusters)} people are called {person}: {listed}. Give the IRI of the one to forget, or --all"
            )
        return self._members(*clusters)

    def clusters(self, people: Iterable[str]) -> tuple[str, ...]:
        """The representatives of these IRIs, each once, sorted."""
        return tuple(sorted({self.identity[person] for person in people}))

    def namesakes(self, people: Collection[str]) -> int:
        """How many others bear a name of one of these people."""
        names = {name for person in people for name in self.names[person]}
        others = {other for name in names for other in self.called(name)}.difference(people)
        return len(self.clusters(others))

    def _addressed(self, given: str) -> tuple[str, ...]:
        address = given.removeprefix("<").removesuffix(">")
        if address in self.names:
            return (address,)
        return tuple(
            person for person in self.names if address.startswith("person/") and person.endswith(f"/{address}")
        )

    def _members(self, representative: str) -> tuple[str, ...]:
        return tuple(person for person in self.names if self.identity[person] == representative)

    def _described(self, representative: str) -> str:
        members = self._members(representative)
        bodies = {name for source in self.sources for person in members for name in _bodies(source, person)}
        return f"<{representative}> ({', '.join(sorted(bodies)) or 'in no body'})"


def _united(identity: dict[str, str], groups: Iterable[Collection[str]]) -> dict[str, str]:
    """Identities where judgements join people whom the graph does not join yet, being in quarantine."""
    for group in groups:
        joined = {identity[person] for person in group if person in identity}
        if len(joined) > 1:
            first = min(joined)
            identity = {person: first if one in joined else one for person, one in identity.items()}
    return identity


def _bodies(source: Source, person: str) -> Iterator[str]:
    rows = source.query(queries.internal("bodies_of_person"), {"person": person})
    return (row[1].value for row in rows)
