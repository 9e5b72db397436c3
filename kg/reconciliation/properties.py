"""The properties on offer, from ``data/gazetteers/reconciliation_properties.tsv``."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from kg import vocabulary
from kg.gazetteers.tables import rows
from kg.namespaces import prefixed
from kg.reconciliation.types import Type

TABLE = "reconciliation_properties.tsv"
WIKIDATA_SERVICE = "https://wikidata.reconci.link/en/api"
"""The reconciliation service in whose identifier space Wikidata's items are."""


class Sort(StrEnum):
    """What the values of a property are."""

    THING = "thing"
    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    CLASS = "class"
    ITEM = "item"


class Take(StrEnum):
    """Which of several values are given."""

    ALL = "all"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Property:
    """A property: the kinds of thing that have it, and the SPARQL property path that leads to its values.

    ``describes`` are the kinds that it tells apart from namesakes.
    """

    id: str
    names: Mapping[str, str]
    kinds: frozenset[str]
    path: str
    sort: Sort
    take: Take
    describes: frozenset[str]

    def message(self, language: str) -> dict[str, str]:
        """The property as the protocol writes it."""
        return {"id": self.id, "name": self.names[language]}

    def fits(self, type_: Type) -> bool:
        """Whether things of the type have it."""
        return not self.kinds.isdisjoint((type_.id, *type_.broader))


@cache
def properties() -> Mapping[str, Property]:
    """All properties by id, in the order of the table."""
    return MappingProxyType({row["id"]: _property(row) for row in rows(TABLE)})


def property_named(given: str) -> Property | None:
    """The property of an id, which may also be written as an IRI or with the prefix of the ontology."""
    return properties().get((prefixed(given) or given).removeprefix("vngov:"))


def _property(row: Mapping[str, str]) -> Property:
    names = _labels()[row["term"]] if row["term"] else {"vi": row["vi"], "en": row["en"]}
    return Property(
        row["id"],
        MappingProxyType(names),
        frozenset(row["classes"].split()),
        row["path"],
        Sort(row["value"]),
        Take(row["take"]),
        frozenset(row["describes"].split()),
    )


@cache
def _labels() -> Mapping[str, dict[str, str]]:
    return {term.name: {"vi": term.label.vi, "en": term.label.en} for term in vocabulary.terms()}
