"""What can be reconciled: an index of the things of one published snapshot, and what the graph says of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

import pyoxigraph as ox
from rdflib.namespace import RDF, SKOS

from kg.gazetteers.unit_words import unit_words
from kg.namespaces import VNGOV, entity_graph
from kg.reconciliation.facts import Facts
from kg.reconciliation.properties import Property, Sort, properties
from kg.reconciliation.types import most_precise, types
from kg.search import Entry, Index
from kg.store import Snapshot
from kg.store.engine import told

_UNIT = "AdministrativeUnit"
_DESCRIBED_BY = 3  # values of a property in a description


@dataclass(frozen=True, slots=True)
class Catalogue:
    """An index of all things with a preferred label; ids are their IRIs without ``base``."""

    base: str
    index: Index
    facts: Facts
    snapshot: Snapshot

    @classmethod
    def of(cls, snapshot: Snapshot, base: str) -> Self:
        """The catalogue of a snapshot, which stays on disk while the catalogue is in use."""
        return cls.with_index(Index(_entries(snapshot.store, base)), snapshot, base)

    @classmethod
    def with_index(cls, index: Index, snapshot: Snapshot, base: str) -> Self:
        """The catalogue of a snapshot whose index was made before."""
        return cls(base, index, Facts(snapshot.store, base), snapshot)

    def entry(self, id_: str) -> Entry | None:
        """The thing of an id, which may be a whole IRI, or that of a local identity of the thing."""
        id_ = id_.removeprefix(self.base)
        return self.index.get(id_) or self.index.get(self.facts.representative(id_))

    def descriptions(self, entries: Iterable[Entry], language: str) -> Mapping[str, str]:
        """Of each thing that has one, in a few words, what tells it from namesakes."""
        parts: defaultdict[str, list[str]] = defaultdict(list)
        listed = {entry.id: entry for entry in entries}
        for each in _describing():
            ids = [id_ for id_, entry in listed.items() if not each.describes.isdisjoint(entry.kinds)]
            for id_, values in self.facts.values(each, ids, language).items():
                said = f"{each.names[language]} " if each.sort is Sort.DAY else ""
                parts[id_].extend(f"{said}{value.text}" for value in values[:_DESCRIBED_BY])
        return {id_: "; ".join(words) for id_, words in parts.items()}


def type_messages(entry: Entry, language: str) -> list[dict[str, Any]]:
    """The most precise types of a thing, as the protocol writes them."""
    return [type_.message(language) for type_ in most_precise(entry.kinds)]


@cache
def _describing() -> tuple[Property, ...]:
    return tuple(each for each in properties().values() if each.describes)


def _entries(store: ox.Store, base: str) -> Iterator[Entry]:
    preferred = _literals(store, base, SKOS.prefLabel)
    others = _literals(store, base, SKOS.altLabel)
    counts = _literals(store, base, VNGOV.articleCount)
    kinds = {iri: frozenset(names) for iri, names in _kinds(store).items()}
    shared = {each: each for each in kinds.values()}
    for iri in sorted(preferred.keys() & kinds.keys()):
        names = (*preferred[iri], *others.get(iri, ()))
        of_kinds = shared[kinds[iri]]
        short = tuple(filter(None, map(_without_unit_word, names))) if _UNIT in of_kinds else ()
        yield Entry(iri.removeprefix(base), names, of_kinds, int(counts.get(iri, ["0"])[0]), short)


def _literals(store: ox.Store, base: str, predicate: str) -> Mapping[str, list[str]]:
    """What the graph of entities says of each thing by a property."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    graph = ox.NamedNode(entity_graph(base))
    with told("the graph cannot be read"):
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None, graph):
            found[quad.subject.value].append(quad.object.value)  # type: ignore[union-attr]
    return {iri: sorted(values) for iri, values in found.items()}


def _kinds(store: ox.Store) -> Mapping[str, set[str]]:
    """The types of each thing that is of one."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    with told("the graph cannot be read"):
        for name in types():
            cls = ox.NamedNode(VNGOV[name])
            for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), cls, ox.DefaultGraph()):
                found[quad.subject.value].add(name)  # type: ignore[union-attr]
    return found


def _without_unit_word(name: str) -> str | None:
    """``Đống Đa`` of ``quận Đống Đa``; ``None`` where nothing but a number would be left."""
    for word in _unit_words():
        if name.lower().startswith(f"{word} "):
            rest = name[len(word) + 1 :]
            return None if rest.isdecimal() else rest
    return None


@cache
def _unit_words() -> tuple[str, ...]:
    return tuple(sorted({unit_word.word.lower() for _, unit_word in unit_words()}, key=lambda word: (-len(word), word)))
