"""Tails of organs of other bodies: ``Ban Thường vụ`` | ``Tỉnh ủy``, ``Ban Pháp chế`` | ``HĐND``."""

from dataclasses import replace

from kg.extraction.bodies.links import bodies_before, main_before, superior, unheaded
from kg.extraction.bodies.owners import ward_owner
from kg.extraction.bodies.parts import joined, nested_body, with_field, with_place
from kg.extraction.bodies.party_tails import is_school
from kg.extraction.bodies.places import committee_of, place_after
from kg.extraction.bodies.task_tails import organising
from kg.extraction.places.beside import is_commune
from kg.extraction.places.home import home_province, narrowest
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.gazetteers.body_types import BodyType
from kg.model import PARTY_BODIES, BodyKind

_OF = frozenset({"của", "thuộc"})
_OWNED = frozenset({"Văn phòng", "Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra"})
_OWNERS = {BodyKind.DEPARTMENT: "Ủy ban nhân dân ", BodyKind.POLICE: "Công an "}
_INVESTIGATORS = frozenset({"Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra"})
_GROUPS = frozenset({"Ban cán sự Đảng", "Đảng đoàn"})
BOARDS_OF_COMPANIES = ("Hội đồng quản trị ", "Hội đồng thành viên ")


def organ(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ban Thường vụ`` | ``Tỉnh ủy``, ``Văn phòng`` | ``UBND tỉnh``; a Party organ of a place is of its committee."""
    if kind.tail == "organising" and kind.kind not in PARTY_BODIES:
        return organising(reading, start, index, kind)
    nested = nested_body(reading, index) or _sibling(reading, index, kind) or _unheaded(reading, index, kind)
    if nested is not None and nested.start >= index:
        return _organ_of_body(reading, start, index, kind, nested)
    above = superior(reading, index, kind)
    if above is not None:
        return joined(start, index, kind.name, kind, above)
    headed = _headed(reading, index, kind)
    if headed is not None:
        return _organ_of_body(reading, start, index, kind, headed)
    end, place = place_after(reading, index)
    if place is not None:
        return _organ_of_place(start, end, kind, place)
    return _organ_alone(reading, start, index, kind)


def _headed(reading: Reading, index: int, kind: BodyType) -> BodyPhrase | None:
    """What the head of a group of Party members heads besides: ``Ban cán sự Đảng, Bộ trưởng`` | ``Bộ Y tế``."""
    if kind.name not in _GROUPS or reading.tokens.form(index) != ",":
        return None
    end = reading.end_of(index + 1, "role")
    body = reading.body(end, small=True) if end > index + 1 else None
    return body.inner if body is not None and body.name.startswith(BOARDS_OF_COMPANIES) else body


def _organ_of_body(reading: Reading, start: int, index: int, kind: BodyType, body: BodyPhrase) -> BodyPhrase:
    if kind.name == "Ban Chấp hành" and body.kind is BodyKind.PARTY_COMMITTEE:
        return replace(body, start=start, end=body.end if _adjacent(reading, index, body) else index)
    shared = not _adjacent(reading, index, body)
    name, end = f"{kind.name} {body.name}", index if shared else body.end
    return BodyPhrase(start, end, name, kind.kind, body.unit, body.place, body.inferred or shared, body)


def _organ_alone(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """An organ that nothing follows: a school's is of the school named before, a Party's is no body."""
    if kind.kind is BodyKind.SCHOOL:
        school = main_before(reading, start, index, is_school)
        return joined(start, index, kind.name, kind, school) if school is not None else None
    if kind.tail == "organising":
        return organising(reading, start, index, kind)
    if kind.kind in PARTY_BODIES and reading.tokens.capital(start) and _about_commune(reading, start, kind):
        return _organ_of_home(reading, start, index, kind)
    if kind.tail in ("organ!", "standing") or kind.kind in PARTY_BODIES:
        return None
    if kind.tail == "organ?" and kind.kind is BodyKind.DEPARTMENT:
        return _of_home_province(reading, start, index, kind)
    return _with_owner_meant(reading, start, index, kind)


def _with_owner_meant(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """An organ with its field, investigators of the police named before, or a centre of the hospital named before."""
    if kind.name in _INVESTIGATORS:
        return _of_police_named(reading, start, index, kind)
    if kind.kind is BodyKind.HOSPITAL:
        hospital = ward_owner(reading, start)
        own = BodyPhrase(start, index, kind.name, kind.kind)
        return joined(start, index, kind.name, kind, hospital) if hospital is not None else own
    return with_field(reading, start, index, kind, required=kind.tail != "organ?")


def _of_police_named(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """Investigators alone: those of the police named last before, of a district, a province or the ministry."""
    for police in bodies_before(reading, start, lambda other: other.name == "Công an" or other.tail == "ministry"):
        commune = police.place is not None and police.name == f"Công an {police.place.label}" and _is_commune(police)
        if (police.kind is BodyKind.POLICE and not commune) or police.name == "Bộ Công an":
            return joined(start, index, kind.name, kind, police)
    return BodyPhrase(start, index, kind.name, kind.kind)


def _is_commune(body: BodyPhrase) -> bool:
    return body.place is not None and is_commune(body.place)


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


def _organ_of_place(start: int, end: int, kind: BodyType, place: UnitPhrase) -> BodyPhrase | None:
    inferred = place.start == place.end
    if kind.kind in PARTY_BODIES:
        name = committee_of(place)
        if name is None:
            return None
        return with_place(start, end, f"{kind.name} {name}", kind.kind, place, inferred=inferred)
    owner = _OWNERS.get(kind.kind, "") if kind.name in _OWNED else ""
    return with_place(start, end, f"{kind.name} {owner}{place.label}", kind.kind, place, inferred=inferred)


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
