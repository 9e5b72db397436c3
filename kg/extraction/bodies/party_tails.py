"""Tails of the bodies of the Party and of organs of other bodies.

``Quận ủy`` | ``Đống Đa``; ``Đảng bộ`` | ``quận Đống Đa`` is the same body; ``Ban Thường vụ`` | ``Tỉnh ủy``.
"""

from dataclasses import replace

from kg.extraction.bodies.links import main_before
from kg.extraction.bodies.named_tails import named
from kg.extraction.bodies.parts import joined, nested_body, with_field, with_place
from kg.extraction.bodies.places import committee_of, of_many, place_after, place_shared
from kg.extraction.places.beside import is_lowest
from kg.extraction.places.former_provinces import former_province
from kg.extraction.places.grammar import bare
from kg.extraction.places.home import elided, narrowest
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.vocabulary import tier_word
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.text import squeeze

_FAR = 9
_FORCES = frozenset({BodyKind.MILITARY, BodyKind.POLICE})
_BRANCH = "Chi nhánh"


def committee(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Quận ủy`` | ``Đống Đa``, ``Quận ủy quận Thủ Đức``, or ``Quận ủy`` alone with the quận from the context."""
    word = tier_word(kind.level)
    end, place = place_after(reading, index, word)
    inferred = place is None
    former = former_province(reading, index) if inferred and kind.level == "province" else index
    if former > index:
        return BodyPhrase(start, former, f"{kind.name} {squeeze(reading.tokens.words(index, former))}", kind.kind)
    place = place or place_shared(reading, index, word)
    if place is None and not of_many(reading, start):
        place = elided(reading, word, start)
    if place is None:
        return None
    return with_place(start, end, f"{kind.name} {bare(place)}", kind.kind, place, inferred=inferred)


def branch(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đảng bộ`` | ``quận Đống Đa``, which is Quận ủy Đống Đa; ``Đảng bộ`` alone only after ``Ban Chấp hành``."""
    end, place = place_after(reading, index)
    if place is not None:
        name = committee_of(place)
        return (name and with_place(start, end, name, kind.kind, place, inferred=place.start == place.end)) or None
    place = _with_people(reading, index)
    name = committee_of(place) if place is not None else None
    if name is not None:
        return with_place(start, index, name, kind.kind, place, inferred=True)
    nested = nested_body(reading, index)
    if nested is not None:
        return replace(nested, start=start, name=f"Đảng ủy {nested.name}", kind=kind.kind, inner=nested)
    home = narrowest(reading, start) if index - start > 2 else None  # noqa: PLR2004
    name = committee_of(home) if home else None
    return with_place(start, index, name, kind.kind, home, inferred=True) if name else None


def _with_people(reading: Reading, index: int) -> UnitPhrase | None:
    """The place of ``Đảng bộ`` | ``, chính quyền và nhân dân tỉnh Bến Tre``."""
    tokens = reading.tokens
    if tokens.form(index) not in (",", "và") or tokens.form(index + 1) != "chính":
        return None
    at = next((at for at in range(index + 2, index + _FAR) if tokens.form(at) == "nhân"), index)
    return reading.unit_at.get(at + 2) if at > index and tokens.form(at + 1) == "dân" else None


def under(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Đảng ủy`` | ``phường Láng``, | ``Trường Đại học …``, | ``cơ quan Thành đoàn``, | ``Khối các cơ quan tỉnh``."""
    end, place = place_after(reading, index)
    if place is not None:
        return with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=place.start == place.end)
    staff = reading.tokens.form(index) == "cơ" and reading.tokens.form(index + 1) == "quan"
    nested = nested_body(reading, index + 2 if staff else index)
    if nested is not None:
        name = f"{kind.name} cơ quan {nested.name}" if staff else f"{kind.name} {nested.name}"
        return replace(nested, start=start, name=name, kind=kind.kind, inner=nested)
    shared = _shared(reading, start, index, kind)
    if shared is not None:
        return shared
    if reading.tokens.form(index) == "trường":
        school = main_before(reading, start, index + 1, is_school)
        if school is not None:
            return replace(school, start=start, name=f"{kind.name} {school.name}", kind=kind.kind, inner=school)
    return None if reading.get(index, "body") else with_field(reading, start, index, kind, required=True)


def cell(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Chi bộ`` | ``Khoa Nhi Bệnh viện …``, | ``Trường Tiểu học …``, or a name: ``Chi bộ`` | ``thôn Tân Lập``."""
    nested = nested_body(reading, index)
    if nested is not None:
        return joined(start, nested.end, kind.name, kind, nested)
    return named(reading, start, index, kind)


def _shared(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """What the rest of a list tells: ``Đảng ủy`` | ``, HĐND, UBND xã Tân Lập``, | ``, Bộ Chỉ huy Quân sự tỉnh``."""
    if not reading.tokens.capital(start):
        return None
    place = place_shared(reading, index, None)
    if place is not None and is_lowest(place):
        return with_place(start, index, f"{kind.name} {place.label}", kind.kind, place, inferred=True)
    following = reading.body(index + 1) if reading.tokens.form(index) == "," else None
    if following is None or following.kind not in _FORCES or following.place is None:
        return None
    name = f"{kind.name} {following.name}"
    return replace(following, start=start, end=index, name=name, kind=kind.kind, inner=following, inferred=True)


def is_school(kind: BodyType) -> bool:
    """Whether a type is a school's, and not one of its offices'."""
    return kind.kind is BodyKind.SCHOOL and kind.tail == "proper"
