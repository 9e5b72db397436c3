"""Pieces that the grammars of body tails share: a place, a field of work, the body that a body belongs to.

``Phòng`` | ``Nội vụ`` (field) | ``quận Đống Đa`` (place); ``Cục`` | ``Tổ chức cán bộ`` (field) | ``Bộ Công an`` (body).
"""

from kg.extraction.bodies.links import MINISTRY_OFFICE, behind_code, recalled, superior, unheaded
from kg.extraction.bodies.owners import branch_place, of_police, owner_of, place_of, police_of
from kg.extraction.bodies.places import place_after, place_shared
from kg.extraction.places.grammar import bare
from kg.extraction.words.name_runs import name_end, person_begins
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.syllables import is_syllable
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.text import squeeze

_OF = frozenset({"của", "thuộc"})
_OF_SOME = _OF | {"tại", "ở"}
_JOINTS = frozenset({"và", "-", "–", "&"})
_AREAS = frozenset({"vùng", "số", "khu"})
_PARTING = frozenset({",", "("})
_SOME = frozenset({"một", "nhiều", "các"})
_DASHES = frozenset("-–")
_OWNING = frozenset({"ministry", "department", "placed", "unit", "unit!"})
_LISTING = frozenset({"ministry", "department", "hospital", "company", "proper"})
"""Tails of owners whose offices list their fields; of a district a list is of several offices."""
_BRANCH = "Chi cục"
_LONGEST_HALF = 4
_OTHERS = ("body", "role", "honorific")
_ARMY = "Quân đội nhân dân Việt Nam"


def complete(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    """A body whose type is its name: ``Bộ Chính trị``; a company also with its province: ``VNPT`` | ``Thanh Hóa``."""
    place = reading.unit_at.get(index) if kind.kind is BodyKind.COMPANY else None
    if place is not None and place.word is None and place.unit is not None and place.unit.level == "province":
        name = squeeze(reading.tokens.words(start, index)) if index == start + 1 else kind.name
        return with_place(start, place.end, f"{name} {bare(place)}", kind.kind, place, inferred=False)
    army = reading.get(index, "body") if kind.kind is BodyKind.MILITARY else None
    if army is not None and army[1].name == _ARMY:
        return joined(start, army[0], kind.name, kind, BodyPhrase(index, army[0], _ARMY, army[1].kind))
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
    at = behind_code(reading, index)
    of = reading.tokens.form(at) in _OF
    at = at + 1 if of else at
    return reading.body(at) or recalled(reading, at) or (_coined(reading, at) if of else None)


def _coined(reading: Reading, index: int) -> BodyPhrase | None:
    """A company or organisation by its bare foreign name: ``Bộ phận Nghiên cứu thị trường thuộc`` | ``Barclays``."""
    if reading.tokens.shapes[index : index + 1] not in ("X", ["X"]) or is_syllable(reading.tokens.forms[index]):
        return None
    return None if reading.get(index, "region") else unheaded(reading, index)


def _body_follows(reading: Reading, index: int) -> bool:
    """Whether a comma or bracket and another body stand at a word."""
    return reading.tokens.form(index) in _PARTING and reading.get(index + 1, "body") is not None


def owned_elsewhere(reading: Reading, index: int, end: int) -> bool:
    """Whether a field names a company (``Kinh doanh | FPT``), or what its office is of stands behind it without a name.

    ``Phó phòng kinh doanh`` | ``của một ngân hàng lớn``.
    """
    form = reading.tokens.form
    if form(end) in _OF_SOME and form(end + 1) in _SOME:
        return True
    named = (reading.get(at, "body") for at in range(index + 1, end))
    return any(found is not None and found[1].kind is BodyKind.COMPANY and found[1].tail == "none" for found in named)


def with_field(reading: Reading, start: int, index: int, kind: BodyType, *, required: bool) -> BodyPhrase | None:
    """A type, its field of work, and the body or place it belongs to; ``None`` when a required field is missing."""
    end, words = _whole_field(reading, index)
    if end == index and required:
        end, words = _small_field(reading, start, index, kind)
        if end == index:
            return None
    police = kind.tail == "office" and of_police(words)
    if police:
        end, words = _without_owner(reading, index, end, words)
    name = f"{kind.name} {words}".strip()
    nested = nested_body(reading, end)
    above = nested or superior(reading, end, kind)
    if above is not None:
        return joined(start, nested.end if nested else end, name, kind, above)
    after, place = place_after(reading, end)
    if police and place is not None and place.unit is not None and place.unit.level == "province":
        return joined(start, after, name, kind, police_of(place, after))
    if place is not None:
        inferred = place.start == place.end
        return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=inferred)
    return _of_owner(reading, start, index, end, kind, words)


def _without_owner(reading: Reading, index: int, end: int, words: str) -> tuple[int, str]:
    """A field of the police without the province or police that its capitals run into: ``CSGT`` | ``Hà Nội``."""
    at = next((at for at in range(index + 1, end) if _ends_in_owner(reading, at, end)), end)
    return (end, words) if at == end else (at, squeeze(reading.tokens.words(index, at)))


def _ends_in_owner(reading: Reading, index: int, end: int) -> bool:
    """Whether a province or police of a place stands between two words."""
    place = reading.unit_at.get(index)
    if place is not None:
        return place.end == end and place.unit is not None and place.unit.level == "province"
    owner = reading.get(index, "body")
    return owner is not None and owner[1].tail == "unit!" and reading.body(index) is not None


def _of_owner(reading: Reading, start: int, index: int, end: int, kind: BodyType, words: str) -> BodyPhrase | None:
    """An office that names no owner: of the district or body meant; ``Phòng Giáo dục quận, huyện`` is of none."""
    if kind.level == "district" and reading.get(end, "unitword"):
        return None
    name = f"{kind.name} {words}".strip()
    known = reading.get(index, "domain") is not None
    of_district = known and kind.level == "district" and not of_police(words)
    place = _listed_place(reading, end) or place_of(reading, start) if of_district else None
    if place is not None:
        return with_place(start, end, f"{name} {place.label}", kind.kind, place, inferred=True)
    branch = branch_place(reading, start, index, end) if kind.name == _BRANCH else None
    if branch is not None:
        return with_place(start, end, f"{name} {branch.label}", kind.kind, branch, inferred=True)
    told = owned_elsewhere(reading, index, end) or (kind.name == MINISTRY_OFFICE and _body_follows(reading, end))
    owner = None if told else owner_of(reading, start, words, kind)
    if owner is None:
        return BodyPhrase(start, end, name, kind.kind)
    return BodyPhrase(
        start, end, f"{name} {owner.name}", kind.kind, owner.unit, owner.place, inferred=True, inner=owner
    )


def _listed_place(reading: Reading, index: int) -> UnitPhrase | None:
    """The place at the end of a list of offices: ``Phòng Nội vụ, Phòng Tư pháp`` | ``huyện Nam Đàn``."""
    following = reading.get(index + 1, "body")
    return place_shared(reading, index, None) if following is not None and following[1].tail == "office" else None


def _small_field(reading: Reading, start: int, index: int, kind: BodyType) -> tuple[int, str]:
    """A field of two words or more in small letters, with the body or place that it is of behind it.

    An agency of a department needs none: ``Chi cục`` | ``quản lý đất đai``.
    """
    if reading.tokens.form(index) == "số" and reading.tokens.form(index + 1).isdigit():
        return index + 2, reading.tokens.words(index, index + 2)
    end = reading.end_of(index, "term")
    if end < index + 2 or not reading.tokens.capital(start):
        return index, ""
    if kind.name == _BRANCH and not _field_goes_on(reading, end):
        words = squeeze(reading.tokens.words(index, end))
        return end, words[0].upper() + words[1:]
    at = behind_code(reading, end)
    owned = at in reading.unit_at or reading.get(at, "unitword") or reading.get(at, "body")
    return (end, squeeze(reading.tokens.words(index, end))) if owned else (index, "")


def _field_goes_on(reading: Reading, index: int) -> bool:
    """Whether a number, an area or a further field stands at a word: ``thú y | vùng 3``, ``chăn nuôi | và thú y``."""
    form = reading.tokens.form(index)
    return form in _AREAS or (form in _JOINTS and reading.end_of(index + 1, "term") > index + 1)


def field_words(reading: Reading, index: int) -> tuple[int, str]:
    """A field of work on record, or one that begins with a capital; where it ends and its name."""
    if index in reading.person_at or person_begins(reading, index):
        return index, ""
    found = reading.get(index, "domain")
    small = reading.end_of(index, "term") > index and reading.tokens.capital(max(0, index - 1))
    end = name_end(reading, index, commas=True) if small or reading.tokens.capital(index) else index
    longer = found is not None and (reading.end_of(index, "term") > found[0] or _goes_on(reading, found[0]))
    if found is not None and (found[0] >= end or not longer or _owner_follows(reading, found[0])):
        return found
    if end > index and not reading.get(index, "role") and not reading.get(index, "unit"):
        return end, squeeze(reading.tokens.words(index, end))
    return (found[0], found[1]) if found else (index, "")


def _owner_follows(reading: Reading, index: int) -> bool:
    """Whether the police or a court with its place stand behind a field: ``PC45`` | ``Công an tỉnh Nghệ An``."""
    owner = reading.get(index, "body")
    return owner is not None and owner[1].tail == "unit!" and reading.body(index) is not None


def _whole_field(reading: Reading, index: int) -> tuple[int, str]:
    """A field of work, with a second half that a dash or comma and the owner in brackets close in.

    ``Phòng`` | ``Quy hoạch - Giao đất`` | ``(Sở TN&MT)``: the second half is no field on record.
    """
    end, words = field_words(reading, index)
    bracket = _listed_fields(reading, end) if reading.tokens.form(end) == "," else _owner_bracket(reading, end)
    bracket = bracket if end > index else end
    if bracket == end:
        return end, words
    comma = reading.tokens.form(end) == ","
    second = squeeze(reading.tokens.words(end + comma, bracket))
    return bracket, f"{words}, {second}" if comma else f"{words} {second}"


def _listed_fields(reading: Reading, comma: int) -> int:
    """The bracket with an office's owner behind a further field: ``Hành chính`` | ``, Quản trị`` | ``(Bệnh viện …)``.

    A further field in two halves needs no bracket before its owner: ``Tổ chức`` | ``, Hành chính - Quản trị``.
    """
    tokens, start = reading.tokens, comma + 1
    end = _field_end(reading, start)
    if end == start or any(reading.get(start, kind) for kind in _OTHERS):
        return comma
    while tokens.form(end) in _DASHES and _field_end(reading, end + 1) > end + 1:
        end = _field_end(reading, end + 1)
    joined_halves = not _JOINTS.isdisjoint(tokens.forms[start:end])
    at = end + (tokens.form(end) == "(" or (joined_halves and tokens.form(end) == ","))
    owner = reading.get(at, "body") if at > end or joined_halves else None
    return end if owner is not None and owner[1].tail in _LISTING and not reading.get(at, "role") else comma


def _field_end(reading: Reading, index: int) -> int:
    """Where a field on record ends that begins with a capital at a word; else the same word."""
    known = max(reading.end_of(index, "term"), reading.end_of(index, "domain"))
    return max(known, name_end(reading, index)) if known > index and reading.tokens.capital(index) else index


def _owner_bracket(reading: Reading, dash: int) -> int:
    """The bracket with an office's owner a few plain words behind a dash; else the same word."""
    tokens = reading.tokens
    if tokens.form(dash) not in _DASHES or not tokens.capital(dash + 1) or person_begins(reading, dash + 1):
        return dash
    at = dash + 1
    while tokens.form(at) != "(":
        plain = at < len(tokens) and tokens.shapes[at] in "XUx" and at not in reading.unit_at
        if not plain or at - dash > _LONGEST_HALF or any(reading.get(at, kind) for kind in _OTHERS):
            return dash
        at += 1
    owner = reading.get(at + 1, "body")
    return at if owner is not None and owner[1].tail in _OWNING else dash


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a field goes on behind the words on record: with a capital, or joined to a further field."""
    tokens = reading.tokens
    if tokens.capital(index):
        return reading.end_of(index, "term") > index and index not in reading.unit_at
    mark, following = tokens.form(index), index + 1
    if mark not in ("và", "-", "–", "&") or not tokens.capital(following) or reading.get(following, "body"):
        return False
    if mark == "và" and reading.get(following, "domain"):
        return False
    return max(reading.end_of(following, "term"), reading.end_of(following, "domain")) > following
