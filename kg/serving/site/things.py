"""A thing as its page needs it: all that is one with it, its names and its classes."""

from dataclasses import dataclass
from functools import cached_property

from rdflib.namespace import FOAF, RDFS, SKOS

from kg.namespaces import WD
from kg.serving.site.reading import Reading

_NAMES = tuple(map(str, (SKOS.prefLabel, RDFS.label, FOAF.name, SKOS.altLabel)))


@dataclass(frozen=True)
class Thing:
    """A representative with its local identities, ``members``, of which it is the first itself."""

    iri: str
    reading: Reading

    @cached_property
    def members(self) -> tuple[str, ...]:
        """All that is one with the thing, itself first."""
        return self.reading.members(self.iri)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Its classes in the ontology, by name."""
        return self.reading.kinds(self.iri)

    @cached_property
    def name(self) -> str:
        """What it is called."""
        return self.reading.name(self.iri)[0]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Everything that it is called, the preferred name first."""
        listed = (name for member in self.members for name in self.reading.texts(member, *_NAMES))
        return tuple(dict.fromkeys((self.name, *listed)))

    @cached_property
    def items(self) -> tuple[tuple[str, bool], ...]:
        """Items of Wikidata that it is linked with, and whether the link is sure."""
        found: dict[str, bool] = {}
        for predicate, sure in ((SKOS.exactMatch, True), (SKOS.closeMatch, False)):
            for item in self.reading.texts(self.iri, predicate):
                found.setdefault(item, sure)
        return tuple((item, sure) for item, sure in found.items() if item.startswith(str(WD)))
