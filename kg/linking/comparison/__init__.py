"""Comparing things with items: for each kind of thing, the items that its name or code leads to, and their features."""

from collections.abc import Callable, Iterable, Sequence

from kg.linking.compared import Compared
from kg.linking.comparison.bodies import compare_body
from kg.linking.comparison.occasions import compare_event, compare_term
from kg.linking.comparison.people import PeopleComparer
from kg.linking.comparison.posts import compare_post
from kg.linking.comparison.units import UnitComparer
from kg.linking.items import Catalogue
from kg.linking.things import Body, Event, Person, Position, Term, Thing, Unit

Comparer = Callable[[Thing], Iterable[Compared]]


def comparer(things: Sequence[Thing], catalogue: Catalogue) -> Comparer:
    """What compares any of the things with the items of a catalogue, with an eye on the other things."""
    units = UnitComparer([thing for thing in things if isinstance(thing, Unit)], catalogue)
    people = PeopleComparer([thing for thing in things if isinstance(thing, Person)], catalogue)

    def compare(thing: Thing) -> Iterable[Compared]:
        match thing:
            case Unit():
                return units.compare(thing)
            case Person():
                return people.compare(thing)
            case Body():
                return compare_body(thing, catalogue)
            case Position():
                return compare_post(thing, catalogue)
            case Term():
                return compare_term(thing, catalogue)
            case Event():
                return compare_event(thing, catalogue)

    return compare


__all__ = ["Comparer", "comparer"]
