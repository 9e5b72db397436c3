"""The body of a title: named behind the role, of the role's own noun, of a place, of a country, or meant.

``Trưởng ban`` | ``Pháp chế HĐND quận`` (the role's own noun begins the body: Ban Pháp chế); ``Chủ tịch`` | ``Hà Nội``
(a place means its committee); ``Thành ủy viên`` (the role names its body). The modules ``title_nations`` and
``title_companies`` have the bodies of those, ``title_meant`` the bodies that bare titles mean.
"""

from dataclasses import replace
from functools import cache

from kg.extraction.bodies.grammar import parse_headless
from kg.extraction.bodies.links import last_before
from kg.extraction.bodies.places import committee_of, place_after
from kg.extraction.places.home import home_province
from kg.extraction.posts.hamlets import hamlet
from kg.extraction.words.occurrences import entries_between
from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.vocabulary import body_type
from kg.gazetteers.body_types import BodyType
from kg.gazetteers.roles import HAMLETS, RoleHead
from kg.model import BodyKind

_OF = frozenset({"của", "tại", "ở", "thuộc"})
CHAIRS = frozenset({"Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Quyền Chủ tịch"})
_OFFICERS = ("Cán bộ ", "Công chức ")
SECRETARIES = frozenset({"Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực", "Quyền Bí thư"})
_OFFICES = ("Phòng ", "Đội ", "Tổ ")
_WARDS = ("Khoa ",)
_WITHOUT_OWNER = frozenset({"none", "numbered"})
"""Tails of bodies that stand by themselves: an organisation known in full, a team of market control with its number."""
_OWNER_TAILS = frozenset({"department", "hospital", "central"})
_OWNER_KINDS = frozenset({BodyKind.POLICE, BodyKind.COURT, BodyKind.PROCURACY, BodyKind.MILITARY})
_MARKS = frozenset(",.:;")
_PARTS = "/"
_LONGEST_CITY = 3
_FOREIGN_PLACES = frozenset({"thành phố", "tỉnh"})
_OF_RESIDENTS = frozenset({BodyKind.FRONT, BodyKind.MASS_ORGANISATION})
_CENTRAL_COMMITTEE, _CENTRE = "Ban Chấp hành Trung ương Đảng", ("trung", "ương")
_UNIONS = frozenset({BodyKind.FRONT, BodyKind.MASS_ORGANISATION, BodyKind.ASSOCIATION})
_ETHNIC, _COUNCIL, _BACK = "Ban Dân tộc", "Hội đồng nhân dân", 600
_YOUTH = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"
_PROVINCIAL = frozenset({BodyKind.DEPARTMENT, BodyKind.POLICE})


def named_body(reading: Reading, at: int, end: int, head: RoleHead) -> BodyPhrase | None:
    """The body behind a role that begins at ``at``: of the role's own noun, or written out."""
    found = _named(reading, at, end, head)
    cell = _of_neighbourhood(reading, found.start if found is not None else end)
    found = cell if cell is not None and (found is None or cell.end >= found.end) else found
    return found and (_of_council(reading, at, found) or _of_owner(reading, at, found))


def union_centre(reading: Reading, end: int, head: RoleHead) -> BodyPhrase | None:
    """``Ủy viên`` | ``Trung ương Hội Nông dân``: the centre of a union, whose first words a seat in the Party's has."""
    if head.body != _CENTRAL_COMMITTEE or tuple(reading.tokens.forms[end - 2 : end]) != _CENTRE:
        return None
    body = reading.body(end - 2)
    return body if body is not None and body.end > end and body.kind in _UNIONS else None


def _of_neighbourhood(reading: Reading, start: int) -> BodyPhrase | None:
    """``Ban Công tác Mặt trận``, ``Chi đoàn`` | ``tổ dân phố số 3 và 17``: with all the neighbourhood's name."""
    written = reading.get(start, "body")
    cell = hamlet(reading, written[0]) if written is not None and written[1].kind in _OF_RESIDENTS else None
    if written is None or cell is None:
        return None
    return replace(cell, start=start, name=f"{written[1].name} {cell.name}", kind=written[1].kind)


def _named(reading: Reading, at: int, end: int, head: RoleHead) -> BodyPhrase | None:
    own = _of_own_noun(reading, at, end, head) or _youth_union(reading, end, head)
    if own is not None:
        return own
    after = end + 1 if reading.tokens.form(end) in _OF and reading.get(end + 1, "body") else end
    direct = reading.body(after, small=True)
    return _under_noun(direct, head) if direct is not None else _of_noun(reading, end, head)


def _of_noun(reading: Reading, end: int, head: RoleHead) -> BodyPhrase | None:
    """A body of the role's own noun (``Trưởng phòng`` | ``Nội vụ quận``), or the home's of a type that stands alone."""
    kind = body_type(head.noun) if head.noun is not None else None
    written = reading.get(end, "body")
    if written is not None and (head.noun is None or kind is not None):
        return _at_home(reading, end, written[0], written[1]) if written[1].tail == "unit!" else None
    if head.noun is None or reading.tokens.form(end) in _MARKS:
        return None
    if kind is None:
        return hamlet(reading, end, noun=head.noun) if head.noun in HAMLETS else None
    return parse_headless(reading, end, end, kind) if _headless(reading, end, head) else None


def _youth_union(reading: Reading, end: int, head: RoleHead) -> BodyPhrase | None:
    """``Bí thư`` | ``Đoàn trường Đại học Sao Mai``: the Youth Union there."""
    if reading.tokens.form(end) != "đoàn" or not head.role.endswith("Bí thư") or reading.get(end, "body"):
        return None
    owner = reading.body(end + 1, small=True)
    if owner is not None:
        return replace(owner, start=end, name=f"{_YOUTH} {owner.name}", kind=BodyKind.MASS_ORGANISATION, inner=owner)
    after, place = place_after(reading, end + 1)
    if place is None:
        return None
    return BodyPhrase(end, after, f"{_YOUTH} {place.label}", BodyKind.MASS_ORGANISATION, place.unit, place)


def _of_owner(reading: Reading, start: int, body: BodyPhrase) -> BodyPhrase:
    """An office that names no owner is of the police, court, department or hospital named last."""
    ward = body.name.startswith(_WARDS)
    if body.inner is not None or body.place is not None or not (ward or body.name.startswith(_OFFICES)):
        return body
    written = reading.get(body.start, "body")
    if written is not None and written[1].tail in _WITHOUT_OWNER:
        return body
    owner = last_before(reading, start, body.end, _owns_wards if ward else _owns_offices)
    if owner is None:
        return body
    return replace(
        body, name=f"{body.name} {owner.name}", unit=owner.unit, place=owner.place, inner=owner, inferred=True
    )


def _of_council(reading: Reading, start: int, body: BodyPhrase) -> BodyPhrase | None:
    """A board for ethnic affairs without a place, behind another board of a council: of that council too."""
    if body.name != _ETHNIC and not (body.inferred and body.name.startswith(f"{_ETHNIC} ")):
        return None
    before = entries_between(reading, "body", max(0, start - _BACK), start)
    if not any(reading.value_at(at, "body").tail == "council" for at in before):
        return None
    council = last_before(reading, start, body.end, lambda kind: kind.name == _COUNCIL)
    return council and replace(council, start=body.start, name=f"{_ETHNIC} {council.name}", inner=council)


def _owns_offices(kind: BodyType) -> bool:
    return kind.tail in _OWNER_TAILS or (kind.kind in _OWNER_KINDS and kind.tail == "unit!")


def _owns_wards(kind: BodyType) -> bool:
    return kind.tail == "hospital"


def _of_own_noun(reading: Reading, at: int, end: int, head: RoleHead) -> BodyPhrase | None:
    """``Trưởng`` | ``ban Tuyên giáo Tỉnh ủy``, ``Trưởng`` | ``BCĐ tỉnh``: the role's noun begins the body."""
    if head.noun is None or reading.person_at.get(end):
        return None
    words = _words(head.noun)
    back = end - len(words)
    repeated = reading.get(end, "body")
    if repeated and repeated[1].name.startswith(head.noun):
        return None
    if back < at or reading.tokens.forms[back:end] != words:
        letters = reading.get(end - 1, "body")
        if letters is None or letters[0] != end or letters[1].name != head.noun:
            return None
        back = end - 1
    own = reading.body(back, small=True)
    return own if own is not None and own.end > end else None


@cache
def _words(noun: str) -> list[str]:
    """The words of a role's own noun, as the text has them."""
    return noun.lower().split()


def _at_home(reading: Reading, start: int, end: int, kind: BodyType) -> BodyPhrase | None:
    """A department or the police of the home province: ``Cục trưởng`` | ``Cục Thống kê``, ``Giám đốc`` | ``CATP``."""
    place = home_province(reading, start)
    if place is None or kind.kind not in _PROVINCIAL:
        return None
    return BodyPhrase(start, end, f"{kind.name} {place.label}", kind.kind, place.unit, place, inferred=True)


def _headless(reading: Reading, end: int, head: RoleHead) -> bool:
    if head.noun == "Bộ" and reading.get(end, "domain"):
        return True
    return (reading.tokens.capital(end) and not reading.person_at.get(end)) or bool(reading.get(end, "unitword"))


def _under_noun(body: BodyPhrase, head: RoleHead) -> BodyPhrase:
    """``Chánh Văn phòng`` | ``UBND tỉnh`` is at Văn phòng Ủy ban nhân dân tỉnh."""
    noun, last = head.noun, head.role.split()[-1].lower()
    if noun is None or noun.split()[-1].lower() != last or body.name.startswith(noun) or last in ("đoàn", "an"):
        return body
    if noun == "Ban" and body.kind is BodyKind.PEOPLES_COUNCIL:
        return body
    kind = body_type(noun)
    name = f"{noun} {body.name}"
    return replace(body, name=name, kind=kind.kind if kind is not None else body.kind, inner=body)


def placed_body(reading: Reading, start: int, end: int, role: str) -> BodyPhrase | None:
    """``Chủ tịch huyện`` is at its people's committee, ``Bí thư Hà Nội`` at its Party committee."""
    chair = role in CHAIRS or role.startswith(_OFFICERS)
    if not chair and role not in SECRETARIES:
        return None
    after, place = place_after(reading, end)
    if place is None or (place.unit is not None and place.unit.level == "country"):
        return None
    name = f"Ủy ban nhân dân {place.label}" if chair else committee_of(place)
    if name is None:
        return None
    kind = BodyKind.PEOPLES_COMMITTEE if chair else BodyKind.PARTY_COMMITTEE
    return BodyPhrase(start, after, name, kind, place.unit, place, inferred=True)


def default_body(reading: Reading, at: int, end: int, body: str) -> BodyPhrase | None:
    """The body that a role has by itself, or ``<type>`` completed from what follows or from the context.

    Of several types parted by ``/`` the one of the home province is meant.
    """
    if not body.startswith("<"):
        kind = body_type(body)
        return BodyPhrase(at, end, body, kind.kind if kind else BodyKind.OTHER)
    names = body.strip("<>").split(_PARTS)
    found = [each for name in names if (each := _completed(reading, at, end, name)) is not None]
    return next((each for each in found if each.unit is not None and each.unit.level == "province"), None) or next(
        iter(found), None
    )


def _city_end(reading: Reading, start: int) -> int:
    """Where a foreign place's name ends: behind one that is known, with its capitals, or before the holder's name.

    A run of capitals that goes on for longer holds more than the place: then it is one word.
    """
    known = reading.end_of(start, "region")
    if known > start:
        return known
    end = start + 1
    if start in reading.person_at:
        return end
    while end < start + _LONGEST_CITY and reading.tokens.capital(end) and end not in reading.person_at:
        end += 1
    return end if end in reading.person_at or not reading.tokens.capital(end) else start + 1


def _completed(reading: Reading, at: int, end: int, name: str) -> BodyPhrase | None:
    kind = body_type(name)
    if kind is not None:
        return parse_headless(reading, at, end, kind)
    after, place = place_after(reading, end)
    words = name.split()
    if place is None and reading.tokens.forms[end : end + len(words)] == words:
        after = end + len(words)
    if name in _FOREIGN_PLACES and (place is None or place.start == place.end) and reading.tokens.capital(after):
        last = _city_end(reading, after)
        return BodyPhrase(end, last, f"{name} {reading.tokens.words(after, last)}", BodyKind.FOREIGN)
    return BodyPhrase(at, after, place.label, BodyKind.FOREIGN, place.unit, place) if place else None
