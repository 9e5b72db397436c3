"""Tails of the bodies of the state: of a unit, of a country, with a field of work.

``Ủy ban nhân dân`` | ``quận Đống Đa``; ``Bộ`` | ``GD&ĐT``; ``Sở`` | ``TN&MT`` | ``tỉnh Yên Bái``.
"""

from kg.extraction.bodies.parts import complete, field_words, joined, nested_body, with_field, with_place
from kg.extraction.bodies.places import place_after, place_shared
from kg.extraction.places.grammar import bare
from kg.extraction.places.home import home_province, narrowest
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind


def of_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ủy ban nhân dân`` | ``quận Đống Đa``, | ``quận``, | ``Hà Nội``, or nothing: the list's or the home's."""
    if reading.tokens.form(index) in ("các", "cấp", "mỗi", "những"):
        return None
    end, place = place_after(reading, index)
    if place is None and _lists_kinds(reading, index):
        return None
    inferred = place is None or place.start == place.end
    place = place or place_shared(reading, index, None)
    if place is None and kind.tail == "unit":
        place = home_province(reading, start) if kind.level == "province" else narrowest(reading, start)
        if place is None:
            return None
    if place is None:
        return (
            complete(reading, start, index, kind)
            if kind.tail == "unit?"
            else _field_of_unit(reading, start, index, kind)
        )
    return with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=inferred)


def _lists_kinds(reading: Reading, index: int) -> bool:
    """``UBND quận, huyện, thị xã``: kinds of unit, and no unit."""
    return reading.get(index, "unitword") is not None


def _field_of_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    if kind.kind in (BodyKind.POLICE, BodyKind.COURT, BodyKind.PROCURACY, BodyKind.MILITARY):
        return None
    nested = nested_body(reading, index)
    if nested is not None:
        return joined(start, nested.end, kind.name, kind, nested)
    return with_field(reading, start, index, kind, required=True)


def of_nation(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Quốc hội`` or ``Quốc hội`` | ``Nhật Bản``; small letters only before a country."""
    nation = reading.get(index, "nation")
    if nation is not None and reading.tokens.capital(index):
        return BodyPhrase(start, nation[0], f"{kind.name} {nation[1]}", BodyKind.FOREIGN)
    if kind.tail == "nation" or not reading.tokens.capital(start):
        return None
    place = reading.unit_at.get(index)
    end = place.end if place is not None and place.name == "Việt Nam" else index
    return BodyPhrase(start, end, kind.name, kind.kind)


def with_seat(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """``Tòa án nhân dân cấp cao tại`` | ``Hà Nội``."""
    place = reading.unit_at.get(index + 1) if reading.tokens.form(index) == "tại" else None
    if place is None:
        return complete(reading, start, index, kind)
    return BodyPhrase(start, place.end, f"{kind.name} tại {bare(place)}", kind.kind)


def ministry(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Bộ`` | ``GD&ĐT``; with a country behind it, a foreign ministry."""
    end, name = field_words(reading, index)
    if end == index or max(reading.end_of(index, "domain"), reading.end_of(index, "term")) == index:
        return None
    nation = reading.get(end, "nation")
    if nation is not None and reading.tokens.capital(end):
        return BodyPhrase(start, nation[0], f"{kind.name} {name} {nation[1]}", BodyKind.FOREIGN)
    return BodyPhrase(start, end, f"{kind.name} {name}", kind.kind)


def department(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Sở`` | ``TN&MT`` | ``tỉnh Yên Bái``; without a province, the home's."""
    end, name = field_words(reading, index)
    if end == index:
        return None
    after, place = place_after(reading, end)
    inferred = place is None or place.start == place.end
    place = place or home_province(reading, start)
    full = f"{kind.name} {name} {bare(place)}" if place else f"{kind.name} {name}"
    return with_place(start, after, full, kind.kind, place, inferred=inferred and place is not None)


def office(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Phòng`` | ``Nội vụ`` | ``quận``; ``Cục`` | ``Tổ chức cán bộ`` | ``Bộ Công an``."""
    return with_field(reading, start, index, kind, required=True)
