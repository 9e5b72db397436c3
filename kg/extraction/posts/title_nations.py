"""Titles of other countries: ``Tổng thống`` | ``Mỹ``, ``Ủy viên Bộ Chính trị`` | ``Đảng Cộng sản Trung Quốc``."""

from kg.extraction.words.reading import BodyPhrase, Reading
from kg.gazetteers.roles import RoleHead
from kg.model import BodyKind

_PARTY_ORGANS = frozenset({"Bộ Chính trị", "Ban Chấp hành Trung ương Đảng"})
_PARTIES = (("cộng", "sản"), ("nhân", "dân", "cách", "mạng"))
_PARTY = "Đảng"
_VIETNAM = "Việt Nam"


def national_body(reading: Reading, end: int, role: str, head: RoleHead) -> BodyPhrase | None:
    """``Tổng thống`` | ``Mỹ``, ``Chủ tịch`` | ``Trung Quốc``."""
    nation = reading.get(end, "nation")
    if nation is None or not reading.tokens.capital(end):
        return None
    if not head.body and not role.startswith(("Bộ trưởng", "Chủ tịch", "Đại sứ")):
        return None
    return BodyPhrase(end, nation[0], nation[1], BodyKind.FOREIGN, inferred=True)


def foreign_party(reading: Reading, end: int, body: str) -> BodyPhrase | None:
    """The organ of another country's Party: ``Ủy viên Trung ương Đảng`` | ``Cộng sản Cuba``."""
    if body not in _PARTY_ORGANS:
        return None
    tokens = reading.tokens
    start = end + (tokens.form(end) == _PARTY.lower())
    words = next((w for w in _PARTIES if tuple(tokens.forms[start : start + len(w)]) == w), None)
    nation = reading.get(start + len(words), "nation") if words else None
    if words is None or nation is None or nation[1] == _VIETNAM:
        return None
    party = f"{_PARTY} {words[0].capitalize()} {' '.join(words[1:])} {nation[1]}"
    name = f"{body.removesuffix(f' {_PARTY}')} {party}"
    return BodyPhrase(end, nation[0], name, BodyKind.FOREIGN)
