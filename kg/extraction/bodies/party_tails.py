"""Tails of the bodies of the Party and of organs of other bodies.

``Quận ủy`` | ``Đống Đa``; ``Đảng bộ`` | ``quận Đống Đa`` is the same body; ``Ban Thường vụ`` | ``Tỉnh ủy``.
"""

from dataclasses import replace

from kg.extraction.bodies.links import bodies_before, main_before, superior, unheaded
from kg.extraction.bodies.parts import joined, nested_body, with_field, with_place
from kg.extraction.bodies.places import committee_of, place_after, place_shared
from kg.extraction.bodies.task_tails import organising
from kg.extraction.places.grammar import bare
from kg.extraction.places.home import elided, home_province, narrowest
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.vocabulary import tier_word
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.tables import table
from kg.model import BodyKind
from kg.text import squeeze

_OF = frozenset({"của", "thuộc"})
_FORMER_PROVINCES = frozenset(table("organisation_terms.toml")["former_provinces"])
_PARTY = frozenset({BodyKind.PARTY_STANDING_COMMITTEE, BodyKind.PARTY_ORGAN, BodyKind.PARTY_COMMITTEE})


def committee(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Quận ủy`` | ``Đống Đa``, ``Quận ủy quận Thủ Đức``, or ``Quận ủy`` alone with the quận from the context."""
    word = tier_word(kind.level)
    end, place = place_after(reading, index, word)
    inferred = place is None
    former = _former_province(reading, index) if inferred and kind.level == "province" else index
    if former > index:
        return BodyPhrase(start, former, f"{kind.name} {squeeze(reading.tokens.words(index, former))}", kind.kind)
    place = place or place_shared(reading, index, word) or elided(reading, word, start)
    if place is None:
        return None
    return with_place(start, end, f"{kind.name} {bare(place)}", kind.kind, place, inferred=inferred)


def _former_province(reading: Reading, index: int) -> int:
    """Where the name of a province that ended before 1998 ends, or the same index: ``Tỉnh ủy`` | ``Minh Hải``."""
    tokens = reading.tokens
    for size in (5, 4, 3, 2):
        if index + size <= len(tokens) and tokens.words(index, index + size).lower() in _FORMER_PROVINCES:
            return index + size
    return index


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
        school = main_before(reading, start, index + 1, _is_school)
        if school is not None:
            return replace(school, start=start, name=f"{kind.name} {school.name}", kind=kind.kind, inner=school)
    return None if reading.get(index, "body") else with_field(reading, start, index, kind, required=True)


def organ(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Thường vụ`` | ``Tỉnh ủy``, ``Văn phòng`` | ``UBND tỉnh``; a Party organ of a place is of its committee."""
    nested = nested_body(reading, index) or _sibling(reading, index, kind) or _unheaded(reading, index, kind)
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
        school = main_before(reading, start, index, _is_school)
        return joined(start, index, kind.name, kind, school) if school is not None else None
    if kind.tail == "organising":
        return organising(reading, start, index, kind)
    if kind.kind in _PARTY and reading.tokens.capital(start) and _about_commune(reading, start, kind):
        return _organ_of_home(reading, start, index, kind)
    if kind.tail in ("organ!", "standing") or kind.kind in _PARTY:
        return None
    if kind.tail == "organ?" and kind.kind is BodyKind.DEPARTMENT:
        return _of_home_province(reading, start, index, kind)
    return with_field(reading, start, index, kind, required=kind.tail != "organ?")


def _about_commune(reading: Reading, start: int, kind: BodyType) -> bool:
    """Whether the article is about a commune, and the last committee named is the commune's, or none for an office."""
    if not reading.home or reading.home[0].level != "commune":
        return False
    last = next(bodies_before(reading, start, lambda other: other.kind is BodyKind.PARTY_COMMITTEE), None)
    if last is None or last.unit is None:
        return kind.kind is BodyKind.PARTY_ORGAN
    return last.unit.level == "commune"


def _organ_of_home(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """An organ of the Party alone in an article about a commune: of the commune's committee."""
    home = narrowest(reading, start)
    return _organ_of_place(start, index, kind, home) if home is not None else None


def _of_home_province(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """An office of provinces alone: of the home province (``Ban Tôn giáo``)."""
    home = home_province(reading, start)
    name = f"{kind.name} {home.label}" if home is not None else kind.name
    return with_place(start, index, name, kind.kind, home, inferred=True)


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


def _sibling(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Chấp hành, Ban Thường vụ`` | ``Quận ủy``: what the next organ of the list belongs to.

    An office of the Party and a standing committee behind a comma are no list: ``Ủy ban Kiểm tra, Ban Thường vụ …``.
    """
    if reading.tokens.form(index) not in (",", "và", "-", "–"):
        return None
    following = reading.get(index + 1, "body")
    if following is not None and kind.kind is BodyKind.PARTY_ORGAN and following[1].kind is not BodyKind.PARTY_ORGAN:
        return None
    sibling = reading.body(index + 1)
    return sibling.inner if sibling is not None else None


def _adjacent(reading: Reading, index: int, nested: BodyPhrase) -> bool:
    return nested.start == index or (nested.start == index + 1 and reading.tokens.form(index) in _OF)


def _unheaded(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    return unheaded(reading, index) if kind.tail == "organ!" and kind.kind is BodyKind.COMPANY else None
