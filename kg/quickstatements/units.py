"""Administrative units: when they came about (P571) and ended (P576), what they replaced and what replaced them.

An act ends the old units and makes the new ones on the day it takes effect: the day after the last of the old ones.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from kg.gazetteers.resolutions import sources
from kg.gazetteers.succession import divided, parent_on, predecessors, successors
from kg.gazetteers.units import last_day
from kg.model import Unit
from kg.quickstatements import values
from kg.quickstatements.acts import cited
from kg.quickstatements.command import Command
from kg.quickstatements.gaps import Gap
from kg.quickstatements.links import Links
from kg.text import ascii_fold

NO_FIRST_DAY = "its first day is not on record"
GOES_ON = "the item may stand for another life of the unit too"
DIVIDED = "the territory was divided among several units"
NO_ACT = "no address is on record under which the act can be read"

_INCEPTION, _DISSOLVED, _REPLACES, _REPLACED_BY, _LIES_IN = "P571", "P576", "P1365", "P1366", "P131"


def units(known: Mapping[str, Unit], links: Links) -> Iterator[Command | Gap]:
    """What can be said of the units that are linked, and what cannot; ``known`` are the units of the store by IRI."""
    said = _Units(known, links)
    for iri, link in links.things.items():
        unit = known.get(iri)
        if unit and link.item:
            yield from said.beginning(unit)
            yield from said.end(unit)
        elif unit:
            yield Gap(iri, unit.label, "all statements", link.why)


class _Units:
    def __init__(self, known: Mapping[str, Unit], links: Links) -> None:
        self._links = links
        self._iris = {unit.key: iri for iri, unit in known.items()}

    def beginning(self, unit: Unit) -> Iterator[Command | Gap]:
        """The first day, the units that the unit replaced wholly, and the one that it lay in from its first day on."""
        before = predecessors(unit)
        if unit.valid_from is None:
            yield self._gap(unit, _INCEPTION, NO_FIRST_DAY)
            return
        if any(_goes_on(each, unit) for each in before):
            yield self._gap(unit, _INCEPTION, GOES_ON)
            return
        yield self._command(unit, _INCEPTION, values.time(unit.valid_from), unit.valid_from)
        for each in before:
            if divided(each):
                yield self._gap(unit, f"{_REPLACES} {each.label}", DIVIDED)
            else:
                yield self._related(unit, _REPLACES, each, unit.valid_from)
        if (above := parent_on(unit, unit.valid_from)) is not None:
            yield self._related(unit, _LIES_IN, above, unit.valid_from)

    def end(self, unit: Unit) -> Iterator[Command | Gap]:
        """The day after the last, and the unit that replaced this one."""
        last, after = last_day(unit), successors(unit)
        if last is None:
            return
        day = last + timedelta(days=1)
        if any(_goes_on(unit, each) for each in after):
            yield self._gap(unit, _DISSOLVED, GOES_ON)
            return
        yield self._command(unit, _DISSOLVED, values.time(day), day)
        if divided(unit):
            yield self._gap(unit, _REPLACED_BY, DIVIDED)
            return
        for each in after:
            yield self._related(unit, _REPLACED_BY, each, day)

    def _related(self, unit: Unit, name: str, other: Unit, day: date) -> Command | Gap:
        link = self._links.of(self._iris.get(other.key, ""))
        if link.item:
            return self._command(unit, name, link.item, day)
        return self._gap(unit, f"{name} {other.label}", link.why)

    def _command(self, unit: Unit, name: str, value: str, day: date) -> Command | Gap:
        source = cited(sources(unit), day, name)
        if source is None:
            acts = ", ".join(each for each in sources(unit) if "/" in each)
            return self._gap(unit, name, f"{NO_ACT} ({acts})" if acts else NO_ACT)
        return Command(self._links.of(self._iris[unit.key]).item, name, value, (), source.reference())

    def _gap(self, unit: Unit, missing: str, why: str) -> Gap:
        return Gap(self._iris[unit.key], unit.label, missing, why)


def _goes_on(old: Unit, new: Unit) -> bool:
    """Whether both may have one item: a unit of the same name, or the same under another name or of another kind."""
    if old.level == new.level and old.code == new.code and not divided(old) and predecessors(new) == (old,):
        return True
    return _name(old) == _name(new) and (old.level == new.level or not divided(old))


def _name(unit: Unit) -> str:
    """The name without what spellings of one name differ in: tone marks, and ``i`` for ``y``."""
    return ascii_fold(unit.name).replace("y", "i")
