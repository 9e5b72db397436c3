"""Things of the graph that may have an item, as records; made from the answers to the questions of this package."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kg.linking.national import is_national
from kg.model import UnitKind
from kg.namespaces import VNGOV

Answer = Mapping[str, str]
"""One solution of a query: variables and their values (IRIs and lexical forms); an unbound variable is missing."""

_UNIT_CLASSES = {str(VNGOV[kind.value]): kind for kind in UnitKind}
_COUNTRY = str(VNGOV[UnitKind.COUNTRY.value])


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


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the first and last day on which the graph has them in a post, and whether one was a national post."""

    iri: str
    label: str
    first_attested: date | None = None
    last_attested: date | None = None
    national: bool = False


Candidate = Unit | Person


def units(answers: Iterable[Answer]) -> tuple[Unit, ...]:
    """Units from the solutions of ``units.rq``, by IRI."""
    found: dict[str, Unit] = {}
    for answer in answers:
        kind = _UNIT_CLASSES.get(answer["class"])
        if kind is not None:
            found[answer["unit"]] = _unit(answer, kind)
    return tuple(found[iri] for iri in sorted(found))


def _unit(answer: Answer, kind: UnitKind) -> Unit:
    return Unit(
        iri=answer["unit"],
        label=answer["label"],
        kind=kind,
        code=answer.get("code", ""),
        parent=answer.get("parent"),
        valid_from=_day(answer.get("validFrom")),
        valid_to=_day(answer.get("validTo")),
    )


def people(answers: Iterable[Answer]) -> tuple[Person, ...]:
    """People from the solutions of ``people.rq``, by IRI."""
    found: dict[str, Person] = {}
    for answer in answers:
        iri = answer["person"]
        found[iri] = _with_post(found.get(iri) or Person(iri, answer["label"]), answer)
    return tuple(found[iri] for iri in sorted(found))


def _with_post(person: Person, answer: Answer) -> Person:
    day = _day(answer.get("attestedOn"))
    return replace(
        person,
        first_attested=min(filter(None, (person.first_attested, day)), default=None),
        last_attested=max(filter(None, (person.last_attested, day)), default=None),
        national=person.national or _is_national_post(answer),
    )


def _is_national_post(answer: Answer) -> bool:
    if "body" not in answer:
        return False
    local = answer.get("unitClass", _COUNTRY) != _COUNTRY
    return is_national(answer.get("bodyClass", "").removeprefix(str(VNGOV)), answer["body"], local=local)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
