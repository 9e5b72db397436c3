"""Tails of the bodies of the state: of a unit, of a country, with a field of work.

``Ủy ban nhân dân`` | ``quận Đống Đa``; ``Bộ`` | ``GD&ĐT``; ``Sở`` | ``TN&MT`` | ``tỉnh Yên Bái``.
"""

from dataclasses import replace

from kg.extraction.bodies.abroad import country_meant, last_country
from kg.extraction.bodies.areas import of_area
from kg.extraction.bodies.fronts import behind_seat, by_committee
from kg.extraction.bodies.links import superior
from kg.extraction.bodies.meant_units import unit_meant
from kg.extraction.bodies.named_tails import named
from kg.extraction.bodies.parts import complete, field_words, joined, nested_body, with_field, with_place
from kg.extraction.bodies.places import place_after, place_shared
from kg.extraction.places.former_provinces import former_province
from kg.extraction.places.grammar import bare
from kg.extraction.places.home import home_province, narrowest
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import CAPITALS
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.resources import table
from kg.text import squeeze

_AREA_WORDS = frozenset({"liên", "khu"})
_OFFICE_DIGITS = 2
_WITHOUT_FIELDS = frozenset({BodyKind.POLICE, BodyKind.COURT, BodyKind.PROCURACY, BodyKind.MILITARY})
_OF_PROVINCES = frozenset({"Thuế", "Thống kê"})
"""Types of one word, which is a field of work without a place behind it."""
_LEAST_WORDS = 3
_SEAT = "Hà Nội"
"""Where the associations of the whole country sit."""
_GENERAL = frozenset({"các", "cấp", "cơ", "việt", "ở", "toàn", "trên"})
_OF_UNITS = frozenset({BodyKind.DEPARTMENT, BodyKind.ASSOCIATION})
_NATIONAL = frozenset({"Mặt trận Tổ quốc Việt Nam"})
_MANY = frozenset(table("organisation_terms.toml")["plurals"])
_LISTING = frozenset({",", "và", ":", ";"})
_MINISTRIES = table("organisation_terms.toml")["ministries_since"]
_SHORT_FIELDS = table("organisation_terms.toml")["short_fields"]


def of_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Ủy ban nhân dân`` | ``quận Đống Đa``, | ``quận``, | ``Hà Nội``, or nothing: the list's or the home's."""
    body = _of_unit(reading, start, index, kind)
    return by_committee(reading, body) if body is not None and body.kind is BodyKind.FRONT else body


def front(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Mặt trận`` | ``xã Tân Lập``, behind ``Chủ tịch``."""
    return of_unit(reading, start, index, replace(kind, tail="unit")) if behind_seat(reading, start) else None


def _of_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    if reading.tokens.form(index) in ("các", "cấp", "mỗi", "những"):
        return None
    area = of_area(reading, start, index, kind) if reading.tokens.form(index) in _AREA_WORDS else None
    if area is not None:
        return area
    end, place = place_after(reading, index)
    inferred = place is None or place.start == place.end
    if (place is None and _lists_kinds(reading, index)) or (inferred and _counted(reading, start)):
        return None
    place = place or place_shared(reading, index, None) or unit_meant(reading, start, kind)
    if place is None:
        return _of_no_unit(reading, start, index, kind)
    if place.unit is not None and place.unit.level == "country" and kind.name.endswith(place.name):
        return BodyPhrase(start, end, kind.name, kind.kind)
    return with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=inferred)


def _of_no_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """A body that no unit is named or meant for: a national one, or one with a field of work."""
    if kind.tail == "unit":
        return complete(reading, start, index, kind) if kind.name in _NATIONAL and reading.home else None
    if kind.tail == "unit?":
        return complete(reading, start, index, kind)
    return _field_of_unit(reading, start, index, kind)


def _counted(reading: Reading, start: int) -> bool:
    """Whether a number of such bodies is told: ``40 | trung tâm hành chính công``."""
    before = reading.tokens.form(start - 1)
    return before.isdigit() and len(before) <= _OFFICE_DIGITS and not reading.tokens.capital(start)


def _lists_kinds(reading: Reading, index: int) -> bool:
    """``UBND quận, huyện, thị xã``: kinds of unit, and no unit."""
    return reading.get(index, "unitword") is not None


def _field_of_unit(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    if kind.kind in _WITHOUT_FIELDS or kind.name in _OF_PROVINCES:
        return None
    nested = nested_body(reading, index)
    if nested is not None:
        return joined(start, nested.end, kind.name, kind, nested)
    above = superior(reading, index, kind) if kind.kind is BodyKind.DEPARTMENT else None
    if above is not None:
        return joined(start, index, kind.name, kind, above)
    return with_field(reading, start, index, kind, required=True) or _of_home(reading, start, index, kind)


def _of_home(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """An office or association alone, of the unit meant: ``Hiệp hội Du lịch`` in an article about a province."""
    tokens = reading.tokens
    small = not tokens.capital(start) or index < start + _LEAST_WORDS
    if small or tokens.form(start - 1) in _MANY or tokens.form(index) in _GENERAL or kind.kind not in _OF_UNITS:
        return None
    if reading.end_of(index, "term") > index:
        return None
    place = home_province(reading, start) if kind.kind is BodyKind.ASSOCIATION else narrowest(reading, start)
    if place is None or (kind.kind is BodyKind.ASSOCIATION and place.name == _SEAT):
        return None
    return with_place(start, index, f"{kind.name} {place.label}", kind.kind, place, inferred=True)


def of_nation(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Quốc hội`` or ``Quốc hội`` | ``Nhật Bản``; small letters only before a country."""
    nation = reading.get(index, "nation")
    if nation is not None and reading.tokens.capital(index):
        return BodyPhrase(start, nation[0], f"{kind.name} {nation[1]}", BodyKind.FOREIGN)
    if not reading.tokens.capital(start):
        return None
    if kind.tail == "nation":
        return _foreign(start, index, kind.name, last_country(reading, start))
    abroad = country_meant(reading, start, index)
    if abroad is not None:
        return _foreign(start, index, kind.name, abroad)
    place = reading.unit_at.get(index)
    end = place.end if place is not None and place.name == "Việt Nam" else index
    return BodyPhrase(start, end, kind.name, kind.kind)


def _foreign(start: int, end: int, name: str, country: str | None) -> BodyPhrase | None:
    """A body of another country that its name leaves out."""
    return BodyPhrase(start, end, f"{name} {country}", BodyKind.FOREIGN, inferred=True) if country else None


def with_seat(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """``Tòa án nhân dân cấp cao tại`` | ``Hà Nội``."""
    place = reading.unit_at.get(index + 1) if reading.tokens.form(index) == "tại" else None
    if place is None:
        return complete(reading, start, index, kind)
    return BodyPhrase(start, place.end, f"{kind.name} tại {bare(place)}", kind.kind)


def ministry(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Bộ`` | ``GD&ĐT``; with a country behind it, a foreign ministry."""
    end, name = _before_nation(reading, index, *_field_in_full(reading, index))
    if end == index or max(reading.end_of(index, "domain"), reading.end_of(index, "term")) == index:
        return None
    nation = reading.get(end, "nation")
    if nation is not None and reading.tokens.capital(end):
        return BodyPhrase(start, nation[0], f"{kind.name} {name} {nation[1]}", BodyKind.FOREIGN)
    if reading.tokens.shapes[index] == CAPITALS:
        name = _MINISTRIES.get(name, name)
    abroad = _foreign(start, end, f"{kind.name} {name}", country_meant(reading, start, end))
    return abroad or BodyPhrase(start, end, f"{kind.name} {name}", kind.kind)


def _before_nation(reading: Reading, index: int, end: int, name: str) -> tuple[int, str]:
    """A field without the country in its run of capitals: ``Bộ Môi trường | Colombia Luis Murillo``."""
    tokens = reading.tokens
    behind = max(index + 1, reading.end_of(index, "domain"))
    at = next((at for at in range(behind, end) if tokens.capital(at) and reading.get(at, "nation")), end)
    return (end, name) if at == end else (at, squeeze(tokens.words(index, at)))


def department(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Sở`` | ``TN&MT`` | ``tỉnh Yên Bái``; without a province, the home's."""
    end, name = _field_in_full(reading, index)
    if end == index or (_of_all_provinces(reading, start) and reading.tokens.form(end) not in _LISTING):
        return None
    return of_province(reading, start, end, f"{kind.name} {name}", kind)


def _of_all_provinces(reading: Reading, start: int) -> bool:
    """Whether the departments of many provinces are meant: ``các | sở GD-ĐT``."""
    return reading.tokens.shapes[start] == "x" and reading.tokens.form(start - 1) in _MANY


def _field_in_full(reading: Reading, index: int) -> tuple[int, str]:
    """A field of work; one that is called by its first part, in full: ``Sở | Tài nguyên``."""
    end, name = _without_place(reading, index, *field_words(reading, index))
    written = reading.end_of(index, "term")
    tokens = reading.tokens
    short = _SHORT_FIELDS.get(squeeze(tokens.words(index, written)))
    goes_on = any(tokens.capital(at) for at in range(written, end)) or _further_field(reading, written)
    return (end, name) if short is None or goes_on or reading.get(index, "domain") else (written, short)


def _without_place(reading: Reading, index: int, end: int, name: str) -> tuple[int, str]:
    """A field without the place that its run of capitals ends in: ``Sở | Tài nguyên | Lào Cai``."""
    if reading.end_of(index, "domain") == end:
        return end, name
    start = next((at for at in range(index + 1, end) if at in reading.unit_at and reading.unit_at[at].end == end), end)
    return (end, name) if start == end else (start, squeeze(reading.tokens.words(index, start)))


def _further_field(reading: Reading, index: int) -> bool:
    """Whether a comma and letters or a field that is not on record follow: ``Bộ Khoa học | , ICT và …``."""
    tokens = reading.tokens
    return tokens.form(index) == "," and index + 1 < len(tokens) and tokens.shapes[index + 1] == "U"


def of_province(reading: Reading, start: int, index: int, name: str, kind: BodyType) -> BodyPhrase:
    """A department, named, with the province behind it or the home's."""
    after, place = place_after(reading, index)
    former = former_province(reading, index) if place is None else index
    if former > index:
        return BodyPhrase(start, former, f"{name} {squeeze(reading.tokens.words(index, former))}", kind.kind)
    inferred = place is None or place.start == place.end
    place = place or home_province(reading, start)
    full = f"{name} {bare(place)}" if place else name
    return with_place(start, after, full, kind.kind, place, inferred=inferred and place is not None)


def placed(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """``Sở VHTT`` | ``Hải Phòng``: a department whose field is in the type."""
    return of_province(reading, start, index, kind.name, kind)


def office(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Phòng`` | ``Nội vụ`` | ``quận``; ``Cục`` | ``Tổ chức cán bộ`` | ``Bộ Công an``; ``Phòng 5`` | ``- Cục …``."""
    if kind.tail == "office" and _numbered(reading, index):
        return _numbered_office(reading, start, index, kind)
    return with_field(reading, start, index, kind, required=True)


def _numbered(reading: Reading, index: int) -> bool:
    form = reading.tokens.form(index)
    return form.isdigit() and len(form) <= _OFFICE_DIGITS


def _numbered_office(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """An office with a number is a body only with the body that it belongs to."""
    name, end = f"{kind.name} {reading.tokens.forms[index]}", index + 1
    nested = nested_body(reading, end)
    above = nested or superior(reading, end, kind)
    return joined(start, nested.end if nested else end, name, kind, above) if above is not None else None


def union(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Công đoàn`` | ``tỉnh Lào Cai`` is the province's federation of labour; else the union of a body, or a name."""
    end, place = place_after(reading, index)
    if place is not None and place.word is not None and place.word.tier != "commune":
        inferred = place.start == place.end
        return with_place(start, end, f"Liên đoàn Lao động {place.label}", kind.kind, place, inferred=inferred)
    nested = nested_body(reading, index)
    if nested is not None:
        return joined(start, nested.end, kind.name, kind, nested)
    return named(reading, start, index, kind)
