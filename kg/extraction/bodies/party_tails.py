"""Tails of the bodies of the Party and of organs of other bodies.

``Quận ủy`` | ``Đống Đa``; ``Đảng bộ`` | ``quận Đống Đa`` is the same body; ``Ban Thường vụ`` | ``Tỉnh ủy``.
"""

from dataclasses import replace

from kg.extraction.bodies.links import last_before, superior, unheaded
from kg.extraction.bodies.parts import joined, nested_body, with_field, with_place
from kg.extraction.bodies.places import committee_of, place_after, place_shared
from kg.extraction.bodies.task_tails import steering
from kg.extraction.places.grammar import bare
from kg.extraction.places.home import elided, narrowest
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.vocabulary import tier_word
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind

_OF = frozenset({"của", "thuộc"})
_PARTY = frozenset({BodyKind.PARTY_STANDING_COMMITTEE, BodyKind.PARTY_ORGAN, BodyKind.PARTY_COMMITTEE})


def committee(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Quận ủy`` | ``Đống Đa``, ``Quận ủy quận Thủ Đức``, or ``Quận ủy`` alone with the quận from the context."""
    word = tier_word(kind.level)
    end, place = place_after(reading, index, word)
    inferred = place is None
    place = place or place_shared(reading, index, word) or elided(reading, word, start)
    if place is None:
        return None
    return with_place(start, end, f"{kind.name} {bare(place)}", kind.kind, place, inferred=inferred)


def branch(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đảng bộ`` | ``quận Đống Đa``, which is Quận ủy Đống Đa; ``Đảng bộ`` alone only after ``Ban Chấp hành``."""
    end, place = place_after(reading, index)
    if place is not None:
        name = committee_of(place)
        return (name and with_place(start, end, name, kind.kind, place, inferred=place.start == place.end)) or None
    nested = nested_body(reading, index)
    if nested is not None:
        return replace(nested, start=start, name=f"Đảng ủy {nested.name}", kind=kind.kind, inner=nested)
    home = narrowest(reading, start) if index - start > 2 else None  # noqa: PLR2004
    name = committee_of(home) if home else None
    return with_place(start, index, name, kind.kind, home, inferred=True) if name else None


def under(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đảng ủy`` | ``phường Láng``, | ``Trường Đại học …``, | ``Khối các cơ quan tỉnh``."""
    end, place = place_after(reading, index)
    if place is not None:
        return with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=place.start == place.end)
    nested = nested_body(reading, index)
    if nested is not None:
        return replace(nested, start=start, name=f"{kind.name} {nested.name}", kind=kind.kind, inner=nested)
    if reading.tokens.form(index) == "trường":
        school = last_before(reading, start, index + 1, _is_school)
        if school is not None:
            return replace(school, start=start, name=f"{kind.name} {school.name}", kind=kind.kind, inner=school)
    return with_field(reading, start, index, kind, required=True)


def organ(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Thường vụ`` | ``Tỉnh ủy``, ``Văn phòng`` | ``UBND tỉnh``; a Party organ of a place is of its committee."""
    nested = nested_body(reading, index) or _sibling(reading, index) or _unheaded(reading, index, kind)
    if nested is not None and nested.start >= index:
        return _organ_of_body(reading, start, index, kind, nested)
    above = superior(reading, index, kind)
    if above is not None:
        return joined(start, index, kind.name, kind, above)
    end, place = place_after(reading, index)
    if place is not None:
        return _organ_of_place(start, end, kind, place)
    return _organ_alone(reading, start, index, kind)


def _organ_of_body(reading: Reading, start: int, index: int, kind: BodyType, body: BodyPhrase) -> BodyPhrase:
    if kind.name == "Ban Chấp hành" and body.kind is BodyKind.PARTY_COMMITTEE:
        return replace(body, start=start, end=body.end if _adjacent(reading, index, body) else index)
    shared = not _adjacent(reading, index, body)
    name, end = f"{kind.name} {body.name}", index if shared else body.end
    return BodyPhrase(start, end, name, kind.kind, body.unit, body.place, body.inferred or shared, body)


def _organ_alone(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """An organ that nothing follows: a school's is of the school named before, a Party's is no body."""
    if kind.kind is BodyKind.SCHOOL:
        school = last_before(reading, start, index, _is_school)
        return joined(start, index, kind.name, kind, school) if school is not None else None
    if kind.tail == "organising":
        return steering(reading, start, index, kind)
    if kind.tail in ("organ!", "standing") or kind.kind in _PARTY:
        return None
    return with_field(reading, start, index, kind, required=kind.tail != "organ?")


def _is_school(kind: BodyType) -> bool:
    return kind.kind is BodyKind.SCHOOL and kind.tail == "proper"


def _organ_of_place(start: int, end: int, kind: BodyType, place: UnitPhrase) -> BodyPhrase | None:
    inferred = place.start == place.end
    if kind.kind in _PARTY:
        name = committee_of(place)
        if name is None:
            return None
        return with_place(start, end, f"{kind.name} {name}", kind.kind, place, inferred=inferred)
    if kind.name == "Văn phòng":
        return with_place(start, end, f"{kind.name} Ủy ban nhân dân {place.label}", kind.kind, place, inferred=inferred)
    return with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=inferred)


def council(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Pháp chế`` | ``HĐND huyện``; of a place: of its council."""
    nested = nested_body(reading, index)
    if nested is not None:
        return replace(nested, start=start, name=f"{kind.name} {nested.name}", kind=kind.kind, inner=nested)
    if reading.end_of(index, "term") > index:
        return None
    end, place = place_after(reading, index)
    inferred = place is None or place.start == place.end
    place = place or narrowest(reading, start)
    if place is None:
        return None
    return with_place(start, end, f"{kind.name} Hội đồng nhân dân {place.label}", kind.kind, place, inferred=inferred)


def _sibling(reading: Reading, index: int) -> BodyPhrase | None:
    """``Ban Chấp hành, Ban Thường vụ`` | ``Quận ủy``: what the next organ of the list belongs to."""
    if reading.tokens.form(index) not in (",", "và", "-", "–"):
        return None
    following = reading.body(index + 1)
    return following.inner if following is not None else None


def _adjacent(reading: Reading, index: int, nested: BodyPhrase) -> bool:
    return nested.start == index or (nested.start == index + 1 and reading.tokens.form(index) in _OF)


def _unheaded(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    return unheaded(reading, index) if kind.tail == "organ!" and kind.kind is BodyKind.COMPANY else None
