"""The body or place that an office belongs to when nothing says so: ``Trưởng phòng Cảnh sát cơ động``.

An office with a field of the police is of the police of the province, one of a district's fields (``Phòng Nội vụ``)
of the district named last, another one of the school, company, hospital or department that the article is about.
"""

from collections import Counter
from collections.abc import Callable, Mapping

from kg.extraction.bodies.links import LIKE_MINISTRIES, MINISTRY_OFFICE, bodies_before
from kg.extraction.places.beside import is_district, is_lowest
from kg.extraction.places.home import home_province, narrowest
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.resources import table

_WORDS = table("organisation_terms.toml")
_POLICE_FIELDS = tuple(_WORDS["police_fields"])
_MINISTRY_FIELDS = frozenset(_WORDS["ministry_fields"])
_AGENCY_OWNERS: Mapping[str, str] = _WORDS["agency_owners"]
_PLURALS = frozenset(_WORDS["plurals"])
_SEATED = ("hải quan", "thi hành án", "thuế", "kiểm dịch", "dự trữ")
"""Fields whose agencies are named after where they sit."""
_AREAS = frozenset({"vùng", "khu", "số", "cửa", "miền"})
_WARDS = frozenset({BodyKind.SCHOOL, BodyKind.HOSPITAL})
_NAMED = frozenset({BodyKind.SCHOOL, BodyKind.HOSPITAL, BodyKind.COMPANY})
_NAMED_TAILS = frozenset({"proper", "company", "hospital", "named", "none"})
_OF_STATE = frozenset({BodyKind.POLICE, BodyKind.COURT, BodyKind.PROCURACY})
_BOARDS = frozenset({"Ban Quản lý", "Ban Quản lý dự án"})
_MOSTLY = 3
_OF_DISTRICTS = ("giáo dục", "lao động")
"""Fields of offices that neither a school nor a company has."""

Wanted = Callable[[BodyType], bool]


def owner_of(reading: Reading, start: int, words: str, kind: BodyType) -> BodyPhrase | None:
    """The body that an office with a field, in words, belongs to, or ``None``."""
    field = words.lower()
    if kind.tail == "central":
        return _ministry(reading, start, field, kind)
    if kind.tail == "office" and of_police(field):
        return _provincial_police(reading, start)
    if kind.tail == "faculty":
        return ward_owner(reading, start)
    if kind.tail == "office" and not field.startswith(_OF_DISTRICTS):
        return _main(reading, start, _owns_offices)
    return None


def ward_owner(reading: Reading, start: int) -> BodyPhrase | None:
    """The school or hospital that a ward, faculty or centre belongs to."""
    return _main(reading, start, lambda other: other.kind in _WARDS and other.tail in _NAMED_TAILS)


def of_police(field: str) -> bool:
    """Whether an office with a field, in words, is one of the police."""
    return field.lower().startswith(_POLICE_FIELDS)


def _owns_offices(kind: BodyType) -> bool:
    if kind.kind in _NAMED:
        return kind.tail in _NAMED_TAILS
    return kind.tail == "department" or kind.name in _BOARDS or (kind.kind in _OF_STATE and kind.tail == "unit!")


def _ministry(reading: Reading, start: int, field: str, kind: BodyType) -> BodyPhrase | None:
    """``Cục`` | ``Cảnh sát hình sự`` is of Bộ Công an; ``Cục`` | ``Tổ chức cán bộ`` of the ministry named last."""
    agency = next((name for begin, name in _AGENCY_OWNERS.items() if field.startswith(begin)), None)
    if kind.name == "Cục" and agency is not None:
        return BodyPhrase(start, start, agency, BodyKind.GOVERNMENT, inferred=True)
    common = field in _MINISTRY_FIELDS
    if not common and kind.name != MINISTRY_OFFICE:
        return None
    named = list(bodies_before(reading, start, _is_ministry))
    return named[0] if named and (common or len({body.name for body in named}) == 1) else None


def _is_ministry(kind: BodyType) -> bool:
    return kind.tail == "ministry" or kind.name in LIKE_MINISTRIES


def _provincial_police(reading: Reading, start: int) -> BodyPhrase | None:
    """The police of the province named last, else of the home province."""
    for body in bodies_before(reading, start, lambda kind: kind.name == "Công an"):
        if body.place is not None and not is_lowest(body.place) and not is_district(body.place):
            return body
    place = home_province(reading, start)
    return police_of(place, start) if place is not None else None


def police_of(place: UnitPhrase, at: int) -> BodyPhrase:
    """The police of a place, as meant at a word."""
    return BodyPhrase(at, at, f"Công an {place.label}", BodyKind.POLICE, place.unit, place, inferred=True)


def _main(reading: Reading, start: int, wanted: Wanted) -> BodyPhrase | None:
    """The wanted body that the article names most before a word, if that is often; else the last one."""
    named = list(bodies_before(reading, start, wanted))
    if not named:
        return None
    (name, count), *_ = Counter(body.name for body in named).most_common(1)
    last = named[0]
    if count < _MOSTLY or reading.sentence[last.start] == reading.sentence[start]:
        return last
    return next(body for body in named if body.name == name)


def place_of(reading: Reading, start: int) -> UnitPhrase | None:
    """The district of an office of districts: the one named last before a word, else the home, if no province.

    When there are no districts any more it is an office of a commune.
    """
    if reading.two_tiers:
        return _commune_of(reading, start)
    for phrase in reversed(reading.units):
        if phrase.start < start and is_district(phrase):
            return phrase
    home = narrowest(reading, start)
    return home if home is not None and home.unit is not None and home.unit.level != "province" else None


def _commune_of(reading: Reading, start: int) -> UnitPhrase | None:
    """The commune that the article is about, else the one named last before a word."""
    home = narrowest(reading, start)
    if home is not None and is_lowest(home):
        return home
    return next((p for p in reversed(reading.units) if p.start < start and is_lowest(p)), None)


def branch_place(reading: Reading, start: int, index: int, end: int) -> UnitPhrase | None:
    """The province of a department's agency that names none: ``Chi cục`` | ``Thú y``, but not ``… vùng 3``."""
    tokens = reading.tokens
    small = not tokens.capital(index) and not (tokens.capital(start) and reading.end_of(index, "term") == end)
    if small or tokens.form(end) in _AREAS or tokens.form(start - 1) in _PLURALS:
        return None
    at_place = any(at in reading.unit_at for at in range(index, end))
    return None if at_place or tokens.words(index, end).lower().startswith(_SEATED) else home_province(reading, start)
