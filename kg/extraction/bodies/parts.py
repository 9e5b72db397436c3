"""Pieces that the grammars of body tails share: a place, a field of work, the body that a body belongs to.

``Phòng`` | ``Nội vụ`` (field) | ``quận Đống Đa`` (place); ``Cục`` | ``Tổ chức cán bộ`` (field) | ``Bộ Công an`` (body).
"""

from kg.extraction.bodies.links import last_before, recalled, superior
from kg.extraction.bodies.places import place_after
from kg.extraction.places.home import narrowest
from kg.extraction.words.name_runs import name_end
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.text import squeeze

_OWNERS = frozenset({BodyKind.SCHOOL, BodyKind.COMPANY, BodyKind.HOSPITAL})
_OF = frozenset({"của", "thuộc"})


def complete(_reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """A body whose type is its name: ``Bộ Chính trị``."""
    return BodyPhrase(start, index, kind.name, kind.kind)


def with_place(
    start: int, end: int, name: str, kind: BodyKind, place: UnitPhrase | None, *, inferred: bool
) -> BodyPhrase:
    """A body of a place."""
    return BodyPhrase(start, end, name, kind, place.unit if place else None, place, inferred)


def joined(start: int, end: int, name: str, kind: BodyType, above: BodyPhrase) -> BodyPhrase:
    """A body of another one; a bracket around the other is within reach."""
    full = f"{name} {above.name}"
    reach = max(above.end, above.reach) if above.end > end else 0
    return BodyPhrase(start, end, full, kind.kind, above.unit, above.place, above.inferred, above, reach)


def nested_body(reading: Reading, index: int) -> BodyPhrase | None:
    """The body that the one just read belongs to."""
    at = index + 1 if reading.tokens.form(index) in _OF else index
    return reading.body(at) or recalled(reading, at)


def with_field(reading: Reading, start: int, index: int, kind: BodyType, *, required: bool) -> BodyPhrase | None:
    """A type, its field of work, and the body or place it belongs to; ``None`` when a required field is missing."""
    end, words = field_words(reading, index)
    if end == index and required:
        return None
    name = f"{kind.name} {words}".strip()
    nested = nested_body(reading, end)
    above = nested or superior(reading, end, kind)
    if above is not None:
        return joined(start, nested.end if nested else end, name, kind, above)
    after, place = place_after(reading, end)
    if place is not None:
        inferred = place.start == place.end
        return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=inferred)
    return _in_context(reading, start, end, name, kind, known=reading.get(index, "domain") is not None)


def _in_context(reading: Reading, start: int, end: int, name: str, kind: BodyType, *, known: bool) -> BodyPhrase:
    """An office alone: with a field of the state, of the home; else of the school or company named before."""
    home = narrowest(reading, start) if known and kind.level == "district" else None
    if home is not None:
        return with_place(start, end, f"{name} {home.label}", kind.kind, home, inferred=True)
    owner = None
    if kind.tail == "faculty" or (kind.tail == "office" and not known):
        owner = last_before(reading, start, end, _owns_offices)
    return joined(start, end, name, kind, owner) if owner is not None else BodyPhrase(start, end, name, kind.kind)


def _owns_offices(kind: BodyType) -> bool:
    return kind.tail in ("proper", "company") and kind.kind in _OWNERS


def field_words(reading: Reading, index: int) -> tuple[int, str]:
    """A field of work on record, or one that begins with a capital; where it ends and its name."""
    found = reading.get(index, "domain")
    small = reading.end_of(index, "term") > index and reading.tokens.capital(max(0, index - 1))
    end = name_end(reading, index, commas=True) if small or reading.tokens.capital(index) else index
    longer = found is not None and (reading.end_of(index, "term") > found[0] or _goes_on(reading, found[0]))
    if found is not None and (found[0] >= end or not longer):
        return found
    if end > index and not reading.get(index, "role") and not reading.get(index, "unit"):
        return end, squeeze(reading.tokens.words(index, end))
    return (found[0], found[1]) if found else (index, "")


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a field goes on behind the words on record: with a capital, or joined to a further field."""
    tokens = reading.tokens
    if tokens.capital(index):
        return reading.end_of(index, "term") > index and index not in reading.unit_at
    joined = tokens.form(index) in ("và", "-", "–", "&")
    return (
        joined
        and tokens.capital(index + 1)
        and max(reading.end_of(index + 1, "term"), reading.end_of(index + 1, "domain")) > index + 1
    )
