"""Tails that are a proper name: ``Trường Tiểu học`` | ``Nam Hải Vân``, ``Bệnh viện`` | ``huyện Phú Ninh``."""

from kg.extraction.bodies.areas import numbered_area, of_area
from kg.extraction.bodies.links import opening_body, superior
from kg.extraction.bodies.parts import joined, nested_body, with_place
from kg.extraction.bodies.places import place_after
from kg.extraction.words.name_runs import name_end, person_begins
from kg.extraction.words.occurrences import entry_ends
from kg.extraction.words.reading import BodyPhrase, Reading, UnitPhrase
from kg.extraction.words.tokens import CAPITALS, NUMBER
from kg.extraction.words.vocabulary import acting_words, small_words
from kg.gazetteers.body_types import BodyType
from kg.model import BodyKind
from kg.text import squeeze

_LONGEST_FIELD = 5
_LONGEST_TRADE = 3
_FIELDED = frozenset({"proper", "company"})
_LEGAL_FORMS = ("Công ty Cổ phần", "Công ty Trách nhiệm hữu hạn")
_HOLDING = frozenset({"company", "proper", "hospital"})
_HIGHER = ("Trường Đại học", "Trường Cao đẳng", "Đại học", "Học viện")
COMPANIES = ("Công ty ", "Tổng Công ty ", "Tập đoàn ", "Ngân hàng ")
"""How the full names of companies begin."""
_PLACED = frozenset({"named", "hospital", "company"})
_CULTURE = frozenset({"Nhà hát", "Bảo tàng", "Thư viện"})
_AREAL = frozenset({BodyKind.DEPARTMENT, BodyKind.MILITARY, BodyKind.COURT, BodyKind.PROCURACY})
"""Kinds of bodies that may be of an area."""
_CLUB = "Câu lạc bộ"
_MEMBERS = frozenset({"Trường Đại học", "Đại học", "Khoa", "Trường"})
_UNIVERSITIES = ("Đại học Quốc gia", "Đại học Đà Nẵng", "Đại học Huế", "Đại học Thái Nguyên")
_NATION = "Việt Nam"
_LAW_FIRMS = frozenset({"Văn phòng Luật sư", "Công ty Luật", "Công ty Luật Trách nhiệm hữu hạn"})
_PARTNERS = ("và", "cộng", "sự")
_TERM = ("term",)


def named(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """``Trường Tiểu học`` | ``Nam Hải Vân``, ``Bệnh viện`` | ``huyện Phú Ninh``, ``Quân khu`` | ``5``."""
    if kind.tail == "paper" and not reading.tokens.capital(start):
        return None
    special = _numbered_or_of_area(reading, start, index, kind)
    if special is not None:
        return special
    after, place = place_after(reading, index)
    if place is not None and place.word is not None:
        return _of_place(start, after, kind, place)
    end = index if _level_of_other(reading, start, index, kind) else _named_end(reading, index, kind)
    end = _behind_coined(reading, index, end) if kind.tail == "company" else end
    if end == index:
        return _nameless(reading, start, index, kind)
    if _proper_enough(reading, index, end, kind):
        return _by_name(reading, start, index, end, kind)
    return _by_field(reading, start, index, end, kind)


def _numbered_or_of_area(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    if kind.tail == "numbered" and index < len(reading.tokens) and reading.tokens.shapes[index] == NUMBER:
        return _numbered(reading, start, index, kind)
    return of_area(reading, start, index, kind) if kind.kind in _AREAL else None


def _nameless(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase | None:
    """A body that is named by the body it holds (``Xí nghiệp`` | ``Công ty …``), or by a field and a place."""
    nested = nested_body(reading, index) if kind.tail in _HOLDING and not _is_level(start, index, kind) else None
    if nested is not None:
        return joined(start, nested.end, kind.name, kind, nested)
    field = max(reading.end_of(index, "term"), reading.end_of(index, "domain"))
    return _by_field(reading, start, index, field, kind) if field > index else None


def _by_field(reading: Reading, start: int, index: int, end: int, kind: BodyType) -> BodyPhrase | None:
    """A body of a place that only a field in small letters tells of: ``Quỹ`` | ``phòng chống thiên tai | tỉnh``."""
    after, place = place_after(reading, end)
    if kind.tail not in _FIELDED or place is None or place.word is None or not reading.tokens.capital(start):
        return None
    name = f"{kind.name} {squeeze(reading.tokens.words(index, end))} {place.label}"
    return with_place(start, after, name, kind.kind, place, inferred=place.start == place.end)


def _behind_coined(reading: Reading, index: int, end: int) -> int:
    """Behind a company's own name that looks like a person's and is none: ``Công ty Thương mại | Hoàng Gia Phát``."""
    tokens = reading.tokens
    if end == index or not reading.people or not person_begins(reading, end) or end in reading.person_at:
        return end
    field = entry_ends(reading, range(max(index, end - _LONGEST_FIELD), end), end, _TERM)
    if not field and tokens.shapes[end - 1] != CAPITALS:
        return end
    while end < len(tokens) and tokens.shapes[end] == "X":
        end += 1
    return end


def _level_of_other(reading: Reading, start: int, index: int, kind: BodyType) -> bool:
    other = reading.get(index, "body")
    return other is not None and other[1].tail in ("ministry", "department") and _is_level(start, index, kind)


def _is_level(start: int, index: int, kind: BodyType) -> bool:
    """Whether a type is one word for a level of schools, which alone names no school: ``tốt nghiệp THPT``."""
    return kind.kind is BodyKind.SCHOOL and index == start + 1


def _named_end(reading: Reading, index: int, kind: BodyType) -> int:
    """Where a name ends; ``Bệnh viện Nhi đồng`` | ``1`` is numbered."""
    if kind.tail == "hospital" and index < len(reading.tokens) and reading.tokens.shapes[index] == NUMBER:
        return index + 1
    if reading.tokens.form(index) == "số" and reading.tokens.form(index + 1).isdigit():
        return index + 2
    end = name_end(reading, index, commas=kind.name == "Viện" or kind.name.startswith(_LEGAL_FORMS))
    if kind.tail == "paper":
        return _before_verb(reading, index, end)
    if tuple(reading.tokens.forms[end : end + len(_PARTNERS)]) == _PARTNERS and kind.name in _LAW_FIRMS and end > index:
        return end + len(_PARTNERS)
    return _behind_trade(reading, index) if end == index and kind.name.startswith(_LEGAL_FORMS) else end


def _before_verb(reading: Reading, index: int, end: int) -> int:
    """Where a newspaper's name ends, before the verb in small letters: ``Tạp chí Cộng sản`` | ``tổ chức``."""
    at = next(
        (at for at in range(end - 1, max(index, end - _LONGEST_TRADE), -1) if reading.end_of(at, "term") == end), end
    )
    verb = at < end and not reading.tokens.capital(at) and reading.tokens.words(at, end) in acting_words()
    return at if verb else end


def _behind_trade(reading: Reading, index: int) -> int:
    """Where a company's name ends that begins with a trade in small letters: ``Công ty CP | kính | Nam Việt``."""
    tokens = reading.tokens
    for at in range(index, min(index + _LONGEST_TRADE, len(tokens) - 1)):
        if tokens.shapes[at] != "x" or tokens.forms[at] in small_words() or reading.get(at, "speech"):
            return index
        if tokens.capital(at + 1):
            named = at + 1 not in reading.person_at and not reading.get(at + 1, "role")
            return max(name_end(reading, at + 1), index) if named and name_end(reading, at + 1) > at + 1 else index
    return index


def _numbered(reading: Reading, start: int, index: int, kind: BodyType) -> BodyPhrase:
    end = name_end(reading, index + 1) if reading.tokens.capital(index + 1) else index + 1
    name = f"{kind.name} {squeeze(reading.tokens.words(index, end))}"
    nested = nested_body(reading, end) or superior(reading, end, kind) if kind.kind is BodyKind.MILITARY else None
    if nested is not None and nested.kind is BodyKind.MILITARY and not nested.inferred:
        behind = nested.start <= end + 1 and reading.tokens.form(end) != ","
        return joined(start, nested.end if behind else end, name, kind, nested)
    return numbered_area(reading, BodyPhrase(start, end, name, kind.kind), kind)


def _of_place(start: int, end: int, kind: BodyType, place: UnitPhrase) -> BodyPhrase | None:
    elided = place.start == place.end
    if elided and kind.tail not in ("named", "hospital"):
        return None
    return with_place(start, end, f"{kind.name} {place.label}", kind.kind, place, inferred=elided)


def _by_name(reading: Reading, start: int, index: int, end: int, kind: BodyType) -> BodyPhrase:
    """A name, and behind it a further company (``Công ty Cổ phần X`` | ``Tập đoàn Y``) or a place with its kind."""
    short = reading.get(index, "body")
    if short is not None and short[0] == end and short[1].tail == "none" and _named_in_full(kind, short[1]):
        return BodyPhrase(start, end, short[1].name, short[1].kind)
    end = _without_code(reading, index, end, kind)
    domain = reading.get(index, "domain")
    written = squeeze(reading.tokens.words(index, end))
    words = domain[1] if domain and domain[0] == end and not domain[1].startswith(written) else written
    name = f"{kind.name} {words}"
    nested = nested_body(reading, end) if kind.tail == "company" else None
    if nested is not None and nested.kind is kind.kind:
        return joined(start, nested.end, name, kind, nested)
    above = _university_above(reading, start, end) if kind.name in _MEMBERS else None
    if above is not None:
        return joined(start, end, name, kind, above)
    school = _university(reading, start, index, end) if kind.name == "Viện" else None
    if school is not None:
        return joined(start, end, name, kind, school)
    return _of_nation_or_place(reading, start, end, name, kind)


def _of_nation_or_place(reading: Reading, start: int, end: int, name: str, kind: BodyType) -> BodyPhrase:
    """A name with the country (of associations) or the place behind it: ``Liên đoàn Quần vợt`` | ``Nhật Bản``."""
    nation = reading.get(end, "nation") if kind.kind is BodyKind.ASSOCIATION and reading.tokens.capital(end) else None
    if nation is not None:
        return BodyPhrase(start, nation[0], f"{name} {nation[1]}", BodyKind.FOREIGN)
    after, place = place_after(reading, end) if kind.tail in _PLACED or _widely(kind) else (end, None)
    if place is not None and place.word is not None:
        inferred = place.start == place.end
        return with_place(start, after, f"{name} {place.label}", kind.kind, place, inferred=inferred)
    return BodyPhrase(start, end, name, kind.kind)


def _without_code(reading: Reading, index: int, end: int, kind: BodyType) -> int:
    """Where a company's name ends before its letters: ``Tập đoàn Bưu chính Viễn thông Việt Nam`` | ``VNPT``."""
    code = reading.get(end - 1, "body") if kind.tail == "company" and end - index > _LONGEST_TRADE else None
    if code is None or code[1].tail != "none" or reading.tokens.shapes[end - 1] != CAPITALS:
        return end
    return end - 1 if reading.tokens.words(end - 3, end - 1) == _NATION else end


def _university_above(reading: Reading, start: int, end: int) -> BodyPhrase | None:
    """The university that a school is a member of: ``Trường Đại học Bách khoa`` | ``(ĐH Quốc gia Hà Nội)``."""
    tokens = reading.tokens
    mark = tokens.form(end)
    at = end + 1 if mark in ("(", "-", "–") or (mark == "," and tokens.form(start - 1) != ",") else end
    found = reading.get(at, "body")
    if found is None or not found[1].name.startswith(_UNIVERSITIES) or reading.get(at, "role"):
        return None
    return reading.body(at)


def _university(reading: Reading, start: int, index: int, end: int) -> BodyPhrase | None:
    """The university that the article's opening names, for an institute that is named by its fields only."""
    if not entry_ends(reading, range(max(index, end - 5), end), end, _TERM):
        return None
    return opening_body(reading, start, end, lambda other: other.kind is BodyKind.SCHOOL and other.name in _HIGHER)


def _named_in_full(kind: BodyType, short: BodyType) -> bool:
    """Whether a bare name behind its type is known in full or needs no type: ``Công ty | VPF``, ``Đài | CNN``."""
    if kind.name == _CLUB:
        return short.name.startswith(_CLUB)
    return short.name.startswith(COMPANIES) or kind.kind is short.kind is BodyKind.MEDIA


def _widely(kind: BodyType) -> bool:
    """Whether a place behind a name belongs to it: of associations, theatres, universities."""
    if kind.name in _CULTURE:
        return True
    return kind.tail == "proper" and (kind.kind is BodyKind.ASSOCIATION or kind.name.startswith(_HIGHER))


def _proper_enough(reading: Reading, index: int, end: int, kind: BodyType) -> bool:
    """Whether a tail holds a name: a capital or a number, and a field behind ``Trường``, which names also have."""
    tokens = reading.tokens
    nation = reading.end_of(index, "nation")
    if nation == end or (nation > index and kind.kind is BodyKind.MEDIA):
        return False
    if kind.name == "Trường" and reading.end_of(index, "term") == index:
        return False
    return any(tokens.shapes[at] in "XUd" for at in range(index, end))


def nothing(_reading: Reading, _start: int, _index: int, _kind: BodyType) -> BodyPhrase | None:
    """No body."""
    return None
