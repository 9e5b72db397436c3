"""What still belongs to a title behind its body: the higher units of its place, letters or a remark in brackets."""

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.extraction.words.tokens import CAPITALS
from kg.resources import table

_LONGEST_BRACKET = 14
_MARKS = frozenset({",", "-", "–"})
_REPUBLIC = ("cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam")
_AT = frozenset({"tại", "ở"})
_HOST = ("việt", "nam")
_ENVOYS = frozenset(table("role_words.toml")["envoys"])
_LEVELS = {"commune": 1, "district": 2, "province": 3}


def behind_superiors(reading: Reading, end: int, body: BodyPhrase) -> int:
    """Behind the higher units in which a body's place lies: ``xã Ngọc Vân`` | ``, huyện Tân Yên (Bắc Giang)``."""
    if body.place is None:
        return end
    tokens, level = reading.tokens, _LEVELS.get(body.place.unit.level if body.place.unit else "commune", 0)
    while (bracket := tokens.form(end) == "(") or tokens.form(end) in (",", "-", "–"):
        place = reading.unit_at.get(end + 1)
        if place is None or place.unit is None or _LEVELS.get(place.unit.level, 0) <= level:
            break
        closed = tokens.form(place.end) == ")"
        if bracket and not closed:
            break
        end, level = place.end + bracket, _LEVELS[place.unit.level]
    return end


def behind_owner(reading: Reading, end: int, body: BodyPhrase) -> int:
    """Behind the body that a title's body was found to belong to: ``Trưởng ban Đô thị`` | ``, HĐND thành phố``."""
    if reading.tokens.form(end) not in _MARKS or reading.get(end + 1, "body") is None:
        return end
    owner = reading.body(end + 1)
    return owner.end if owner is not None and body.name.endswith(f" {owner.name}") else end


def behind_republic(reading: Reading, end: int) -> int:
    """Behind Việt Nam's name in full: ``Thủ tướng Chính phủ`` | ``nước Cộng hòa xã hội chủ nghĩa Việt Nam``."""
    at = end + (reading.tokens.form(end) == "nước")
    named = tuple(reading.tokens.forms[at : at + len(_REPUBLIC)])
    return at + len(_REPUBLIC) if named == _REPUBLIC else end


def behind_host(reading: Reading, end: int, role: str) -> int:
    """Behind the country or place where a mission works, before its head: ``Giám đốc WB`` | ``tại Việt Nam`` | A.

    A comma and a word of address may stand before an envoy: ``Tổng Lãnh sự Mỹ`` | ``tại TP.HCM`` | ``, bà B``.
    """
    if reading.tokens.form(end) not in _AT:
        return end
    envoy = role in _ENVOYS
    behind = _host_end(reading, end + 1, envoy=envoy)
    addressed = envoy and reading.tokens.form(behind) == "," and reading.get(behind + 1, "honorific") is not None
    return behind if behind in reading.person_at or addressed else end


def _host_end(reading: Reading, start: int, *, envoy: bool) -> int:
    """Behind Việt Nam's name at a word, or, for an envoy, another country's or a place's."""
    if tuple(reading.tokens.forms[start : start + len(_HOST)]) == _HOST:
        return start + len(_HOST)
    place = reading.unit_at.get(start) if envoy else None
    return place.end if place is not None else reading.end_of(start, "nation") if envoy else start


def behind_delegation(reading: Reading, end: int) -> int:
    """Behind the place that a deputy is sent from: ``Đại biểu Quốc hội`` | ``đoàn Hà Tĩnh``, | ``(Bến Tre)``."""
    tokens = reading.tokens
    bracket = tokens.form(end) == "("
    at = end + bracket
    at += tokens.form(at) == "đoàn"
    place = reading.unit_at.get(at)
    if place is None or place.unit is None or place.unit.level != "province":
        return end
    if bracket and tokens.form(place.end) != ")":
        return end
    return place.end + bracket


def behind_bracket(reading: Reading, end: int) -> int:
    """Behind letters for the body, or a short bracket before the holder: ``Phó Chủ tịch Liên đoàn … (VFF)``."""
    tokens = reading.tokens
    if tokens.form(end) != "(":
        return end
    if (
        reading.end_of(end + 1, "role") == end + 2
        and tokens.shapes[end + 1] == CAPITALS
        and tokens.form(end + 2) == ")"
    ):
        return end + 3
    for close in range(end + 1, min(end + _LONGEST_BRACKET, len(tokens))):
        if reading.get(close, "role") or reading.person_at.get(close):
            return end
        if tokens.forms[close] == ")":
            letters = close == end + 2 and tokens.shapes[end + 1] == CAPITALS
            return close + 1 if letters or reading.person_at.get(close + 1) else end
    return end
