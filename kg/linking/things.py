"""Things of the graph that may have an item, as records; made from the answers to the questions of this package."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.linking.national import Standing, standing
from kg.model import UnitKind
from kg.namespaces import VNGOV

Answer = Mapping[str, str]
"""One solution of a query: variables and their values (IRIs and lexical forms); an unbound variable is missing."""

_UNIT_CLASSES = {str(VNGOV[kind.value]): kind for kind in UnitKind}


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit: ``parent`` is the IRI of the one above, the bounds are inclusive, ``None`` is open."""

    iri: str
    label: str
    kind: UnitKind
    code: str = ""
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A post that somebody held: role and body as they are called, and how high it stands."""

    role: str
    body: str
    standing: Standing = Standing.LOCAL


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the posts in the graph, and the first and last day on which it has them in one."""

    iri: str
    label: str
    posts: frozenset[Post] = frozenset()
    first_attested: date | None = None
    last_attested: date | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A body: the class of its kind without the namespace, and the level of its unit, empty where it has none."""

    iri: str
    label: str
    kind: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A post that can be held: role and body as they are called."""

    iri: str
    label: str
    role: str
    body: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office of a body: its number, and its first and last day."""

    iri: str
    label: str
    body: str
    ordinal: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event, with its day if it is known."""

    iri: str
    label: str
    day: date | None = None


Thing = Unit | Person | Body | Position | Term | Event


def units(answers: Iterable[Answer]) -> tuple[Unit, ...]:
    """Units from the solutions of ``units.rq``, by IRI."""
    return tuple(
        Unit(
            iri=answer["thing"],
            label=answer["label"],
            kind=_UNIT_CLASSES[answer["class"]],
            code=answer.get("code", ""),
            parent=answer.get("parent"),
            valid_from=_day(answer.get("validFrom")),
            valid_to=_day(answer.get("validTo")),
        )
        for answer in _one_each(answer for answer in answers if answer["class"] in _UNIT_CLASSES)
    )


def people(answers: Iterable[Answer]) -> tuple[Person, ...]:
    """People from the solutions of ``people.rq``, by IRI."""
    return tuple(_person(iri, group) for iri, group in sorted(_by_thing(answers).items()))


def bodies(answers: Iterable[Answer]) -> tuple[Body, ...]:
    """Bodies from the solutions of ``bodies.rq``, by IRI."""
    return tuple(
        Body(answer["thing"], answer["label"], _local(answer.get("class", "")), _level(answer))
        for answer in _one_each(answers)
    )


def positions(answers: Iterable[Answer]) -> tuple[Position, ...]:
    """Posts from the solutions of ``posts.rq``, by IRI."""
    return tuple(Position(a["thing"], a["label"], a["role"], a["body"]) for a in _one_each(answers))


def terms(answers: Iterable[Answer]) -> tuple[Term, ...]:
    """Terms of office from the solutions of ``terms.rq``, by IRI."""
    return tuple(
        Term(a["thing"], a["label"], a["body"], a["ordinal"], _day(a.get("since")), _day(a.get("until")))
        for a in _one_each(answers)
    )


def events(answers: Iterable[Answer]) -> tuple[Event, ...]:
    """Events from the solutions of ``events.rq``, by IRI."""
    return tuple(Event(a["thing"], a["label"], _day(a.get("day"))) for a in _one_each(answers))


def _person(iri: str, answers: list[Answer]) -> Person:
    days = sorted(filter(None, (_day(answer.get("attestedOn")) for answer in answers)))
    return Person(
        iri=iri,
        label=min(answer["label"] for answer in answers),
        posts=frozenset(_post(answer) for answer in answers if "body" in answer),
        first_attested=days[0] if days else None,
        last_attested=days[-1] if days else None,
    )


def _post(answer: Answer) -> Post:
    role, body = answer.get("role", ""), answer["body"]
    return Post(role, body, standing(role, body, _local(answer.get("bodyClass", "")), level=_level(answer)))


def _level(answer: Answer) -> str:
    kind = _UNIT_CLASSES.get(answer.get("unitClass", ""))
    return kind.level if kind else ""


def _local(iri: str) -> str:
    return iri.removeprefix(str(VNGOV))


def _by_thing(answers: Iterable[Answer]) -> Mapping[str, list[Answer]]:
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer["thing"], []).append(answer)
    return found


def _one_each(answers: Iterable[Answer]) -> list[Answer]:
    """One answer for each thing, by IRI: of several, the first in the order of what they say."""
    return [min(group, key=_order) for _, group in sorted(_by_thing(answers).items())]


def _order(answer: Answer) -> list[tuple[str, str]]:
    return sorted(answer.items())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
