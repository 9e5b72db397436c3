"""Names in saved questions: as the store spells what a reader typed, or what it may have meant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.naming import spellings
from kg.queries import Kind
from kg.serving.searching.finding import find_things
from kg.serving.site.addresses import Addresses
from kg.serving.site.questions import FIELD, Question
from kg.serving.view import View

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that nothing in the store has: its field, and names that are like it, each with where to ask for it."""

    label: str
    value: str
    near: tuple[tuple[str, str], ...]


def spelt(view: View, asked: Question) -> dict[str, list[str]]:
    """How the store spells each name that was typed, by parameter; what nothing in it has is spelt in no way."""
    typed = {each.name: asked.values[each.name] for each in asked.query.parameters if each.kind is Kind.NAME}
    return {name: spellings(view.store, value) for name, value in typed.items() if value.strip()}


def unknown(view: View, addresses: Addresses, asked: Question, names: Mapping[str, list[str]]) -> tuple[Unknown, ...]:
    """The names that are spelt in no way; to be called where the view is prepared."""
    fields = [field for field in asked.fields if names.get(field.name.removeprefix(FIELD)) == []]
    return tuple(
        Unknown(field.label, field.value, tuple(_near(view, addresses, asked, field.name, field.value)))
        for field in fields
    )


def _near(view: View, addresses: Addresses, asked: Question, field: str, value: str) -> Iterator[tuple[str, str]]:
    """Names that are like a value, and where the question is asked with each in its place."""
    given = {"saved": asked.query.name, "ask": "1", **{each.name: each.value for each in asked.fields}}
    for name in dict.fromkeys(hit.entry.names[0] for hit in find_things(view, value, limit=_NEAR)):
        yield name, addresses.at("/query", {**given, field: name})
