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
    """Everybody whom the graphs of a store name: every spelling of the name, by IRI."""

    names: Mapping[str, frozenset[str]]
    sources: tuple[Source, ...]

    @classmethod
    def of(cls, *sources: Source) -> "People":
        """The people of published graphs and of graphs in quarantine."""
        names: dict[str, set[str]] = {}
        for source in sources:
            for person, name in source.query(queries.internal("named_people")):
                names.setdefault(person.value, set()).add(name.value)
        return cls({person: frozenset(found) for person, found in sorted(names.items())}, sources)

    def called(self, name: str) -> tuple[str, ...]:
        """The IRIs of all who bear a name, in any spelling."""
        key = key_of(name)
        return tuple(person for person, names in self.names.items() if key in map(key_of, names))

    def one(self, person: str) -> str:
        """The IRI of the one who is meant by an IRI or a name; raises ``UsageError`` where it is not exactly one."""
        found = (person,) if person in self.names else self.called(person)
        if not found:
            known = {name for names in self.names.values() for name in names}
            near = meant(person, known, "give the name in full, or --all to keep everybody of that name out")
            raise UsageError(f"nobody in the store is called {person}; {near}")
        if len(found) > 1:
            listed = "; ".join(map(self._described, found))
            raise UsageError(
                f"{len(found)} people are called {person}: {listed}. Give the IRI of the one to forget, or --all"
            )
        return found[0]

    def namesakes(self, people: Collection[str]) -> int:
        """How many others bear a name of one of these people."""
        names = {name for person in people for name in self.names[person]}
        return len({other for name in names for other in self.called(name)}.difference(people))

    def _described(self, person: str) -> str:
        bodies = {name for source in self.sources for name in _bodies(source, person)}
        return f"<{person}> ({', '.join(sorted(bodies)) or 'in no body'})"


def _bodies(source: Source, person: str) -> Iterator[str]:
    rows = source.query(queries.internal("bodies_of_person"), {"person": person})
    return (row[1].value for row in rows)
