"""Where a unit lies, what it came of and what became of it."""

from dataclasses import dataclass

from kg.namespaces import VNGOV
from kg.serving.site.addresses import Link
from kg.serving.site.desk import Desk
from kg.serving.site.listing import by_name, links
from kg.serving.site.paging import Paged
from kg.serving.site.sections.section import Section
from kg.serving.site.things import Thing

_PARTS = 30
_ABOVE = 6  # levels


@dataclass(frozen=True, slots=True)
class Life:
    """Units above, from the highest; days of validity; units before, after, partly after; one page of its parts."""

    above: tuple[Link, ...]
    since: str
    until: str
    before: tuple[Link, ...]
    after: tuple[Link, ...]
    partly: tuple[Link, ...]
    parts: Paged[Link] | None


def _life(desk: Desk, thing: Thing) -> Life:
    reading = desk.reading
    parts = by_name(desk, reading.subjects(VNGOV.parentUnit, [thing.iri]))
    page = desk.paged(parts, "life", _PARTS)
    partly = reading.texts(thing.iri, VNGOV.partlySucceededBy)
    after = [unit for unit in reading.texts(thing.iri, VNGOV.succeededBy) if unit not in partly]
    return Life(
        tuple(_above(desk, thing.iri)),
        desk.day(reading.text(thing.iri, VNGOV.validFrom)),
        desk.day(reading.text(thing.iri, VNGOV.validTo)),
        links(desk, by_name(desk, reading.texts(thing.iri, VNGOV.precededBy))),
        links(desk, by_name(desk, after)),
        links(desk, by_name(desk, partly)),
        Paged(links(desk, page.items, parts), page.pager) if parts else None,
    )


def _above(desk: Desk, unit: str) -> list[Link]:
    found: list[str] = []
    parent = desk.reading.text(unit, VNGOV.parentUnit)
    while parent and parent not in found and len(found) < _ABOVE:
        found.insert(0, parent)
        parent = desk.reading.text(parent, VNGOV.parentUnit)
    return [desk.link(each) for each in found]


SECTION = Section("life", _life, frozenset({"AdministrativeUnit"}))
