"""Choosing links: exactly one item that agrees in everything, and no other thing that agrees with it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.linking.candidates import Candidate, Person, Unit
from kg.linking.items import Item, items_by_qid, items_named, same_label

COUNTRY = "Q881"
_KIND_OF_LEVEL = {"country": "country", "province": "province", "district": "district", "commune": "ward"}
_YOUNGEST, _OLDEST = 18, 95


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A thing of the graph and the Wikidata item that is the same."""

    iri: str
    qid: str


def link(things: Iterable[Candidate]) -> tuple[Link, ...]:
    """The certain links among things, by IRI.

    A unit agrees with an item that has its label, tier, code and parent and whose era holds the unit's; a person with
    an item of exactly the name, when the person holds a national post, is alone of that name in the graph and in
    the table, and was 18 to 95 years old whenever attested. A thing with two items, and an item with two things,
    stay unlinked.
    """
    things = tuple(things)
    above = {thing.iri: thing for thing in things if isinstance(thing, Unit)}
    namesakes = Counter(same_label(thing.label) for thing in things if isinstance(thing, Person))
    claims = []
    for thing in things:
        agreeing = _items_of_unit(thing, above) if isinstance(thing, Unit) else _items_of_person(thing, namesakes)
        if len(agreeing) == 1:
            claims.append(Link(thing.iri, agreeing[0].qid))
    return _unrivalled(claims)


def _unrivalled(claims: Iterable[Link]) -> tuple[Link, ...]:
    distinct = set(claims)
    claimed = Counter(claim.qid for claim in distinct)
    return tuple(sorted(claim for claim in distinct if claimed[claim.qid] == 1))


def _items_of_unit(unit: Unit, above: Mapping[str, Unit]) -> list[Item]:
    key = (_KIND_OF_LEVEL[unit.kind.level], same_label(unit.label))
    return [item for item in items_named().get(key, ()) if _unit_agrees(unit, item, above)]


def _unit_agrees(unit: Unit, item: Item, above: Mapping[str, Unit]) -> bool:
    return (
        not (unit.code and item.code and unit.code != item.code)
        and _lies_within(unit.valid_from, unit.valid_to, item)
        and _parent_agrees(unit, item, above)
    )


def _lies_within(first: date | None, last: date | None, item: Item) -> bool:
    """Whether a period lies within the item's: an open bound of the item holds everything, of the unit nothing less."""
    begins = item.valid_from is None or (first is not None and first >= item.valid_from)
    ends = item.valid_to is None or (last is not None and last <= item.valid_to)
    return begins and ends


def _parent_agrees(unit: Unit, item: Item, above: Mapping[str, Unit]) -> bool:
    if not item.parent:
        return unit.parent is None
    parent, parent_item = above.get(unit.parent or ""), items_by_qid().get(item.parent)
    if parent is None or parent_item is None:
        return False
    return any(candidate == parent_item for candidate in _items_of_unit(parent, above))


def _items_of_person(person: Person, namesakes: Mapping[str, int]) -> list[Item]:
    name = same_label(person.label)
    named = items_named().get(("person", name), ())
    if len(named) != 1 or namesakes[name] != 1:
        return []
    return [item for item in named if _person_agrees(person, item)]


def _person_agrees(person: Person, item: Item) -> bool:
    return item.parent == COUNTRY and person.national and _age_agrees(person, item.valid_from)


def _age_agrees(person: Person, born: date | None) -> bool:
    if born is None:
        return True
    if person.first_attested is None or person.last_attested is None:
        return False
    return _age(born, person.first_attested) >= _YOUNGEST and _age(born, person.last_attested) <= _OLDEST


def _age(born: date, on: date) -> int:
    """Completed years of life."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
