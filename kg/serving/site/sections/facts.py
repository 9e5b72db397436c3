"""A thing at a glance: what is said of it, property by property."""

from collections import defaultdict
from dataclasses import dataclass

from kg.namespaces import prefixed
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.reading import Term, value_of
from kg.serving.site.sections.section import Section
from kg.serving.site.terms import property_order
from kg.serving.site.texts import property_lists
from kg.serving.site.things import Thing

_VALUES = 8
_MEMBERS = 50  # local identities that are read


@dataclass(frozen=True, slots=True)
class Fact:
    """A property and its values, and how many more there are."""

    name: str
    values: tuple[Link, ...]
    more: int


def _facts(desk: Desk, thing: Thing) -> tuple[Fact, ...] | None:
    found: defaultdict[str, dict[str, Term]] = defaultdict(dict)
    for member in thing.members[:_MEMBERS]:
        for predicate, term in desk.reading.statements(member):
            if not _hidden(predicate):
                one = desk.one(term)
                found[predicate].setdefault(value_of(one), one)
    facts = (_fact(desk, predicate, found[predicate]) for predicate in sorted(found, key=property_order))
    return tuple(facts) or None


def _fact(desk: Desk, predicate: str, values: dict[str, Term]) -> Fact:
    shown = [values[key] for key in sorted(values)][:_VALUES]
    return Fact(desk.property_name(predicate), tuple(map(desk.value, shown)), len(values) - len(shown))


def _hidden(predicate: str) -> bool:
    return (prefixed(predicate) or predicate) in property_lists()["hidden"]


SECTION = Section("facts", _facts)
