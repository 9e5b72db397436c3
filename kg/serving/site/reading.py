"""Reading one snapshot: statements by subject, property and object, names, and what is one with what."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import Any, cast

import pyoxigraph as ox
from rdflib.namespace import DCTERMS, FOAF, RDF, RDFS, SKOS

from kg.namespaces import OA, PREFIXES, SCHEMA, VNGOV
from kg.serving.site.terms import last_part, ontology_label
from kg.serving.site.units import unit_name
from kg.serving.view import View
from kg.store.engine import told
from kg.store.terms import named_node

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_NAMES = tuple(map(str, (SKOS.prefLabel, RDFS.label, FOAF.name, DCTERMS.title, SCHEMA.name, RDFS.comment)))
_REMEMBERED = 4096  # things


class Reading:
    """What a snapshot says; IRIs are strings, values are the engine's terms.

    In a store of kg's own the default graph has everything; in another dataset all graphs are read, each triple once.
    """

    def __init__(self, view: View, language: str) -> None:
        self.base = view.base
        self.language = language
        self._store = view.store
        self._union = view.union
        self._graph = ox.DefaultGraph() if view.union else None
        self.name = cache(self._name)
        self.about = lru_cache(_REMEMBERED)(self._about)

    def quads(
        self, subject: str | None = None, predicate: str | None = None, value: Term | str | None = None
    ) -> Iterator[ox.Quad]:
        """The triples that fit a pattern, each once."""
        wanted = named_node(value) if isinstance(value, str) else value
        with told("the graph cannot be read"):
            found = self._store.quads_for_pattern(
                named_node(subject) if subject is not None else None,
                named_node(predicate) if predicate is not None else None,
                cast("Any", wanted),
                self._graph,
            )
            if self._union:
                yield from found
            else:
                yield from {(quad.subject, quad.predicate, quad.object): quad for quad in found}.values()

    def statements(self, subject: str) -> list[tuple[str, Term]]:
        """Everything that is said of a thing: properties and values."""
        return [(predicate, term) for predicate, terms in self.about(subject).items() for term in terms]

    def values(self, subject: str, *predicates: str) -> list[Term]:
        """The values of properties, in the order of these and of their text."""
        about = self.about(subject)
        return [term for predicate in predicates for term in about.get(str(predicate), ())]

    def texts(self, subject: str, *predicates: str) -> list[str]:
        """The same as strings: IRIs and lexical forms."""
        return [value_of(term) for term in self.values(subject, *predicates)]

    def text(self, subject: str, *predicates: str) -> str:
        """The first of them, or nothing."""
        return next(iter(self.texts(subject, *predicates)), "")

    def in_language(self, subject: str, predicate: str) -> str:
        """The value in the reader's language, or else any."""
        return self._in_language(self.values(subject, predicate))

    def subjects(self, predicate: str, values: Iterable[str]) -> list[str]:
        """The things that have one of these things as a value, in order and each once."""
        found = {quad.subject.value for value in values for quad in self.quads(None, predicate, value)}  # type: ignore[union-attr]
        return sorted(found)

    def count(self, predicate: str | None, value: str) -> int:
        """How many triples have this value."""
        return sum(1 for _ in self.quads(None, predicate, value))

    def sources(self, subject: str, predicate: str, value: Term, most: int) -> list[str]:
        """The named graphs that say it, no more of them than ``most``."""
        with told("the graph cannot be read"):
            found = self._store.quads_for_pattern(named_node(subject), named_node(predicate), cast("Any", value), None)
            graphs = (quad.graph_name.value for quad in found if isinstance(quad.graph_name, ox.NamedNode))
            return sorted(islice(graphs, most))

    def is_described(self, iri: str) -> bool:
        """Whether anything is said of it."""
        return bool(self.about(iri))

    def has_graph(self, iri: str) -> bool:
        """Whether the store has a named graph of this name."""
        return self._store.contains_named_graph(named_node(iri))

    def kinds(self, iri: str) -> frozenset[str]:
        """The classes of the ontology that it is of, by their names."""
        prefix = str(VNGOV)
        return frozenset(each.removeprefix(prefix) for each in self.texts(iri, RDF.type) if each.startswith(prefix))

    def members(self, representative: str) -> tuple[str, ...]:
        """All that is one with a representative, which comes first."""
        found = self.subjects(VNGOV.identity, [representative])
        return (representative, *(each for each in found if each != representative))

    def select(self, text: str) -> list[tuple[Any, ...]]:
        """The rows of a query of ours."""
        with told("the graph cannot be read"):
            rows = self._store.query(text, prefixes=PREFIXES, use_default_graph_as_union=not self._union)
            return [tuple(row) for row in cast("ox.QuerySolutions", rows)]

    def _about(self, subject: str) -> dict[str, list[Term]]:
        """What is said of a thing, by property, each in order; read once: its properties are asked for one by one."""
        found: dict[str, list[Term]] = {}
        for quad in self.quads(subject):
            found.setdefault(quad.predicate.value, []).append(quad.object)
        for values in found.values():
            if len(values) > 1:
                values.sort(key=str)
        return found

    def _name(self, iri: str) -> tuple[str, str]:
        """What a reader calls a thing, and the language of that where it is known."""
        if label := ontology_label(iri, self.language):
            return label, self.language
        told_of = self.about(iri)
        for predicate in _NAMES:
            if names := [term for term in told_of.get(predicate, ()) if isinstance(term, ox.Literal)]:
                name = self._chosen(names)
                return name.value, name.language or ""
        return self._nameless(iri, told_of)

    def _nameless(self, iri: str, told_of: Mapping[str, list[Term]]) -> tuple[str, str]:
        """Of evidence the words that are quoted, of a unit that nothing is said of its name in the registers."""
        for target in told_of.get(str(OA.hasTarget), ()):
            for selector in self.texts(value_of(target), OA.hasSelector):
                if words := self.text(selector, OA.exact):
                    return f"“{words}”", "vi"
        if iri.startswith(self.base) and not told_of and (name := unit_name(iri.removeprefix(self.base))):
            return name, "vi"
        return last_part(iri), ""

    def representative(self, iri: str) -> str:
        """What stands for all that is one with a thing, often the thing itself."""
        return self.text(iri, VNGOV.identity) or iri

    def _in_language(self, terms: Iterable[Term]) -> str:
        literals = [term for term in terms if isinstance(term, ox.Literal)]
        return self._chosen(literals).value if literals else ""

    def _chosen(self, literals: list[ox.Literal]) -> ox.Literal:
        return min(literals, key=lambda each: (each.language != self.language, each.value))


def value_of(term: Term) -> str:
    """An IRI or a lexical form; other terms as Turtle writes them."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
