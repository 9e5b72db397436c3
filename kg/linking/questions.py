"""The SPARQL questions that find things in a store."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from kg.linking import things
from kg.linking.things import Answer, Thing


class Question(StrEnum):
    """A question of this package; over the union of all graphs. The first variable is the thing."""

    UNITS = "units"
    PEOPLE = "people"
    BODIES = "bodies"
    POSTS = "posts"
    TERMS = "terms"
    EVENTS = "events"


READERS: Mapping[Question, Callable[[Iterable[Answer]], tuple[Thing, ...]]] = MappingProxyType(
    {
        Question.UNITS: things.units,
        Question.PEOPLE: things.people,
        Question.BODIES: things.bodies,
        Question.POSTS: things.positions,
        Question.TERMS: things.terms,
        Question.EVENTS: things.events,
    }
)
"""How the answers to each question become things."""


def question(name: Question) -> str:
    """The text of a question."""
    return Path(__file__).with_name(f"{name}.rq").read_text(encoding="utf-8")


def members(iris: Iterable[str]) -> str:
    """A question for the representative (``?one``) of each of these things (``?thing``), where it has one."""
    named = " ".join(f"<{iri}>" for iri in iris)
    return Path(__file__).with_name("members.rq").read_text(encoding="utf-8").replace("$things", named)
