"""The unit that a bare ``UBND`` or ``HĐND`` is of, where neither it nor the rest of a list names one."""

from itertools import takewhile

from kg.extraction.bodies.links import bodies_before
from kg.extraction.places.beside import is_commune
from kg.extraction.places.home import home_province, narrowest
from kg.extraction.words.reading import Reading, UnitPhrase
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind

_SAME_BACK = 80


def unit_meant(reading: Reading, start: int, kind: BodyType) -> UnitPhrase | None:
    """The unit of a body that nothing names: that of the same body shortly before, the title's commune, or the home."""
    if kind.level == "commune":
        return narrowest(reading, start) if _home_commune(reading) else _last_commune(reading, start)
    if kind.tail != "unit":
        return None
    if kind.level == "province":
        return home_province(reading, start)
    if kind.kind is BodyKind.FRONT and _national_front(reading, start):
        return None
    return _of_same(reading, start, kind) or _of_title(reading) or narrowest(reading, start)


def _national_front(reading: Reading, start: int) -> bool:
    """Whether the Front named last before a word is that of the whole country."""
    last = next(bodies_before(reading, start, lambda other: other.kind is BodyKind.FRONT), None)
    return last is not None and last.place is None


def _home_commune(reading: Reading) -> bool:
    return bool(reading.home) and reading.home[0].level == "commune"


def _of_same(reading: Reading, start: int, kind: BodyType) -> UnitPhrase | None:
    """The place of the body of the same type that a sentence or two before names with its place."""
    for at in range(start - 1, max(-1, start - _SAME_BACK), -1):
        found = reading.get(at, "body")
        if found is not None and found[1].name == kind.name:
            body = reading.body(at)
            if body is not None and body.place is not None and (is_commune(body.place) or not body.inferred):
                return body.place
            return None
    return None


def _of_title(reading: Reading) -> UnitPhrase | None:
    """The commune that the title names, with its word."""
    named = takewhile(lambda phrase: reading.sentence[phrase.start] == 0, reading.units)
    return next((phrase for phrase in named if is_commune(phrase)), None)


def _last_commune(reading: Reading, start: int) -> UnitPhrase | None:
    """The commune named last before a word."""
    return next((p for p in reversed(reading.units) if p.start < start and is_commune(p)), None)
