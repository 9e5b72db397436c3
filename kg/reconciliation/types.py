"""The types of things: classes of the ontology, each under the kind of thing that it is a class of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from kg import vocabulary
from kg.namespaces import VNGOV, prefixed

KINDS = ("Person", "Body", "AdministrativeUnit", "Post", "Programme", "Project", "Document", "Event")
"""The kinds of thing that can be reconciled; every other type is narrower than one of them."""


@dataclass(frozen=True, slots=True)
class Type:
    """A class: its name in the ontology, its labels, and the classes right above it."""

    id: str
    names: Mapping[str, str]
    broader: tuple[str, ...] = ()

    def message(self, language: str) -> dict[str, Any]:
        """The type as the protocol writes it, with what is right above it."""
        above = [{"id": each, "name": types()[each].names[language]} for each in self.broader]
        return {"id": self.id, "name": self.names[language]} | ({"broader": above} if above else {})


@cache
def types() -> Mapping[str, Type]:
    """All types by id: kinds first, then what is narrower, in the order of the ontology."""
    classes = {term.name: term for term in vocabulary.terms() if term.sort is vocabulary.Sort.CLASS}
    found = {kind: _type(classes[kind], ()) for kind in KINDS}
    for name, term in classes.items():
        above = tuple(
            each.removeprefix(str(VNGOV)) for link in term.links if link.relation == "extends" for each in link.targets
        )
        broader = tuple(each for each in above if each in KINDS)
        if broader:
            found[name] = _type(term, broader)
    return MappingProxyType(found)


def _type(term: vocabulary.Term, broader: tuple[str, ...]) -> Type:
    return Type(term.name, MappingProxyType({"vi": term.label.vi, "en": term.label.en}), broader)


def type_named(given: str) -> Type | None:
    """The type of an id, which may also be written as an IRI or with the prefix of the ontology."""
    return types().get((prefixed(given) or given).removeprefix("vngov:"))


@cache
def within(id_: str) -> frozenset[str]:
    """The type and all that is narrower."""
    return frozenset({id_} | {each.id for each in types().values() if id_ in each.broader})


def most_precise(kinds: frozenset[str]) -> tuple[Type, ...]:
    """The types of a thing without those that another one implies."""
    implied = {broader for kind in kinds for broader in types()[kind].broader}
    return tuple(types()[kind] for kind in sorted(kinds - implied))
